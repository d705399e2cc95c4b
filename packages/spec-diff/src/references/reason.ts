import type { SpecError } from "@org/openapi";
import { shownPath } from "../load.ts";

/**
 * What is wrong, with its place before it: `` `a.yaml:3:7`: $ref "#/b" leads nowhere ``. The place is set
 * apart, for a change stays the same where lines move.
 */
export function reasonOf(error: SpecError): string {
  const { position, place, message } = error;
  const line = position ? `:${position.line}:${position.column}` : "";
  return `\`${shownPath(place.path)}${line}\`: ${message}`;
}
