import type { Result, Subject } from "@org/conformance/behaviour";
import { testCases } from "@org/conformance/behaviour/testing";
import { afterAll } from "vitest";
import { showTable } from "../src/table.ts";

/** Declares the test of every case for every subject that it concerns, and prints how all of them went. */
export function testAndTell(
  subjects: readonly Subject[],
  title: string = `Node ${process.versions.node}`,
): void {
  const results: Result[] = [];
  testCases(subjects, (result) => results.push(result));
  afterAll(() => {
    const names = subjects.map(({ name }) => name);
    console.log(showTable(title, names, results));
  });
}
