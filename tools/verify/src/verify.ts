import { comparableFacts, extract, type LinkedFiles } from "@org/extract";
import { documentOf, type OpenApiDocument, parseSource } from "@org/openapi";
import type { Provenance } from "@org/specs";
import { type Comparison, compareFacts } from "./compare.ts";

/**
 * Holds a spec against the text of the page that it describes; `linked` gives the files that this links to.
 *
 * @throws {NotExtractable} when the page can't be read.
 * @throws {SpecError} when a reference of the spec, or of the page, leads nowhere or in a circle.
 */
export function verify(
  page: string,
  spec: OpenApiDocument,
  provenance: Provenance,
  linked?: LinkedFiles,
): Comparison {
  const { operations } = provenance.page;
  const { document } = extract(page, { operations, descriptions: false, linked });
  const said = documentOf(parseSource("the page", JSON.stringify(document)));
  const [theirs = [], ours = []] = comparableFacts(said, spec);
  return compareFacts(theirs, ours, provenance);
}
