import { expect, test } from "vitest";
import { fieldsInSentence } from "../src/evidence/fields/field-sentence.ts";
import { fieldLine, newNotes } from "./block-builders.ts";
import { processorMs } from "./processor-ms.ts";

function read(text: string): string[] {
  return fieldsInSentence(text, {}, 1, newNotes()).map(fieldLine);
}

test.each([
  [
    "Takes the query parameters `from` (date) and `rows` (integer, default `10`).",
    ['query from {"type":"string","format":"date"}', 'query rows {"type":"integer","default":10}'],
  ],
  [
    "Takes `state` (string: `open`, `shut`) in the address.",
    ['state {"type":"string","enum":["open","shut"]}'],
  ],
  [
    "`sum` (int) and `ref` (string) are required; `days` (int, working days) is not.",
    ['sum! {"type":"integer"}', 'ref! {"type":"string"}', 'days {"type":"integer"}'],
  ],
  [
    "Send the header `X-Desk` (string, required), and in the body `sum` (number).",
    ['header X-Desk! {"type":"string"}', 'request sum {"type":"number"}'],
  ],
  ["The `sum` (in cents) is what you pay.", []],
  ["See `sum` (below) and the `Purse` (Wallet).", []],
  ["Nothing of `that` here.", []],
])("%s", (sentence, expected) => {
  expect(read(sentence)).toEqual(expected);
});

test.each(["`a` (".repeat(100_000), "`a` (int) ".repeat(50_000), ". ".repeat(250_000)])(
  "a long paragraph costs little: %#",
  (text) => {
    const ms = processorMs(() => {
      read(text);
      read(text.slice(0, 4900));
    });
    expect(ms).toBeLessThan(1000);
  },
);
