import path from "node:path";
import { eachSchema, hashOf, isAddress, type JsonObject, objectAt } from "@org/extract";
import { isObject, pointerTo, printYaml, valueAt } from "@org/openapi";
import type { Addition } from "./complete.ts";
import type { Spec } from "./draft.ts";

/** The text of `provenance.yaml`: where a spec comes from, and what stands nowhere in its source. */
export function provenanceText({ asked, source, document, additions, repairs }: Spec): string {
  const { from, text, date, operations } = asked;
  const { extraction } = source;
  const info = objectAt(extraction.document, "info");
  const url = isAddress(from) ? from : null;
  return printYaml({
    origin: "extracted",
    page: {
      title: info["title"],
      url,
      ...(url === null && { urlAssumption: "The source was a file; its address is not known." }),
      ...(extraction.format === "openapi" && {
        document: fileOf(from),
        version: info["version"],
      }),
      ...(operations && { operations: [...new Set(operations)] }),
      format: extraction.format,
      date,
      sha256: hashOf(text),
    },
    assumptions: additions.map(noteOf),
    discrepancies: [],
    repairs: [
      {
        pointers: ["/info/title", "/info/summary", "/info/description"],
        what: "Titles and descriptions are drafts, here and throughout.",
        why: "The words of the source are not ours to publish.",
        source: "ours",
      },
      ...leftOut(source.extraction.document, document).map(noteOf),
      ...repairs.map(noteOf),
    ],
  });
}

/** What a spec has no more of the members of its schemas: nothing but an overlay that was given takes them. */
function leftOut(before: JsonObject, after: JsonObject): Addition[] {
  const found: Addition[] = [];
  eachSchema(before, (schema, pointer) => {
    const place = pointerTo(pointer, "properties");
    const left = valueAt(after, place);
    if (!isObject(left)) return;
    const names = Object.keys(objectAt(schema, "properties")).filter(
      (name) => !Object.hasOwn(left, name),
    );
    if (names.length === 0) return;
    const what = `Members are left out: ${names.join(", ")}.`;
    found.push({ pointer: place, what, why: "The overlay that was given leaves them out." });
  });
  return found;
}

function noteOf({ pointer, what, why }: Addition): object {
  return { pointers: [pointer], what, why, source: "ours" };
}

/** The name of a file, or the last part of an address. */
function fileOf(from: string): string {
  return path.posix.basename(isAddress(from) ? new URL(from).pathname : from.replaceAll("\\", "/"));
}
