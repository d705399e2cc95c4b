import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
const plugins = ["functions", "braces"].map((name) =>
  join(import.meta.dirname, `../plugins/${name}.grit`),
);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lint-"));
  const settings = { plugins, linter: { rules: { preset: "none" } } };
  writeFileSync(join(folder, "biome.json"), JSON.stringify(settings));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The lines that a rule finds fault with. */
function faults(source: string): number[] {
  const file = join(folder, "source.ts");
  writeFileSync(file, source);
  const { stdout } = spawnSync(process.execPath, [biome, "lint", "--reporter=json", file], {
    cwd: folder,
    encoding: "utf8",
  });
  const { diagnostics }: Report = JSON.parse(stdout);
  expect(diagnostics.filter(({ category }) => category !== "plugin")).toEqual([]);
  return diagnostics.map(({ location }) => location.start.line).sort((a, b) => a - b);
}

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly start: { readonly line: number } };
  }[];
}

test.each([
  ["an arrow function with a name", "const f = (x: number) => x;"],
  ["an exported one", "export const f = async () => {};"],
  ["a function expression", "const f = function () {};"],
])("%s must be a declaration", (_, source) => {
  expect(faults(source)).toEqual([1]);
});

test.each([
  ["a declaration", "export function f() {}"],
  ["a function of a given type", "export const f: (x: number) => number = (x) => x;"],
  ["a callback", "export const found = [1].map((x) => x + 1);"],
  ["a member", "export const all = { f: () => 1 };"],
  ["a name within a function", "export function f() {\n  const g = () => 1;\n  return g();\n}"],
])("%s is fine", (_, source) => {
  expect(faults(source)).toEqual([]);
});

test.each([
  ["if", "if (a)\n  b();"],
  ["if with a long condition", "if (\n  a &&\n  b\n)\n  b();", 5],
  ["else", "if (a) b();\nelse\n  b();", 3],
  ["if before else", "if (a)\n  b();\nelse b();"],
  ["else if", "if (a) b();\nelse if (c)\n  b();", 3],
  ["for of", "for (const x of a)\n  b(x);"],
  ["for in", "for (const x in a)\n  b(x);"],
  ["for", "for (let i = 0; i < 9; i += 1)\n  b(i);"],
  ["while", "while (a)\n  b();"],
])("a body on its own line has braces: %s", (_, source, line = 2) => {
  expect(faults(source)).toEqual([line]);
});

test.each([
  "if (a) b();",
  "if (a) b();\nelse b();",
  "if (a) b();\nelse if (c) b();\nelse {\n  b();\n}",
  "if (\n  a &&\n  b\n) {\n  b();\n}",
  "if (a) b(() => {\n  c();\n});",
  "for (const x of a) b(x);",
  "while (a) b();",
])("what fits beside its condition may go without: %j", (source) => {
  expect(faults(source)).toEqual([]);
});
