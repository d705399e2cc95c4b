import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { readYaml } from "../src/index.ts";

describe("readYaml", () => {
  test.each([
    ["keys are text", "200: a\n1e3: b\ntrue: c", { "200": "a", "1e3": "b", true: "c" }],
    [
      "what JSON lacks",
      "a: .inf\nb: .nan\nc: 2026-01-01\nd: ~",
      { a: null, b: null, c: "2026-01-01", d: null },
    ],
    ["aliases", "a: &x [1]\nb: *x", { a: [1], b: [1] }],
    [
      "merges fill in",
      "x: &x {a: 1, b: 2}\ny: {b: 3, <<: *x}",
      { x: { a: 1, b: 2 }, y: { b: 3, a: 1 } },
    ],
    ["nothing", "", null],
  ])("%s", (_, text, value) => {
    expect(readYaml(text).value).toEqual(value);
    expect(readYaml(text).problem).toBeUndefined();
  });

  test("a member called __proto__ is a member", () => {
    const { value } = readYaml('{"__proto__": 1}');
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
  });

  test("what it reads is what YAML says", () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const text = stringify(JSON.parse(json));
        expect(readYaml(text).value).toEqual(parse(text));
      }),
    );
  });

  test("each alias is a copy of its own", () => {
    const { a, b } = readYaml("a: &x {n: 1}\nb: *x").value as { a: object; b: object };
    expect(a).toEqual(b);
    expect(a).not.toBe(b);
  });

  test.each([
    ["", 1, 1],
    ["/a", 2, 1],
    ["/a/b", 3, 3],
    ["/a/b/1", 3, 10],
    ["/a/b/1/none", 3, 10],
    ["/200", 4, 1],
    ["/c/d", 5, 7],
  ])("%j stands in line %i, column %i", (pointer, line, column) => {
    const text = "# A comment.\na: &x\n  b: [1, 2]\n200: x\nc: {  d: 1}\ne: *x\n";
    expect(readYaml(text).positionOf(pointer)).toEqual({ line, column });
  });

  test("a place behind an alias is that of the anchor", () => {
    expect(readYaml("a: &x\n  b: 1\nc: *x\n").positionOf("/c/b")).toEqual({ line: 2, column: 3 });
  });

  test("what is broken has a place, and what was read until there a value", () => {
    const { problem, value } = readYaml("a: 1\nb: [1, 2\n");
    expect(problem?.position.line).toBeGreaterThan(1);
    expect(value).toMatchObject({ a: 1 });
  });

  test.each([
    ["aliases that multiply", bomb(), 1],
    ["an alias of itself", "a: &a [*a]", 1],
    ["nesting", `${"[".repeat(5_000)}${"]".repeat(5_000)}`, 1],
  ])("%s without end is a problem, at once", (_, text, line) => {
    const before = process.cpuUsage();
    const { problem } = readYaml(text);
    expect(problem).toMatchObject({ position: { line } });
    const { user, system } = process.cpuUsage(before);
    expect(user + system).toBeLessThan(2_000_000);
  });

  test("a listener is told of every line", () => {
    const lines: number[] = [];
    const members: string[] = [];
    readYaml("a:\n  - b: 1\n", {
      value: (_value, line) => lines.push(line),
      member: (_owner, key, line) => members.push(`${key} ${line}`),
    });
    expect(members).toEqual(["b 2", "a 1"]);
    expect(lines).toEqual([1, 2, 2]);
  });
});

/** Ten lists, each of ten of the one before: ten thousand million values. */
function bomb(): string {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < 10; level += 1) {
    const items = Array.from({ length: 10 }, () => `*a${level - 1}`).join(", ");
    lines.push(`a${level}: &a${level} [${items}]`);
  }
  return lines.join("\n");
}
