/** What a source says of amounts in words, through to the table that is drafted. */
import { expect, test } from "vitest";
import { type Draft, draftProvider } from "../src/draft.ts";

/** What is drafted of a document whose answer has these members. */
function draftOf(properties: object, summary = "A purse"): Draft {
  const schema = { type: "object", properties };
  const responses = {
    200: { description: "The purse", content: { "application/json": { schema } } },
  };
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    servers: [{ url: "https://api.acme.test" }],
    paths: { "/purse": { get: { operationId: "getPurse", summary, responses } } },
  });
  const asked = { name: "acme", title: "Acme", from: "acme.json", text };
  return draftProvider({ ...asked, date: "2026-11-20" });
}

const currency = { type: "string" };

test.each([
  ["an integer of which nothing is said", { type: "integer" }, "minor"],
  ["an integer in centavos", { type: "integer", description: "Saldo en centavos" }, "minor"],
  ["an integer in whole units", { type: "integer", description: "In major units" }, "decimal"],
  ["a number of which nothing is said", { type: "number" }, "decimal"],
  ["a number in kopecks", { type: "number", description: "Сумма в копейках" }, "minor"],
  ["a number in fen", { type: "number", description: "余额，单位：分" }, "minor"],
  ["a number in cents", { type: "number", title: "Betrag in Cent" }, "minor"],
  ["a number whose format says it", { type: "number", format: "minor-units" }, "minor"],
  ["a text with decimals", { type: "string", description: "Deux décimales" }, "decimal"],
  [
    "either of two, as one of them says",
    { oneOf: [{ type: "number", description: "Cents" }] },
    "minor",
  ],
])("%s: the unit of %j is %s", (_what, balance, unit) => {
  const { table } = draftOf({ balance, currency });
  expect(table).toMatchObject({ unit, currency: "currency", open: [] });
});

test("what a name says of its unit is said: a description says it before", () => {
  const { amounts } = draftOf({
    available_cents: { type: "number" },
    held_amount_minor: { type: "number", description: "In major units" },
    centsOnHold: { type: "boolean" },
    limit_cents: { type: "integer" },
    currency,
  }).balances;
  expect(amounts.map(({ pointer, unit, type }) => [pointer, unit, type])).toEqual([
    ["/available_cents", "minor", "available"],
    ["/held_amount_minor", "decimal", "reserved"],
  ]);
});

test("what is said twice, or fits no table, is left to a person", () => {
  const { table } = draftOf({
    balance: { type: "integer", description: "In cents for cards, in euros for wallets" },
    held: { type: "string", pattern: "^[0-9]+$", description: "In minor units" },
    currency,
  });
  expect(table.amounts).toEqual({});
  expect(table.open).toEqual([
    "/balance (current): its source speaks of smallest and of whole units.",
    "/held (reserved): its text counts smallest units: write `read`.",
  ]);
});

test.each([
  ["Amounts are in cents", "minor", 0],
  ["Amounts have two decimals", "decimal", 0],
  ["Amounts are what they are", "decimal", 0],
  ["Amounts are in cents, fees in euros", "decimal", 1],
])("where nothing is said of a number, the source says it: %s", (summary, unit, open) => {
  const draft = draftOf({ balance: { type: "number" }, currency }, summary);
  expect(draft.balances.amounts).toMatchObject([{ unit }]);
  expect(draft.table.open).toHaveLength(open);
});

test.each([
  ["is called so in Spanish", { moneda: { type: "string" } }, "/moneda"],
  ["is described so", { unit: { type: "string", description: "ISO 4217" } }, "/unit"],
  ["is described so in Chinese", { bz: { type: "string", description: "币种" } }, "/bz"],
  ["is no text", { unit: { type: "integer", description: "ISO 4217" } }, undefined],
  ["is described otherwise", { unit: { type: "string", description: "Of the shop" } }, undefined],
])("the currency %s", (_what, beside, pointer) => {
  const [amount] = draftOf({ balance: { type: "integer" }, ...beside }).balances.amounts;
  expect(amount?.currency).toBe(pointer);
});

test("what is described within lists, maps and references is found there", () => {
  const money = {
    type: "object",
    properties: { value: { type: "number", description: "En centimes" }, currency },
  };
  const { amounts } = draftOf({
    purses: { type: "array", items: { type: "object", properties: { available: money } } },
    held: { type: "object", additionalProperties: { type: "number", description: "Cents" } },
  }).balances;
  expect(amounts.map(({ pointer, unit }) => [pointer, unit])).toEqual([
    ["/purses/*/available/value", "minor"],
    ["/held/*", "minor"],
  ]);
});

test.each([
  ["saldo_disponible", "available"],
  ["saldoRetenido", "reserved"],
  ["saldo", "current"],
  ["solde_comptable", "booked"],
  ["saldo_pendente", "pending"],
  ["guthaben", "current"],
])("%s says %s", (name, type) => {
  const { amounts } = draftOf({ [name]: { type: "integer" }, moneda: currency }).balances;
  expect(amounts).toMatchObject([{ type, currency: "/moneda" }]);
});

test.each(["monto_maximo", "saldos", "disponibilidad", "importes_rechazados", "solder"])(
  "%s is no amount",
  (name) => {
    const { amounts } = draftOf({ [name]: { type: "integer" }, moneda: currency }).balances;
    expect(amounts).toEqual([]);
  },
);
