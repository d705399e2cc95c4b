import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { comparePage } from "../src/score/compare.ts";
import { readCorpus } from "../src/score/corpus.ts";
import type { OperationFacts } from "../src/score/page-facts.ts";
import { differencesText, scoreText } from "../src/score/print.ts";
import { extracted } from "../src/score/reading.ts";
import { belowBar, scorePage, summarize } from "../src/score/score.ts";
import { corpusPages, variations } from "../src/testing.ts";

/** The least recall and precision of every kind of facts. */
const BAR = 0.97;

/** Formats that are read less well: a letter, a change log and reStructuredText are prose here. */
const BARS: Readonly<Record<string, number>> = { prose: 0.8 };

/** The least recall and precision over all pages. */
const BAR_OF_ALL = 0.97;

/** How often each page is written otherwise. */
const VARIATIONS = 3;

const folder = path.join(import.meta.dirname, "pages");
const pages = corpusPages();
const scores = pages.map((page) => scorePage(page, extracted));
const formats = [...new Set(pages.map(({ format }) => format))];

test.each(formats)("%s: what its pages state is what comes out", (format) => {
  const own = scores.filter((score) => score.format === format);
  const below = belowBar(summarize(own), BARS[format] ?? BAR);
  expect(below, `${differencesText(own)}\n${scoreText(own)}`).toEqual([]);
});

test("over all pages too", () => {
  expect(belowBar(summarize(scores), BAR_OF_ALL), scoreText(scores)).toEqual([]);
});

test("no operation and no status of the corpus is lost without a doubt", () => {
  const lost = scores.flatMap((score) => (score.lost ?? []).map((one) => `${score.page}: ${one}`));
  expect(lost, scoreText(scores)).toEqual([]);
});

test("every page of the corpus has its facts beside it", () => {
  expect(readCorpus(folder).withoutFacts).toEqual([]);
});

test.each(pages)("what is expected of $name stands there", ({ name, format, text, facts }) => {
  // Docusaurus' plugin for OpenAPI packs its operations.
  if (/^api: \S{100}/m.test(text)) return;
  const words = [text, ...linkedFiles(format)].join("\n").replaceAll("\\", "");
  const names = [...facts.values()].flatMap((operation) => [
    ...operation.path.split("/"),
    ...[...operation.parameters.keys()].map((key) => key.slice(key.indexOf(" ") + 1)),
    ...namesOfFields(operation),
  ]);
  const plain = names.map((one) => one.replace(/^\{|\}$/g, "").toLowerCase());
  expect(
    plain.filter((one) => !words.toLowerCase().includes(one)),
    name,
  ).toEqual([]);
});

/** What pages of a format link to. */
function linkedFiles(format: string): string[] {
  return readdirSync(path.join(folder, format), { recursive: true, encoding: "utf8" })
    .filter((name) => name.includes(path.sep) && name.endsWith(".md"))
    .map((name) => readFileSync(path.join(folder, format, name), "utf8"));
}

function namesOfFields({ request, responses }: OperationFacts): string[] {
  const bodies = [request, ...[...responses.values()].map(({ bodies: own }) => own)];
  const paths = bodies.flatMap((body) =>
    [...body.values()].flatMap((fields) => [...fields.keys()]),
  );
  const parts = paths.flatMap((one) => one.match(/"(?:[^"\\]|\\.)*"|[^.[\]]+/g) ?? []);
  return parts
    .filter((part) => part !== "*")
    .map((part) => (part.startsWith('"') ? JSON.parse(part) : part));
}

test.each(pages)("$name says the same, however it is written", (page) => {
  const own = extracted(page);
  for (const { page: text, edits } of variations(page.text, VARIATIONS)) {
    const other = extracted({ ...page, text });
    const { differences } = comparePage(own.facts, other.facts);
    const { differences: turned } = comparePage(other.facts, own.facts);
    expect([...differences, ...turned], edits.join(", ")).toEqual([]);
  }
});

test("a page takes 0.3 s of a processor at most", () => {
  // A collection of garbage may fall on any page, and not on the same one twice.
  const slow = pages.filter((page) => seconds(page) > 0.3 && seconds(page) > 0.3);
  expect(slow.map(({ name }) => name)).toEqual([]);
});

function seconds(page: (typeof pages)[number]): number {
  const start = process.cpuUsage();
  extracted(page);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
