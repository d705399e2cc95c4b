import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FAULTS, type Fault } from "./trial/client.ts";

const vitest = join(
  dirname(createRequire(import.meta.url).resolve("vitest/package.json")),
  "vitest.mjs",
);

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
}

let folder: string;
let report: Report;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "conformance-"));
  const file = join(folder, "report.json");
  const args = ["run", "--config", "vitest.config.ts", "--reporter=json", `--outputFile=${file}`];
  spawnSync(process.execPath, [vitest, ...args], { cwd: join(import.meta.dirname, "trial") });
  report = JSON.parse(readFileSync(file, "utf8"));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The titles of the tests that failed for a fault. */
function failed(fault: Fault): string[] {
  return report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ ancestorTitles, status }) => ancestorTitles[0] === fault && status === "failed")
    .map(({ ancestorTitles, title }) => [...ancestorTitles.slice(1), title].join(" "));
}

test("all of a client that is right passes", () => {
  const all = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const right = all.filter(({ ancestorTitles }) => ancestorTitles[0] === "nothing is wrong");
  // Nine answers of two operations, the wrong answer at both ends, and that all of it is covered.
  expect(right.map(({ status }) => status)).toEqual(Array(12).fill("passed"));
});

test.each(Object.entries(FAULTS).filter(([, caught]) => caught.length > 0))(
  "%s is caught",
  (fault, caught) => {
    const titles = failed(fault as Fault);
    for (const title of caught) {
      expect(
        titles.some((one) => one.includes(title)),
        title,
      ).toBe(true);
    }
    const others = titles.filter((one) => !caught.some((title) => one.includes(title)));
    // What could not be tested is missed by the count.
    expect(others.filter((one) => one !== "everything in the spec is covered")).toEqual([]);
  },
);
