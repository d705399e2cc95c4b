import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { POLICY } from "../src/policy.ts";
import { allLabelled, compare } from "./support/labels.ts";

const README = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const ROW =
  /^\| `(?<id>[a-z-]+)` +\| (?<request>\w+) +\| (?<response>\w+) +\| (?<reason>.*?) +\|$/gm;

test("the README shows the policy as it is, row by row", () => {
  const rows = [...README.matchAll(ROW)].map(({ groups = {} }) => {
    const { id = "", ...rule } = groups;
    return [id, rule];
  });
  expect(Object.fromEntries(rows)).toEqual(POLICY);
});

test("every kind of change is met by a labelled pair", () => {
  const met = new Set(
    Object.values(allLabelled())
      .flat()
      .flatMap(({ base, revision }) => compare(base, revision).changes.map(({ id }) => id)),
  );
  // The compiler's own verdict, for which no rule has a reason: settle.test.ts.
  met.add("type-incompatible");
  expect(Object.keys(POLICY).filter((id) => !met.has(id))).toEqual([]);
});
