import { expect, test } from "vitest";
import { withDependency } from "../src/dependency.ts";

function manifest(...names: readonly string[]): string {
  const dependencies = Object.fromEntries(names.map((name) => [name, "1"]));
  return `${JSON.stringify({ name: "x", dependencies, bin: "y" }, null, 2)}\n`;
}

test.each([
  [
    "in its place among sorted ones",
    ["@org/a", "@org/c", "d"],
    ["@org/a", "@org/b", "@org/c", "d"],
  ],
  ["first among sorted ones", ["@org/c", "d"], ["@org/b", "@org/c", "d"]],
  [
    "after the last provider where others are",
    ["@org/c", "@org/a", "d"],
    ["@org/c", "@org/a", "@org/b", "d"],
  ],
  ["last of all", ["z", "@org/a"], ["z", "@org/a", "@org/b"]],
])("a dependency is added %s", (_where, before, after) => {
  const text = withDependency(manifest(...before), ["@org/b", "1"], ["@org/a", "@org/c"]);
  expect(text).toBe(manifest(...after));
});

test("a package without dependencies is refused", () => {
  expect(() => withDependency("{}", ["@org/b", "1"], [])).toThrow("no dependencies");
});
