import { CollectorError } from "../collector-error.ts";

/** Why nothing can be asked of a folder, or of a schema. */
export function nothingKept(place: string): CollectorError {
  return new CollectorError(
    `nothing is kept in ${place}: collecting keeps balances there; or name another place`,
  );
}
