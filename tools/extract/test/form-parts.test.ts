import { expect, test } from "vitest";
import { formTold } from "../src/evidence/fields/form-parts.ts";
import { statements } from "./statements.ts";

test.each([
  ["multipart/form-data, in it a 'scan' file and a `note` field", ["scan", "note"]],
  ["a `multipart/form-data` form", []],
  ["the `lid` field", undefined],
])("%s", (text, names) => {
  expect(formTold(text, 1)?.fields.map(({ name }) => name)).toEqual(names);
});

test("a form that the value of a label names is what is sent", () => {
  const page = "# Jars\n\n`POST /jars`\n\n**Request:** multipart/form-data, in it a 'scan' file\n";
  expect(statements(page)).toEqual(["POST /jars request scan: string", "POST /jars default"]);
});
