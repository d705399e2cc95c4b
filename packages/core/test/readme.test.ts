import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { expect, test } from "vitest";
import * as core from "../src/index.ts";

const exported = new Map<string, unknown>(Object.entries(core));
const README = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** The code of the part about money which logs something: line by line what it does, and what it says. */
const blocks = [
  ...(README.split("\n## ").find((part) => part.startsWith("Money\n")) ?? "").matchAll(
    /```ts\n(.*?)```/gs,
  ),
].map(([, code = ""]) => code);

test.each(blocks)("what the README says is logged: %#", (code) => {
  const logged: string[] = [];
  const log = (...values: readonly unknown[]): number => logged.push(values.join(" "));
  const expected = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, text]) => text);
  expect(expected.length).toBeGreaterThan(0);
  const [, names = ""] = /^import \{(.*)\} from "@org\/core";$/m.exec(code) ?? [];
  const imported = names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => !name.startsWith("type "));
  const body = stripTypeScriptTypes(code.replace(/^import .*$/m, ""));
  const run = new Function("console", ...imported, body);
  run({ log }, ...imported.map((name) => exported.get(name)));
  expect(logged).toEqual(expected);
});

test("there is code to run", () => {
  expect(blocks).toHaveLength(5);
});
