import type { Format, Notes } from "../format.ts";
import type { JsonObject } from "../json.ts";
import { labelled } from "../labelled-sections/read-page.ts";
import type { Page } from "../page.ts";
import { documentFence, readFenced } from "./fenced-openapi.ts";
import { hasComponents, readComponents } from "./mintlify-components.ts";

/** The three ways in which Mintlify's pages describe an operation; a page has one of them. */
const WAYS: readonly {
  readonly recognizes: (page: Page) => boolean;
  readonly read: (page: Page, notes: Notes) => JsonObject;
}[] = [
  { recognizes: (page) => documentFence(page) !== undefined, read: readFenced },
  { recognizes: hasComponents, read: readComponents },
  { recognizes: (page) => hasTables(page) && labelled.recognizes(page), read: labelled.read },
];

/** Mintlify: a fenced document, its own dialect of one, field components, or tables of fields. */
export const mintlify: Format = {
  name: "mintlify",
  recognizes: (page) => WAYS.some((way) => way.recognizes(page)),
  read: (page, notes) => (WAYS.find((way) => way.recognizes(page)) ?? labelled).read(page, notes),
};

/** A table whose first column is called Fields, as no other format has it. */
function hasTables(page: Page): boolean {
  return page.lines.some((line) => /^\s*\|\s*Fields?\s*\|\s*Description\s*\|/i.test(line));
}
