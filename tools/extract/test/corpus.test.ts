import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { comparePage } from "../src/score/compare.ts";
import { readCorpus } from "../src/score/corpus.ts";
import { differencesText, scoreText } from "../src/score/print.ts";
import { extracted } from "../src/score/reading.ts";
import { belowBar, scorePage, summarize } from "../src/score/score.ts";
import { corpusPages, variations } from "../src/testing.ts";

/** The least recall and precision of every kind of facts. */
const BAR = 0.97;

/** Formats that are not read that well yet, or better. */
const BARS: Readonly<Record<string, number>> = {};

/** How often each page is written otherwise. */
const VARIATIONS = 3;

const pages = corpusPages();
const scores = pages.map((page) => scorePage(page, extracted));
const formats = [...new Set(pages.map(({ format }) => format))];

test.each(formats)("%s: what its pages state is what comes out", (format) => {
  const own = scores.filter((score) => score.format === format);
  const below = belowBar(summarize(own), BARS[format] ?? BAR);
  expect(below, `${differencesText(own)}\n${scoreText(own)}`).toEqual([]);
});

test("no operation and no status of the corpus is lost without a doubt", () => {
  const lost = scores.flatMap((score) => (score.lost ?? []).map((one) => `${score.page}: ${one}`));
  expect(lost, scoreText(scores)).toEqual([]);
});

test("every page of the corpus has its facts beside it", () => {
  const folder = path.join(import.meta.dirname, "pages");
  expect(readCorpus(folder).withoutFacts).toEqual([]);
  for (const { file } of pages) expect(readFileSync(file, "utf8").trim()).not.toBe("");
});

test.each(pages)("$name says the same, however it is written", (page) => {
  const own = extracted(page);
  for (const { page: text, edits } of variations(page.text, VARIATIONS)) {
    const other = extracted({ ...page, text });
    const { differences } = comparePage(own.facts, other.facts);
    const { differences: turned } = comparePage(other.facts, own.facts);
    expect([...differences, ...turned], edits.join(", ")).toEqual([]);
  }
});
