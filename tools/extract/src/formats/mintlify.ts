import type { Format, Notes } from "../format.ts";
import type { JsonObject } from "../json.ts";
import { labelled } from "../labelled-sections/read-page.ts";
import type { Page } from "../page.ts";
import { fencedDocument, readFencedDocument } from "./fenced-openapi.ts";
import { hasComponents, readComponents } from "./mintlify-components.ts";
import { dialectFence, readDialect } from "./mintlify-dialect.ts";

/** The four ways in which Mintlify's pages describe an operation; a page has one of them. */
const WAYS: readonly {
  readonly recognizes: (page: Page) => boolean;
  readonly read: (page: Page, notes: Notes) => JsonObject;
}[] = [
  { recognizes: (page) => fencedDocument(page) !== undefined, read: readFencedDocument },
  { recognizes: (page) => dialectFence(page) !== undefined, read: readDialect },
  { recognizes: hasComponents, read: readComponents },
  { recognizes: (page) => hasTables(page) && labelled.recognizes(page), read: labelled.read },
];

/** Mintlify: a fenced document, its own dialect of one, field components, or tables of fields. */
export const mintlify: Format = {
  name: "mintlify",
  recognizes: (page) => WAYS.some((way) => way.recognizes(page)),
  read: (page, notes) =>
    (WAYS.find((way) => way.recognizes(page)) ?? WAYS[3] ?? labelled).read(page, notes),
};

/** A table whose first column is called Fields, as no other format has it. */
function hasTables(page: Page): boolean {
  return page.lines.some((line) => /^\s*\|\s*Fields?\s*\|\s*Description\s*\|/i.test(line));
}
