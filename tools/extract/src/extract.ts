import { conform } from "./document/conform.ts";
import { type Doubt, Doubts } from "./doubts.ts";
import type { Format } from "./format.ts";
import { formats } from "./formats/index.ts";
import type { JsonObject } from "./json.ts";
import { Lines } from "./lines.ts";
import { NotExtractable } from "./not-extractable.ts";
import { type Page, readPage } from "./page.ts";

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
}

/**
 * Extracts the OpenAPI 3.1 document of a documentation page.
 *
 * @throws {NotExtractable} when the page is of no known format or describes no operation.
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
  const draft = format.read(page, { doubts, lines });
  const prose = options.descriptions ?? true;
  const document = conform(draft, { doubts, lines, prose });
  return { format: format.name, document, doubts: doubts.list() };
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
