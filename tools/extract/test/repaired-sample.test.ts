import { expect, test } from "vitest";
import { readSample } from "../src/evidence/samples/sample.ts";

test.each([
  ["a line end in a text", '{ "a": "x\ny", "b": 1 }', { a: "x\ny", b: 1 }],
  ["Python's constants and quotes", "{ 'a': True, 'b': None }", { a: true, b: null }],
  ["quotes of a word processor", "{ “a”: “x”, “b”: 2 }", { a: "x", b: 2 }],
  [
    "a text that nothing closes",
    '{ "in": {\n  "a": "<A>,\n  "b": "x\n}, "c": 1 }',
    { in: { a: "<A>", b: "x" }, c: 1 },
  ],
  ["a bracket too few", '{ "a": { "b": [1, 2 }', { a: { b: [1, 2] } }],
  ["signs of a Chinese keyboard", '{ "a": "x：y"，\n "b"：1 }', { a: "x：y", b: 1 }],
  ["a comma too many", '{ "a": 1,, "b": 2 }', { a: 1, b: 2 }],
  ["a value without quotes", '{ "a": 2024-01-01, "b": 1 }', { a: "2024-01-01", b: 1 }],
  ["comments of a shell", '{ "a": 1, # one\n "b": 2 # two\n}', { a: 1, b: 2 }],
  ["a variable", '{ "a": {{token}} }', { a: "{{token}}" }],
  ["names with marks", "{ a: string (uuid), b?: int }", { a: "<string (uuid)>", b: "<int>" }],
  ["words in brackets", '{ "a": [alphanumeric], "b": [true] }', { a: "[alphanumeric]", b: true }],
  [
    "remarks in brackets, arrows, an object on the next line",
    '{ "a": "x", (required)\n "b": A VALUE, /* cents */ (a number) (required)\n "in":\n {\n "c" => 1 (required)\n } }',
    { a: "x", b: "<A VALUE>", in: { c: 1 } },
  ],
  ["a list of a type", '{ "a": [string], "b": x }', { a: ["string"] }],
])("%s is seen through", (_, text, value) => {
  expect(readSample(text)).toMatchObject({ value, isRepaired: true });
});

test.each([
  ["a program", '{ "a": x => { return 1 }'],
  ["statements", '{ "a": 1; "b": 2; }'],
  ["an address", "{domain}/api/{version}/"],
  ["several objects", '{ "a": 1 }\n{ "a": 2 }'],
])("%s is no sample", (_, text) => {
  expect(readSample(text)).toBeUndefined();
});

test("what needs no repair is not said to be repaired", () => {
  expect(readSample('{ "a": 1, // one\n }')?.isRepaired).toBeUndefined();
});

test("100,000 blanks within a sample are read in no time", () => {
  const start = performance.now();
  readSample(`{${" ".repeat(100_000)}}`);
  readSample(`{${" ".repeat(100_000)}x`);
  expect(performance.now() - start).toBeLessThan(3_000);
});
