import { createHash } from "node:crypto";
import type { Provenance } from "@org/specs";
import { extract } from "../extract.ts";
import { isObject } from "../json.ts";
import { Lines } from "../lines.ts";
import { NotExtractable } from "../not-extractable.ts";
import { parseYaml } from "../yaml.ts";
import { type Comparison, compareFacts } from "./compare.ts";
import { collectFacts } from "./facts.ts";

/**
 * Holds the text of a spec against the page it describes.
 *
 * @throws {NotExtractable} where the page, or the spec, can't be read.
 */
export function verify(page: string, spec: string, provenance: Provenance): Comparison {
  const { document } = extract(page, { format: provenance.page.format });
  const { value } = parseYaml(spec, 1, new Lines());
  if (!isObject(value)) throw new NotExtractable("the spec is no OpenAPI document");
  return compareFacts(collectFacts(document), collectFacts(value), provenance);
}

/** The SHA-256 of a page as provenance records it. */
export function hashOf(page: string | Uint8Array): string {
  return createHash("sha256").update(page).digest("hex");
}
