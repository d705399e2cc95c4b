import { stringify } from "yaml";
import type { Json } from "./json.ts";

/** A document as text: YAML without aliases, lines of at most 100 characters; or JSON. */
export function printDocument(document: Json, as: "yaml" | "json"): string {
  if (as === "json") return `${JSON.stringify(document, null, 2)}\n`;
  return stringify(document, { aliasDuplicateObjects: false, lineWidth: 100 });
}
