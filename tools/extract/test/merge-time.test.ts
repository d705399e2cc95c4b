import { expect, test } from "vitest";
import { mergeSample } from "../src/evidence/samples/merge-sample.ts";
import { readType } from "../src/evidence/types/type-words.ts";
import { newNotes } from "./block-builders.ts";

test("a timestamp is what samples show: a text, or a number", () => {
  const notes = newNotes();
  const described = readType("timestamp") ?? {};
  const text = { type: "string", format: "date-time" };
  expect(mergeSample(described, text, "at", notes)).toEqual(text);
  expect(notes.doubts.list()).toEqual([]);
  expect(mergeSample(described, { type: "integer" }, "at", notes)).toEqual({ type: "integer" });
  expect(notes.doubts.list().map(({ says }) => says)).toEqual([
    "at is a time, and a number in a sample",
  ]);
});
