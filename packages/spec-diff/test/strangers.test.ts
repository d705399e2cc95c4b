/** Documents of strangers that would keep a reader busy. */
import { colorsFor } from "@org/command";
import { SpecError } from "@org/openapi";
import { answering, endless, entangled, multiplying } from "@org/openapi/testing";
import { expect, test } from "vitest";
import { diffDocuments } from "../src/diff.ts";
import { parseSpec } from "../src/load.ts";
import { printMarkdown } from "../src/print/markdown.ts";
import { printText } from "../src/print/text.ts";

function diff(base: string, revision: string) {
  return diffDocuments(parseSpec(base, "base"), parseSpec(revision, "revision"));
}

test.each(Object.entries({ ...endless, ...entangled }))("%s: nothing to compare", (_, document) => {
  expect(() => diff(document, document)).toThrow(SpecError);
  expect(() => diff(multiplying, document)).toThrow(SpecError);
});

test("references that multiply are compared", () => {
  const revision = multiplying.replace(
    '"type":"object"}}',
    '"type":"object","properties":{"z":{}}}}',
  );
  expect(diff(multiplying, multiplying)).toMatchObject({ bump: "none" });
  expect(diff(multiplying, revision).changes).not.toEqual([]);
});

const EVIL = "a`b | <img src=x> @everyone [x](https://evil.example)\n\n# h\u202e\u001b[31m";

test("names of a document are text in Markdown, and seen as they are on a terminal", () => {
  const answer = (properties: object) =>
    answering(JSON.stringify({ type: "object", properties }).replaceAll("\\u001b", "\u001b"));
  const before = answer({ [EVIL]: { type: "string", enum: [EVIL] } });
  const after = answer({ [EVIL]: { type: "string", enum: ["b"] } });
  const found = diff(before, after);
  const markdown = printMarkdown(found);
  expect(markdown.split("\n").filter((line) => line !== "")).toHaveLength(2 + found.changes.length);
  const outside = markdown.replaceAll(/(`+).*?[^`]\1(?!`)/g, "");
  expect(outside).not.toMatch(/[<>@[\]#]|https:/);
  const text = printText(found, colorsFor(process.stderr));
  expect(`${markdown}${text}`.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});
