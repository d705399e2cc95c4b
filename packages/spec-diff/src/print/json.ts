import { visibleJson } from "@org/command";
import type { Compared, Outcome } from "../outcome.ts";
import type { LocatedChange } from "../places/locate.ts";
import type { Printer } from "./printer.ts";

/** One pair as an object; many as a line each (NDJSON), with their names. `spec-diff.schema.json` has the form. */
export function jsonPrinter(isList: boolean): Printer {
  return {
    add: (outcome) =>
      isList
        ? visibleJson({ ...outcome.pair, ...bodyOf(outcome) }, 0)
        : visibleJson(bodyOf(outcome)),
  };
}

function bodyOf(outcome: Outcome): object {
  return "error" in outcome ? { error: outcome.error } : toJson(outcome);
}

function toJson(compared: Compared): object {
  const { changes: _, notes, ...verdict } = compared.diff;
  const { changes, accepted } = compared.locate();
  return {
    ...verdict,
    changes: changes.map(withoutNearest),
    ...(accepted.length === 0
      ? {}
      : {
          accepted: accepted.map(({ change, ...why }) => ({ ...withoutNearest(change), ...why })),
        }),
    ...(notes === undefined ? {} : { notes }),
  };
}

/** Where to look in the revision is for those who show one place alone. */
function withoutNearest({ nearest: _, ...change }: LocatedChange): object {
  return change;
}
