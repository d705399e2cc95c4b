/** Pages that come to say something else, and pages that come to say the same otherwise. */
import { extract, linkedFiles, NotExtractable } from "@org/extract";
import { type CorpusPage, corpusPages } from "@org/extract/testing";
import { documentOf, type OpenApiDocument, parseSource } from "@org/openapi";
import type { Provenance } from "@org/specs";
import { beforeAll, expect, test } from "vitest";
import { describeDifference } from "../src/describe.ts";
import { verify } from "../src/verify.ts";
import { type Chosen, chosenEdits } from "./edits/choose.ts";
import { COSMETIC } from "./edits/cosmetic.ts";
import { KINDS } from "./edits/edit.ts";
import { FACTUAL } from "./edits/factual.ts";

const EDITS = 100;

/** So many of the factual edits must be noticed. */
const NOTICED = 98;

const SEED = 14;

/** More than the edits of a slow machine take. */
const TIMEOUT_MS = 60_000;

const provenance: Provenance = {
  origin: "extracted",
  page: { title: "", url: null, format: "", date: "2026-11-20", sha256: "" },
  assumptions: [],
  discrepancies: [],
  repairs: [],
};

const pages = corpusPages();
const specs = new Map<string, OpenApiDocument | undefined>();
let factual: readonly Chosen[];
let cosmetic: readonly Chosen[];

beforeAll(() => {
  factual = chosenEdits(pages, FACTUAL, EDITS, SEED);
  cosmetic = chosenEdits(pages, COSMETIC, EDITS, SEED);
}, TIMEOUT_MS);

/** The spec that is made of a page; undefined where none can be made. */
function specOf({ name, text, file }: CorpusPage): OpenApiDocument | undefined {
  if (specs.has(name)) return specs.get(name);
  const document = unlessRefused(() => extract(text, { linked: linkedFiles(file) }).document);
  const spec = document && documentOf(parseSource(name, JSON.stringify(document)));
  specs.set(name, spec);
  return spec;
}

/** What is said of a page after an edit, held against the spec that was made of it before. */
function alarms({ page, of }: Pick<Chosen, "page" | "of">): string[] {
  const spec = specOf(of);
  if (spec === undefined) return [];
  const found = unlessRefused(() => verify(page, spec, provenance, linkedFiles(of.file)));
  return found?.differences.map(describeDifference) ?? ["the page describes no operation"];
}

function unlessRefused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotExtractable) return undefined;
    throw error;
  }
}

function describe({ of, kind, what }: Chosen): string {
  return `${of.name}: ${kind}: ${what}`;
}

test("what a page says otherwise is an alarm", { timeout: TIMEOUT_MS }, () => {
  const missed = factual.filter((edit) => alarms(edit).length === 0).map(describe);
  expect(EDITS - missed.length, missed.join("\n")).toBeGreaterThanOrEqual(NOTICED);
});

test("what a page says in other words, order or layout is none", { timeout: TIMEOUT_MS }, () => {
  const loud = cosmetic.flatMap((edit) => {
    const [first, ...others] = alarms(edit);
    return first === undefined ? [] : [`${describe(edit)}: ${first} (${others.length} more)`];
  });
  expect(loud).toEqual([]);
});

test("the edits are as many, of every kind, and of pages of every format", () => {
  const formats = new Set(pages.map(({ format }) => format));
  for (const [edits, kinds] of [
    [factual, KINDS],
    [cosmetic, Object.keys(COSMETIC)],
  ] as const) {
    expect(edits).toHaveLength(EDITS);
    expect(new Set(edits.map(({ page }) => page)).size).toBe(EDITS);
    const of = Map.groupBy(edits, ({ kind }) => kind);
    for (const kind of kinds) expect(of.get(kind)?.length, kind).toBeGreaterThanOrEqual(5);
    expect(new Set(edits.map(({ of: { format } }) => format))).toEqual(formats);
  }
});

test("an operation that a page has lost is an alarm that names it", () => {
  const first = "# Jars\n\n## Read a jar\n\n`GET /jars/{jar}`\n\nAnswers `200`.\n";
  const second = "\n## Close a jar\n\n`DELETE /jars/{jar}`\n\nAnswers `204`.\n";
  const { document } = extract(first + second);
  const spec = documentOf(parseSource("jars", JSON.stringify(document)));
  const { differences } = verify(first, spec, provenance);
  expect(differences.map(describeDifference)).toEqual([
    expect.stringMatching(/^DELETE \/jars\/\{jar\} is in the spec and neither on the page/),
  ]);
});
