import { CASES, ROWS } from "@org/conformance/behaviour";
import { expect, test } from "vitest";
import { loadSubjects } from "../src/subjects.ts";
import { testAndTell } from "./test-cases.ts";

testAndTell(await loadSubjects());

test("every row has its cases", () => {
  expect(new Set(CASES.map(({ row }) => row))).toEqual(new Set(Object.keys(ROWS)));
});
