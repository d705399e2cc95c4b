import { expect, test } from "vitest";
import { CASES } from "../src/cases/index.ts";
import { loadSubjects } from "../src/subjects/subjects.ts";
import { ROWS } from "../src/suite/rows.ts";
import { testCases } from "./test-cases.ts";

testCases(await loadSubjects());

test("every row has its cases", () => {
  expect(new Set(CASES.map(({ row }) => row))).toEqual(new Set(Object.keys(ROWS)));
});
