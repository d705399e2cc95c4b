import { describeSpecError, SpecError } from "@org/openapi";
import { expect, test } from "vitest";
import { listCases } from "../src/cases.ts";
import { replaced, temporarySpec } from "./temporary-spec.ts";

test("lists every operation, status and example, references resolved", () => {
  using temporary = temporarySpec();
  const names = listCases(temporary.spec).map(
    ({ operationId, method, path, status, mediaType, example }) =>
      [operationId, method, path, status, mediaType, example].join(" "),
  );
  expect(names).toEqual([
    "getBalance GET /balance 200 application/json typical",
    "getBalance GET /balance 200 application/json zero",
    "getBalance GET /balance 404 application/json not_found",
    "closeAccount DELETE /balance 204  ",
    "closeAccount DELETE /balance 404 application/json not_found",
  ]);
});

test("gives the value of an example and the provider's name", () => {
  using temporary = temporarySpec();
  expect(listCases(temporary.spec)[0]).toMatchObject({
    provider: "acme",
    value: { amount: 29900, as_of: "2026-11-20T08:00:00Z" },
  });
});

test("an example may be zero", () => {
  using temporary = temporarySpec({
    spec: (text) => replaced(text, "value:\n                    amount: 0\n", "value: 0\n"),
  });
  expect(listCases(temporary.spec)[1]).toMatchObject({ example: "zero", value: 0 });
});

test("a response without a body is a case without an example", () => {
  using temporary = temporarySpec();
  const closed = listCases(temporary.spec).find(({ status }) => status === "204");
  expect(closed).toMatchObject({ mediaType: null, example: null, value: null });
});

test("a response without a named example is an error with its place", () => {
  using temporary = temporarySpec({
    spec: (text) =>
      replaced(
        text,
        "          examples:\n            not_found:",
        "          x-no:\n            not_found:",
      ),
  });
  expect(faultOf(() => listCases(temporary.spec))).toMatch(
    /openapi\.yaml:65:\d+: the response has no named/,
  );
});

test("an operation without an operationId is an error with its place", () => {
  using temporary = temporarySpec({
    spec: (text) => replaced(text, "      operationId: closeAccount\n", ""),
  });
  expect(faultOf(() => listCases(temporary.spec))).toMatch(/openapi\.yaml:35:\d+: .*operationId/);
});

test.each([
  ["#/components/examples/missing", /:28:\d+: .*leads nowhere/],
  ["other.yaml#/typical", /:28:\d+: .*the file can't be read/],
])("the reference %s is an error with its place", (reference, message) => {
  using temporary = temporarySpec({
    spec: (text) => replaced(text, "#/components/examples/typical", reference),
  });
  expect(faultOf(() => listCases(temporary.spec))).toMatch(message);
});

test("a reference that leads to itself is an error", () => {
  using temporary = temporarySpec({
    spec: (text) =>
      replaced(
        text,
        '    typical:\n      summary: Some money\n      value:\n        amount: 29900\n        as_of: "2026-11-20T08:00:00Z"\n',
        '    typical:\n      $ref: "#/components/examples/typical"\n',
      ),
  });
  expect(() => listCases(temporary.spec)).toThrow(/leads back to itself/);
});

/** What a reader is told of an error. */
function faultOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof SpecError) return describeSpecError(error);
    throw error;
  }
  return "no error";
}
