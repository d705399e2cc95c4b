import { describe, expect, test } from "vitest";
import { parseSpec } from "../src/load.ts";
import { nodeAt, placeKeys } from "../src/place.ts";
import { subjectAt } from "../src/subject.ts";
import { allLabelled, compare } from "./support/labels.ts";

/** Where the message tells of the file, or of the variant that a mapping leads to. */
const OF_ELSEWHERE = /^(?:reference-|part-)|\/discriminator(?:\/|$)/;

describe.each(Object.entries(allLabelled()))("messages of %s", (_, rows) => {
  test.each(rows)("$name: each change leads to what its message names", ({ base, revision }) => {
    const read = (document: unknown) => parseSpec(JSON.stringify(document), "a");
    const documents = [revision, base].map(read);
    for (const { id, pointer, message } of compare(base, revision).changes) {
      expect([pointer, documents.some((one) => nodeAt(one, pointer) !== undefined)]).toEqual([
        pointer,
        true,
      ]);
      const isSchema = placeKeys(pointer).some((key) => key === "schema" || key === "schemas");
      if (!isSchema || [id, pointer].some((text) => OF_ELSEWHERE.test(text))) continue;
      // What is said of other members is said of the object.
      const names = documents
        .map((one) => subjectAt(one, pointer))
        .flatMap((name) => [name, name.replace(/\[\*\]$/, "")]);
      const isNamed = names.some(
        (name) =>
          message.includes(` ${name}`) || /^(?:`|\[)/.test(message.split(`\`${name}`)[1] ?? ""),
      );
      expect([message, names, isNamed]).toEqual([message, names, true]);
    }
  });
});
