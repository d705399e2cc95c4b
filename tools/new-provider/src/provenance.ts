import path from "node:path";
import { hashOf, isAddress, objectAt } from "@org/extract";
import { printYaml } from "@org/openapi";
import type { Addition } from "./complete.ts";
import type { Spec } from "./draft.ts";

/** The text of `provenance.yaml`: where a spec comes from, and what stands nowhere in its source. */
export function provenanceText({ asked, source, additions, repairs }: Spec): string {
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
      ...repairs.map(noteOf),
    ],
  });
}

function noteOf({ pointer, what, why }: Addition): object {
  return { pointers: [pointer], what, why, source: "ours" };
}

/** The name of a file, or the last part of an address. */
function fileOf(from: string): string {
  return path.posix.basename(isAddress(from) ? new URL(from).pathname : from.replaceAll("\\", "/"));
}
