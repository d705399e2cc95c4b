import { documentOf, isObject, parseSource } from "@org/openapi";
import type { Json, JsonObject } from "../src/base/json.ts";
import { type Extraction, extract } from "../src/extract.ts";
import { collectFacts } from "../src/facts/collect-facts.ts";
import { at, page } from "../src/testing.ts";

/** What one of our own pages gives. */
export function extractPage(name: string): Extraction {
  return extract(page(name));
}

/** How many fields and parameters a document has. */
export function countFields(document: JsonObject): number {
  const facts = collectFacts(documentOf(parseSource("page", JSON.stringify(document))));
  return facts.filter(({ kind }) => kind === "field" || kind === "parameter").length;
}

/** The schema of a JSON response. */
export function responseSchema(
  document: JsonObject,
  url: string,
  method: string,
  status: string,
): Json {
  const responses = at(document, "paths", url, method, "responses");
  return at(responses, status, "content", "application/json", "schema");
}

/** The names of the members of an object. */
export function keys(value: Json): string[] {
  return isObject(value) ? Object.keys(value) : [];
}
