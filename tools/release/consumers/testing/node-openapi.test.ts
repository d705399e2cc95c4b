import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

test("the OpenAPI document is in the package", () => {
  const file = fileURLToPath(import.meta.resolve("@org/finix/openapi.yaml"));
  assert.match(readFileSync(file, "utf8"), /^openapi: 3\.1/);
});
