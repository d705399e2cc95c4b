/** What a run says of a document that is not read as it is written, or of which something is left out. */
import { describeSpecError } from "@org/openapi";
import type { Outcome } from "./generate.ts";
import type { Omitted } from "./model.ts";

/** The versions that are read as another, and what that means. */
const READ_AS: Readonly<Record<string, string>> = {
  "3.2": "OpenAPI 3.2 is read as 3.1: what only 3.2 has is left out",
};

/** The notes of one outcome; a reason is told once, with all that it leaves out. */
export function notesOf(
  { target, omitted, written = "3.1" }: Outcome,
  show: (path: string) => string,
): string[] {
  const readAs = READ_AS[written];
  const reasons = Map.groupBy(omitted, ({ error }) => describeSpecError(error, show));
  return [
    ...(readAs === undefined ? [] : [`${show(target.spec)}: ${readAs}`]),
    ...[...reasons].map(([reason, all]) => `${reason}\n  left out: ${all.map(labelOf).join(", ")}`),
  ];
}

function labelOf({ kind, name }: Omitted): string {
  return kind === "operation" ? name : `the ${kind} ${name}`;
}

/** What is left out, for programs. */
export function omittedJson({ omitted }: Outcome, show: (path: string) => string) {
  return omitted.map(({ kind, name, error }) => ({
    kind,
    name,
    reason: error.message,
    file: show(error.place.path),
    ...error.position,
    pointer: error.place.pointer,
  }));
}
