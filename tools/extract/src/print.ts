import { printYaml } from "@org/openapi";
import type { Json } from "./base/json.ts";

/** A document as text: YAML in the form of this repository, or JSON. */
export function printDocument(document: Json, as: "yaml" | "json"): string {
  if (as === "json") return `${JSON.stringify(document, null, 2)}\n`;
  return printYaml(document);
}
