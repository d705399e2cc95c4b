import { documentOf, isObject, METHODS, ownMember, parseSource } from "@org/openapi";
import { type Doubt, Doubts } from "./base/doubts.ts";
import { type JsonObject, objectAt } from "./base/json.ts";
import { Lines } from "./base/lines.ts";
import { NotExtractable } from "./base/not-extractable.ts";
import type { Notes } from "./base/notes.ts";
import { Used } from "./base/used.ts";
import { conform } from "./document/conform.ts";
import { imposeHouseStyle } from "./document/house-style.ts";
import { removeWords } from "./document/words.ts";
import { readAddress } from "./evidence/endpoints/address.ts";
import type { Named } from "./evidence/endpoints/same-path.ts";
import { type PlacedFact, placeFacts } from "./facts/place-facts.ts";
import { formatName } from "./format-name.ts";
import { noteLost } from "./lost.ts";
import { mergeDrafts } from "./merge/merge-drafts.ts";
import { type Page, readPage } from "./page/read-page.ts";
import type { KnownOperation } from "./sections/hints/hint.ts";
import { readSections } from "./sections/read-sections.ts";
import { selection } from "./selection/selection.ts";
import { addStatedSecurity, frontMatterMention } from "./sources/front-matter-mention.ts";
import { sources, wholeSources } from "./sources/index.ts";

/** What a page says, as OpenAPI 3.1. */
export interface Extraction {
  /** What the page looks like, by name: see `formatNames`. */
  readonly format: string;
  readonly document: JsonObject;
  readonly doubts: readonly Doubt[];
  /** What a client depends on, each fact with the line of the page that says it. */
  readonly facts: () => readonly PlacedFact[];
}

/** How to read a page. */
export interface ExtractOptions {
  /** Whether the page's own titles and descriptions are carried over; true unless said. */
  readonly descriptions?: boolean;
  /** Patterns of the operations that are wanted, as `operationsMatching` has them; without them, all. */
  readonly operations?: readonly string[] | undefined;
  /** The text of a file that the page links to, where it can be had. */
  readonly linked?: ((href: string) => string | undefined) | undefined;
}

/**
 * Extracts the OpenAPI 3.1 document of a documentation page.
 *
 * @throws {NotExtractable} when the page describes no operation.
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
  const { operations, linked, descriptions: prose = true } = options;
  const doubts = new Doubts();
  const lines = new Lines();
  const notes: Notes = { doubts, lines, used: new Used(), operations, linked };
  const { draft, format } = readDraft(page, notes);
  if (!prose) imposeHouseStyle(draft);
  const whole = conform(draft, { doubts, lines, prose });
  const document = operations && format !== "openapi" ? selected(whole, operations, lines) : whole;
  if (!prose) removeWords(document);
  const facts = () => placeFacts(document, lines);
  return { format, document, doubts: doubts.list(), facts };
}

interface Read {
  readonly draft: JsonObject;
  readonly format: string;
}

/** A document is all that it is; of a page, every source reads its part. */
function readDraft(page: Page, notes: Notes): Read {
  for (const [format, read] of Object.entries(wholeSources)) {
    const draft = read(page, notes);
    if (draft) return { draft, format };
  }
  const strong = sources.map((read) => read(page, notes)).filter((draft) => draft !== undefined);
  const described = strong.flatMap((draft) => operationsIn(draft, notes));
  const mention = described.length === 0 ? frontMatterMention(page) : undefined;
  const known = mention ? [mention] : described;
  const words = readSections(page, known, notes);
  if (mention && words) addStatedSecurity(words, mention);
  const draft = mergeDrafts([...strong, ...(words ? [words] : [])], notes);
  if (!draft) throw nothingFound(page, notes);
  noteLost(page.blocks, operationsIn(draft, notes), notes);
  return { draft, format: formatName(page) };
}

/** The operations of a draft, and where they were read. */
function operationsIn(draft: JsonObject, { lines }: Notes): (KnownOperation & Named)[] {
  return Object.entries(objectAt(draft, "paths")).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = isObject(item) ? ownMember(item, method) : undefined;
      const address = readAddress(path, true);
      if (!isObject(operation) || !address) return [];
      return [{ method, address, line: lines.of(operation) ?? lines.of(item) ?? 0 }];
    }),
  );
}

/** What looked like an endpoint, or like a document, is named, so that a person sees what is missing. */
function nothingFound(page: Page, notes: Notes): NotExtractable {
  noteLost(page.blocks, [], notes);
  const [first, ...others] = notes.doubts.list().filter(({ line }) => line > 0);
  if (!first) {
    return new NotExtractable(
      "the page describes no operation: nothing on it looks like an endpoint",
    );
  }
  const more = others.slice(0, 4).map(({ line, says }) => `${says} (line ${line})`);
  const seen = [first.says, ...more].join("; ");
  return new NotExtractable(`the page describes no operation; what was seen: ${seen}`, first.line);
}

/** A page is no document before it was made one of. */
function selected(whole: JsonObject, operations: readonly string[], lines: Lines): JsonObject {
  const document = documentOf(parseSource("the page", JSON.stringify(whole)));
  return selection(document, operations, lines);
}
