import type { JsonObject } from "@org/extract";
import { emptyMarks } from "@org/generate";
import { expect, test } from "vitest";
import { complete } from "../src/complete.ts";
import { modelOf } from "../src/draft.ts";
import { readmeFile } from "../src/readme-file.ts";
import { testFile } from "../src/test-file.ts";

test("the conformance test holds the mock of the package against its spec", () => {
  const text = testFile({ typeName: "AcmePay" }, { made: ["a1 booked main 1.00 EUR /amount"] });
  expect(text).toContain('import { mockAcmePay } from "../src/generated/testing.ts";');
  expect(text).toContain("\n  mock: mockAcmePay,\n");
  expect(text).toContain("a1 booked main 1.00 EUR /amount");
});

test("a README has a first call, in values that compile, and a place for each part that is generated", () => {
  const id = (name: string, type: string): JsonObject => ({
    name,
    in: "path",
    required: true,
    schema: { type },
  });
  const get = {
    operationId: "getBalance",
    parameters: [id("profile", "integer"), id("wallet-id", "string")],
    responses: { 200: { description: "" } },
    "x-balances": true,
  };
  const source = {
    openapi: "3.1.0",
    info: { title: "A", version: "1" },
    paths: { "/{profile}/{wallet-id}": { get } },
  };
  const model = modelOf(complete(source, "acme", "Acme"), "acme");
  const readme = readmeFile(model);
  expect(readme).toContain(`fetchBalances({ profile: 123, "wallet-id": "…" })`);
  for (const part of ["options", "operations", "mapping", "errors", "testing"]) {
    expect(readme).toContain(emptyMarks(part));
  }
});
