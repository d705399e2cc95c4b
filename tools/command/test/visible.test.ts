import { expect, test } from "vitest";
import { visible, visibleJson, visibleLines } from "../src/index.ts";

test.each([
  ["plain text, Ünïcode and 日本", "plain text, Ünïcode and 日本"],
  ["\u001b[31mred\u001b[0m", "\\x1b[31mred\\x1b[0m"],
  ["\u009b2J", "\\x9b2J"],
  ["a\rb\u0007\u0000", "a\\x0db\\x07\\x00"],
  ["a\nb", "a\\nb"],
  ["a\u202eb\u2066c", "a\\u{202e}b\\u{2066}c"],
  ["a\u200bb\ufeff", "a\\u{200b}b\\u{feff}"],
  ["a\u2028b\u2029", "a\\u{2028}b\\u{2029}"],
  ["a\u{e0041}", "a\\u{e0041}"],
])("%j is shown as %j", (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test("lines stay lines, where a text has some", () => {
  expect(visibleLines("a\n\tb\u001b[2J")).toBe("a\n\tb\\x1b[2J");
});

test("nothing that can't be seen is left of any character", () => {
  for (let code = 0; code < 0x110000; code += 1) {
    expect(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(visible(String.fromCodePoint(code)))).toBe(false);
  }
});

test("JSON says the same, with escapes", () => {
  const value = { "a\u202e": ["\u009b2J", "\u{e0041}", "\n", "é"] };
  const text = visibleJson(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(visibleJson([1], 0)).toBe("[1]");
});
