import { hashOf, isAddress, objectAt } from "@org/extract";
import { stringify } from "yaml";
import type { Draft } from "./draft.ts";

/** The text of `provenance.yaml`: where a spec comes from, and what stands nowhere in its source. */
export function provenanceText({ asked, extraction, additions }: Draft): string {
  const { from, text, date } = asked;
  const url = isAddress(from) ? from : null;
  return stringify(
    {
      origin: "extracted",
      page: {
        title: objectAt(extraction.document, "info")["title"],
        url,
        ...(url === null && { urlAssumption: "The source was a file; its address is not known." }),
        format: extraction.format,
        date,
        sha256: hashOf(text),
      },
      assumptions: additions.map(({ pointer, what, why }) => {
        return { pointers: [pointer], what, why, source: "ours" };
      }),
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
