import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readResults, removeResults, showResults, sum, writeResults } from "../src/results.ts";

const folder = mkdtempSync(join(tmpdir(), "results-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("what a run leaves is read, until it is taken away", () => {
  expect(readResults(folder, "test")).toBeUndefined();
  const results = { passed: 3, failed: 1, skipped: 2 };
  writeResults(folder, "test", results);
  expect(readResults(folder, "test")).toEqual(results);
  expect(readResults(folder, "measure")).toBeUndefined();
  removeResults(folder, "test");
  expect(readResults(folder, "test")).toBeUndefined();
});

test("half a file is none yet", () => {
  writeFileSync(join(folder, ".test-results.json"), '{"passed":3');
  expect(readResults(folder, "test")).toBeUndefined();
});

test("the sum is one line", () => {
  const all = [
    { passed: 1000, failed: 0, skipped: 2 },
    { passed: 234, failed: 3, skipped: 0 },
  ];
  expect(showResults(sum(all))).toBe("1234 passed, 3 failed, 2 skipped");
  expect(showResults(sum([]))).toBe("0 passed, 0 failed, 0 skipped");
});
