import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { SpecError } from "@org/openapi";
import { expect, test } from "vitest";
import { checkExamples } from "../src/examples.ts";
import { replaced, temporarySpec } from "./temporary-spec.ts";

test("valid examples pass", () => {
  using temporary = temporarySpec();
  expect(checkExamples(temporary.spec)).toEqual([]);
});

test.each([
  ["a wrong type", "amount: 0", 'amount: "0"', "/amount must be integer"],
  ["a missing member", "amount: 0", "total: 0", "must have required property 'amount'"],
  ["a wrong format", "2026-11-20T08:00:00Z", "yesterday", '/as_of must match format "date-time"'],
  ["a request body", "text: no longer needed", "text: 1", "/text must be string"],
  ["a shared response", "message: no account", "message: null", "/message must be string"],
])("%s is caught", (_, from, to, message) => {
  using temporary = temporarySpec({ spec: (text) => replaced(text, from, to) });
  const [problem] = checkExamples(temporary.spec);
  expect(problem?.rule).toBe("examples");
  expect(problem?.message).toContain(message);
});

test("a problem names the example, the line and the pointer", () => {
  using temporary = temporarySpec({
    spec: (text) => replaced(text, "amount: 29900", "amount: 299.5"),
  });
  const [problem] = checkExamples(temporary.spec);
  expect(problem).toMatchObject({
    line: 104,
    pointer: "/components/examples/typical/value/amount",
  });
  expect(problem?.message).toContain("`typical`");
});

test("a schema that can't be read is an error with its place", () => {
  using temporary = temporarySpec({
    spec: (text) => replaced(text, "          type: integer", "          type: whole"),
  });
  const check = (): unknown => checkExamples(temporary.spec);
  expect(check).toThrow(SpecError);
  expect(check).toThrow(/the schema can't be read: .*type/);
});

test("a schema in another file is an error: a spec is one", () => {
  using temporary = temporarySpec({
    spec: (text) => replaced(text, "#/components/responses/NotFound", "responses.yaml#/NotFound"),
  });
  const response = `NotFound:
  content:
    application/json:
      schema: { type: object }
      examples: { one: { value: {} } }
`;
  writeFileSync(join(temporary.folder, "acme/responses.yaml"), response);
  expect(() => checkExamples(temporary.spec)).toThrow("a spec is one file");
});
