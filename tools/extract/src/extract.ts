import { documentOf, parseSource } from "@org/openapi";
import { conform } from "./document/conform.ts";
import { imposeHouseStyle } from "./document/house-style.ts";
import { removeWords } from "./document/words.ts";
import { type Doubt, Doubts } from "./doubts.ts";
import type { Format } from "./format.ts";
import { formats } from "./formats/index.ts";
import { openapi } from "./formats/openapi.ts";
import type { JsonObject } from "./json.ts";
import { Lines } from "./lines.ts";
import { NotExtractable } from "./not-extractable.ts";
import { type Page, readPage } from "./page.ts";
import { selection } from "./selection/selection.ts";
import { Used } from "./used.ts";

/** What a page says, as OpenAPI 3.1. */
export interface Extraction {
  /** The name of the format the page is written in. */
  readonly format: string;
  readonly document: JsonObject;
  readonly doubts: readonly Doubt[];
}

/** How to read a page. */
export interface ExtractOptions {
  /** The name of a format; without it, or with `auto`, the page tells. */
  readonly format?: string;
  /** Whether the page's own titles and descriptions are carried over; true unless said. */
  readonly descriptions?: boolean;
  /** Patterns of the operations that are wanted, as `operationsMatching` has them; without them, all. */
  readonly operations?: readonly string[] | undefined;
}

/**
 * Extracts the OpenAPI 3.1 document of a documentation page.
 *
 * @throws {NotExtractable} when the page is of no known format or describes no operation.
 * @throws {NoOperationError} when a pattern names none.
 */
export function extract(source: string, options: ExtractOptions = {}): Extraction {
  try {
    return extractPage(source, options);
  } catch (error) {
    // What a page nests, the parsers and this code follow by recursion.
    if (error instanceof RangeError) throw new NotExtractable("the page is nested too deeply");
    throw error;
  }
}

function extractPage(source: string, options: ExtractOptions): Extraction {
  const page = readPage(source);
  const format = chooseFormat(page, options.format ?? "auto");
  const doubts = new Doubts();
  const lines = new Lines();
  const { operations, descriptions: prose = true } = options;
  const draft = format.read(page, { doubts, lines, used: new Used(), operations });
  if (!prose) imposeHouseStyle(draft);
  const whole = conform(draft, { doubts, lines, prose });
  const document = operations && format !== openapi ? selected(whole, operations, lines) : whole;
  if (!prose) removeWords(document);
  return { format: format.name, document, doubts: doubts.list() };
}

/** A page is no document before it was made one of. */
function selected(whole: JsonObject, operations: readonly string[], lines: Lines): JsonObject {
  const document = documentOf(parseSource("the page", JSON.stringify(whole)));
  return selection(document, operations, lines);
}

function chooseFormat(page: Page, name: string): Format {
  const format =
    name === "auto"
      ? formats.find((candidate) => candidate.recognizes(page))
      : formats.find((candidate) => candidate.name === name);
  if (format) return format;
  const known = formats.map((candidate) => candidate.name).join(", ");
  throw new NotExtractable(
    name === "auto"
      ? `the page is of no known format (${known})`
      : `there is no format "${name}"; known are ${known}`,
  );
}
