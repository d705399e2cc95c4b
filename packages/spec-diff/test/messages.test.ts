import { expect, test } from "vitest";
import { BASE, overlay } from "./support/base.ts";
import { compare } from "./support/labels.ts";

const MEMBERS = { a: { type: "string" }, b: { type: "string" }, c: { type: "string" } };

/** What is said of an operation whose body's schema changes. */
function said(base: unknown, revision: unknown): readonly string[] {
  const sent = (schema: unknown) => {
    const content = { "application/json": { schema } };
    const post = { operationId: "send", requestBody: { content }, responses: {} };
    return overlay(BASE, { paths: { "/send": { post } } });
  };
  return compare(sent(base), sent(revision)).changes.map(({ message }) => message);
}

test.each([
  [[["a"], ["b"]], "`request` must have `a` or `b` now."],
  [[["a"], ["b"], ["c"]], "`request` must have `a`, `b` or `c` now."],
  [[["a"], ["b", "c"]], "`request` must have `a`, or `b` and `c` now."],
])("a member that another would do for is not said to be needed: %j", (choices, message) => {
  const schema = { type: "object", properties: MEMBERS };
  const anyOf = choices.map((required) => ({ required }));
  expect(said(schema, { ...schema, anyOf })).toEqual([message]);
});

test("a member that one variant needs is said to be of that variant", () => {
  const card = { type: "object", properties: { kind: { const: "card" }, a: {} } };
  const bank = { type: "object", properties: { kind: { const: "bank" }, b: {} } };
  expect(said({ oneOf: [card, bank] }, { oneOf: [{ ...card, required: ["a"] }, bank] })).toEqual([
    "`request.a` of an object with `kind`, `a` must be sent now.",
  ]);
});

test("a member of a schema that another one stands for is not said to be gone from it", () => {
  const ref = { $ref: "#/components/schemas/Thing" };
  expect(said(ref, { $ref: "#/components/schemas/IdOnly" })).toContain(
    "`IdOnly` stands where `Thing` did, without `note`: code that sends it no longer compiles.",
  );
});
