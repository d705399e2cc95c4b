import { type Doubt, Doubts } from "../src/base/doubts.ts";
import type { JsonObject } from "../src/base/json.ts";
import { Lines } from "../src/base/lines.ts";
import type { Notes } from "../src/base/notes.ts";
import { Used } from "../src/base/used.ts";
import { conform } from "../src/document/conform.ts";
import { readPage } from "../src/page/read-page.ts";
import type { Source } from "../src/sources/source.ts";

/** What a source made of a page. */
export interface Reading {
  /** As it was read; undefined where the page has none of it. */
  readonly draft: JsonObject | undefined;
  /** Made valid; an empty object without a draft. */
  readonly document: JsonObject;
  readonly doubts: readonly Doubt[];
  readonly used: Used;
}

/** Notes as an extraction begins with them. */
export function newNotes(): Notes {
  return { doubts: new Doubts(), lines: new Lines(), used: new Used() };
}

/** Reads a page by one source alone; `linked` are the files that it links to. */
export function readBy(
  source: Source,
  text: string,
  linked: Readonly<Record<string, string>> = {},
): Reading {
  const notes: Notes = { ...newNotes(), linked: (href) => linked[href] };
  const read = source(readPage(text), notes);
  const draft = structuredClone(read);
  const { doubts, lines, used } = notes;
  const document = read ? conform(read, { doubts, lines, prose: true }) : {};
  return { draft, document, doubts: doubts.list(), used };
}

/** A block of code. */
export function fence(text: string, info = "yaml"): string {
  return `\`\`\`${info}\n${text.trim()}\n\`\`\`\n`;
}
