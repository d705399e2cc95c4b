/** What a person is told at the end. */
import { expect, test } from "vitest";
import { draftProvider } from "../src/draft.ts";
import { summaryOf } from "../src/summary.ts";

function summaryFor(paths: readonly string[]): string {
  const schema = {
    type: "object",
    properties: {
      currency: { type: "string" },
      available_amount: { type: "integer", example: "many" },
    },
  };
  const get = {
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
    responses: { 200: { description: "", content: { "application/json": { schema } } } },
  };
  const list = { responses: { 200: { description: "" } } };
  const items = paths.map((path) => [path, { get: path.includes("{id}") ? get : list }]);
  const text = JSON.stringify({
    openapi: "3.0.3",
    info: { title: "A", version: "1" },
    paths: Object.fromEntries(items),
  });
  const asked = { name: "acme", title: "Acme", from: "acme.json", format: "auto" };
  const draft = draftProvider({ ...asked, text, date: "2026-11-20" });
  return summaryOf({ draft, isTested: true }).join("\n");
}

test("an example that is left out is a repair, and no doubt that says it stays", () => {
  const summary = summaryFor(["/wallets/{id}"]);
  expect(summary).toContain("An example is left out.");
  expect(summary).not.toContain("Doubts about the source");
});

test("where accounts may be in a list, it says how they are found there", () => {
  expect(summaryFor(["/wallets/{id}", "/wallets"])).toContain("`x-balances.accounts`");
  expect(summaryFor(["/wallets/{id}"])).not.toContain("x-balances.accounts");
});
