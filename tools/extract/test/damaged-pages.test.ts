import { NoOperationError } from "@org/openapi";
import fc from "fast-check";
import { expect, test } from "vitest";
import { NotExtractable } from "../src/base/not-extractable.ts";
import { extract } from "../src/extract.ts";
import { printDocument } from "../src/print.ts";
import { corpusPages, page, pageNames } from "../src/testing.ts";
import { damagedPages } from "./mutate.ts";

const pages = [...pageNames().map(page), ...corpusPages().map(({ text }) => text)];

/** As many as it takes to meet every kind of damage in every page; the same ones each time. */
const RUNS = 10_000;

/** They take a minute or two: only as many as fit in here, unless the environment gives more time. */
const SECONDS = Number(process.env["DAMAGED_PAGES_SECONDS"] ?? 20);

const OURS = { descriptions: false, operations: ["/**"] };

test(`${RUNS} damaged pages give a document or a reason, and never anything else`, () => {
  let documents = 0;
  fc.assert(
    fc.property(damagedPages(pages), (text) => {
      try {
        // As a page is compared, and as a spec is made of it.
        const { document } = extract(text, text.length % 2 === 0 ? {} : OURS);
        expect(printDocument(document, "json")).toContain('"paths"');
        documents += 1;
      } catch (error) {
        if (!(error instanceof NotExtractable || error instanceof NoOperationError)) throw error;
        expect(error.message).not.toBe("");
      }
    }),
    { numRuns: RUNS, seed: 20_261_120, interruptAfterTimeLimit: SECONDS * 1000 },
  );
  expect(documents).toBeGreaterThan(0);
});

test.each([
  ["a page many times over", (pages[0] ?? "").repeat(100)],
  ["brackets without end", "[".repeat(100_000)],
  ["quotes within quotes", "> ".repeat(20_000)],
  ["a line of bars", "|".repeat(200_000)],
  ["more than a page can hold", "word ".repeat(200_000)],
])("%s: read or refused in seconds", (_name, text) => {
  const before = process.cpuUsage();
  try {
    expect(extract(text).document).toHaveProperty("paths");
  } catch (error) {
    expect(error).toBeInstanceOf(NotExtractable);
  }
  const { user, system } = process.cpuUsage(before);
  expect(user + system).toBeLessThan(15_000_000);
});
