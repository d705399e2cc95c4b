import { documentOf, parseSource } from "@org/openapi";
import type { Extraction } from "../src/extract.ts";
import { documentFacts } from "../src/score/read-document.ts";

/** What each operation of a document requires, in the words of facts. */
export function securityOf({ document }: Extraction): (string | undefined)[] {
  const source = parseSource("the document", JSON.stringify(document));
  return [...documentFacts(documentOf(source)).values()].map(({ security }) => security);
}
