import type { JsonObject } from "@org/extract";
import { expect, test } from "vitest";
import { complete } from "../src/complete.ts";
import { modelOf } from "../src/draft.ts";
import { readmeFile } from "../src/readme-file.ts";

test("the first call names what must be given, in values that compile", () => {
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
  expect(readmeFile(model)).toContain(`fetchBalances({ profile: 123, "wallet-id": "…" })`);
});
