import { hashOf, isAddress } from "@org/extract";
import { stringify } from "yaml";
import type { Addition } from "./complete.ts";

/** What is known of the source of a new spec. */
export interface Source {
  /** As the person gave it: a file or an address. */
  readonly from: string;
  readonly text: string;
  /** The format that it was read as. */
  readonly format: string;
  readonly title: string;
}

/** The text of `provenance.yaml` for a spec that was made of a source on a day (`2026-11-20`). */
export function provenanceText(
  source: Source,
  additions: readonly Addition[],
  date: string,
): string {
  const url = isAddress(source.from) ? source.from : null;
  return stringify(
    {
      origin: "extracted",
      page: {
        title: source.title,
        url,
        ...(url === null
          ? { urlAssumption: "The source was a file; its address is not known." }
          : {}),
        format: source.format,
        date,
        sha256: hashOf(source.text),
      },
      assumptions: additions.map(({ pointer, what, why }) => ({
        pointers: [pointer],
        what,
        why,
        source: "ours",
      })),
      discrepancies: [],
      repairs: [
        {
          pointers: ["/info/title", "/info/summary", "/info/description"],
          what: "Titles and descriptions are drafts, here and throughout.",
          why: "The words of the source are not ours to publish.",
          source: "ours",
        },
      ],
    },
    { lineWidth: 100 },
  );
}
