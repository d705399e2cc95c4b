import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import { printYaml } from "../src/index.ts";

const BIOME = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");

/** What the formatter of this repository makes of a YAML text. */
function formatted(text: string): string {
  const args = [BIOME, "format", "--stdin-file-path=openapi.yaml"];
  const { stdout } = spawnSync(process.execPath, args, { input: text, encoding: "utf8" });
  return stdout;
}

/** A text of so many words. */
function words(count: number): string {
  return Array.from({ length: count }, () => "amount").join(" ");
}

describe("printYaml", () => {
  test("the formatter leaves it as it is", () => {
    const texts = {
      plain: words(40),
      colon: `What can't be used: ${words(30)}`,
      backtick: `\`Retry-After\` ${words(30)}`,
      hash: `# ${words(30)}`,
      lines: `${words(5)}\n${words(30)}`,
      short: "Draft: a.",
      word: "/a".repeat(80),
      target: `$.paths["${"/a".repeat(60)}"].get`,
      quoted: `\`${"a".repeat(120)}`,
      code: "USD",
    };
    const items = Object.values(texts);
    const text = printYaml({
      description: words(30),
      properties: { texts, items, deep: { items } },
    });
    expect(formatted(text)).toBe(text);
    expect(parse(text)).toMatchObject({ properties: { texts, items } });
  });

  test("so it does where a line is just full", () => {
    const lengths = Array.from({ length: 30 }, (_, index) => 70 + index);
    const text = printYaml({
      info: Object.fromEntries(
        lengths.flatMap((length) => [
          [`plain${length}`, "a b".padEnd(length, "c")],
          [`quoted${length}`, "a: b".padEnd(length, "c d ")],
        ]),
      ),
      list: lengths.map((length) => "a: b".padEnd(length, "c d ").trim()),
    });
    expect(formatted(text)).toBe(text);
  });

  test("what it prints is what was given", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(parse(printYaml(value))).toEqual(value);
      }),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 90, maxLength: 300, unit: "binary" }), (text) => {
        expect(parse(printYaml({ key: text, items: [text] }))).toEqual({
          key: text,
          items: [text],
        });
      }),
    );
  });

  test("a document keeps its comments", () => {
    const document = parseDocument("# One\na: [/a, 2] # two\n");
    document.set("b", document.createNode(words(30)));
    const text = printYaml(document);
    expect(text).toMatch(/^# One\na: \[\/a, 2\] # two\nb: >-\n {2}amount/);
    expect(formatted(text)).toBe(text);
  });
});
