import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { POLICY } from "../src/policy.ts";

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
