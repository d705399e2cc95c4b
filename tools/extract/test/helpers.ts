import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Extraction, extract } from "../src/extract.ts";
import { isObject, type Json, type JsonObject, member } from "../src/json.ts";
import { collectFacts } from "../src/verify/facts.ts";

const pages = path.join(import.meta.dirname, "pages");

/** A page of this folder. */
export function page(name: string): string {
  return readFileSync(path.join(pages, name), "utf8");
}

/** What a page of this folder gives. */
export function extractPage(name: string): Extraction {
  return extract(page(name));
}

/** How many fields and parameters a document has. */
export function countFields(document: JsonObject): number {
  return collectFacts(document).filter(({ kind }) => kind === "field" || kind === "parameter")
    .length;
}

/** What a path of keys leads to; fails where it leads nowhere. */
export function at(value: Json, ...keys: readonly (string | number)[]): Json {
  let found: Json | undefined = value;
  for (const key of keys) {
    if (Array.isArray(found)) found = found[Number(key)];
    else found = isObject(found) ? member(found, String(key)) : undefined;
    if (found === undefined) throw new Error(`there is no ${keys.join(" / ")} (${key})`);
  }
  return found;
}

/** The schema of a JSON response. */
export function responseSchema(
  document: JsonObject,
  url: string,
  method: string,
  status: string,
): Json {
  return at(
    document,
    "paths",
    url,
    method,
    "responses",
    status,
    "content",
    "application/json",
    "schema",
  );
}

/**
 * The folder around the providers' own pages, which are not part of the project: `PROVIDER_PAGES` in
 * the environment, or `shared/pages` beside the checkout. Undefined where there is none.
 */
export function providerPages(): string | undefined {
  const beside = path.join(import.meta.dirname, "../../../../shared/pages");
  const folder = process.env["PROVIDER_PAGES"] ?? beside;
  return existsSync(folder) ? path.dirname(folder) : undefined;
}

/** The names of the members of an object. */
export function keys(value: Json): string[] {
  return isObject(value) ? Object.keys(value) : [];
}
