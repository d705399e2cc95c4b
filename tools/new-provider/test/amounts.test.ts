import type { Json } from "@org/extract";
import { readModel } from "@org/generate";
import { documentOf, parseSource, pointerTo } from "@org/openapi";
import { expect, test } from "vitest";
import { BALANCE_TYPES } from "../../../packages/core/src/balance/balance-types.ts";
import { recognizeAmounts } from "../src/amounts.ts";
import { fieldsOf } from "../src/answer-fields.ts";
import { draftTable } from "../src/draft-table.ts";

const integer = { type: "integer" };
const text = { type: "string" };

/** The fields of an answer of this schema, of which there are examples. */
function fields(
  schema: object,
  schemas: object = {},
  examples: readonly Json[] = [],
): ReturnType<typeof fieldsOf> {
  const responses = { 200: { description: "", content: { "application/json": { schema } } } };
  const document = {
    openapi: "3.1.1",
    info: { title: "Purse", version: "1" },
    paths: { "/purse": { get: { responses } } },
    components: { schemas },
  };
  const model = readModel(documentOf(parseSource("purse", JSON.stringify(document))), "purse");
  const [answer] = model.operations.flatMap((operation) =>
    operation.responses.flatMap(({ content }) => content.map((media) => media.schema)),
  );
  if (answer === undefined) throw new Error("there is no answer");
  return fieldsOf(answer, examples);
}

function object(properties: object): object {
  return { type: "object", properties };
}

test("fields of lists and maps have a star for the index or the name", () => {
  const found = fields(
    object({
      "a/b": { type: "array", items: object({ amount: integer }) },
      pools: { type: "object", additionalProperties: { type: ["number", "null"] } },
    }),
  );
  expect(found.map(({ pointer, types }) => [pointer, ...types])).toEqual([
    ["/a~1b", "array"],
    ["/a~1b/*", "object"],
    ["/a~1b/*/amount", "integer"],
    ["/pools", "object"],
    ["/pools/*", "number"],
  ]);
});

test("parts and alternatives of a schema are looked at together", () => {
  const either = { oneOf: [object({ held: integer }), object({ held: text })] };
  const found = fields({ allOf: [object({ currency: text }), either] });
  expect(found.map(({ pointer, types }) => [pointer, ...types])).toEqual([
    ["/currency", "string"],
    ["/held", "integer", "string"],
  ]);
});

test("a schema that contains itself is looked at once", () => {
  const purse = object({ amount: integer, inner: { $ref: "#/components/schemas/Purse" } });
  const found = fields({ $ref: "#/components/schemas/Purse" }, { Purse: purse });
  expect(found.map(({ pointer }) => pointer)).toEqual(["/amount"]);
});

test.each([
  ["available_amount", integer, "available", "minor"],
  ["posted_balance", { type: "number" }, "booked", "decimal"],
  ["total", { type: "string", pattern: "^[0-9.]+$" }, "current", "decimal"],
  ["deficit", { type: "string", format: "decimal" }, "owed", "decimal"],
])("%s of %j is %s in %s units", (name, schema, type, unit) => {
  const found = fields(object({ money: object({ [name]: schema }), currency: text }));
  expect(recognizeAmounts(found)).toEqual([
    { pointer: `/money/${name}`, currency: "/currency", type, unit },
  ]);
});

test.each<[string, boolean, Json[]]>([
  ["a decimal point", true, ["10.50"]],
  ["a decimal point in one of two, and null", true, ["-3.25", null, "10"]],
  ["no decimal point: these may be smallest units", false, ["1050", "0"]],
  ["a word beside a number", false, ["10.50", "partly"]],
  ["a time", false, ["10.50.00"]],
  ["numbers that are not in text", false, [10.5]],
  ["nothing", false, []],
])("text whose examples have %s is an amount: %s", (_, isAmount, values) => {
  const examples = [{ purses: values.map((pending) => ({ pending })) }];
  const purses = { type: "array", items: object({ pending: text }) };
  const found = recognizeAmounts(fields(object({ purses }), {}, examples));
  expect(found).toEqual(
    isAmount ? [{ pointer: "/purses/*/pending", type: "pending", unit: "decimal" }] : [],
  );
});

test("numbers are smallest units where the source speaks of them, text never is", () => {
  const found = fields(object({ held: { type: "number" }, total_amount: text, currency: text }));
  const units = recognizeAmounts(found, () => "minor").map(({ pointer, unit }) => [pointer, unit]);
  expect(units).toEqual([
    ["/held", "minor"],
    ["/total_amount", "decimal"],
  ]);
});

test.each([
  ["available_balance", "available"],
  ["unavailable_balance", "current"],
  ["unsettledAmount", "pending"],
  ["settledAmount", "booked"],
  ["projected_total", "expected"],
  ["funds_on_hold", "reserved"],
])("%s says %s: whole words count", (name, type) => {
  const [amount] = recognizeAmounts(fields(object({ [name]: integer, currency: text })));
  expect(amount?.type).toBe(type);
});

test("every type of core that has a word of its own is recognized by it", () => {
  const types = Object.keys(BALANCE_TYPES);
  const found = types.map((type) => {
    return recognizeAmounts(fields(object({ [`${type}_amount`]: integer })))[0]?.type;
  });
  expect(found).toEqual(types);
});

test("a currency is text, or it is none", () => {
  const found = fields(object({ amount: integer, currency: object({ code: text }) }));
  expect(recognizeAmounts(found)).toEqual([{ pointer: "/amount", type: "current", unit: "minor" }]);
});

test("what is no number, is one of several words, or is named like none, is no amount", () => {
  const found = fields(
    object({
      amount: { type: "boolean" },
      balance: { type: "string", enum: ["low", "high"] },
      held: {},
      count: integer,
      currency: text,
    }),
  );
  expect(recognizeAmounts(found)).toEqual([]);
});

test.each([
  ["a.b_amount", "/a.b_amount"],
  ["available.amount", "/available.amount"],
  ["a/amount", "/a~1amount"],
  ["a~amount", "/a~0amount"],
  ["a\"`'$ amount", "/a\"`'$ amount"],
  ["$amount", "/$amount"],
])("the name %j is one step of a pointer", (name, pointer) => {
  const [amount] = recognizeAmounts(fields(object({ [name]: integer, currency: text })));
  expect(amount).toMatchObject({ pointer, currency: "/currency" });
});

test.each(["a.b", "", "1", "constructor", "__proto__", "a/b", "..", "é", "a b"])(
  "a member %j is gone through by its name",
  (name) => {
    const inner = object({ amount: integer, currency: text });
    const around = JSON.parse(`{${JSON.stringify(name)}: ${JSON.stringify(inner)}}`);
    const [amount] = recognizeAmounts(fields(object(around)));
    expect(amount?.pointer).toBe(`${pointerTo("", name)}/amount`);
  },
);

test("a member that is called as a table calls every member is left to a person", () => {
  const starred = object({
    "*": object({ amount: integer, currency: text }),
    total: integer,
    currency: text,
  });
  const { amounts, open } = draftTable(recognizeAmounts(fields(starred)), undefined);
  expect(amounts).toEqual({ "/total": { type: "current", pool: "main" } });
  expect(open).toEqual([expect.stringContaining('a member is called "*"')]);
});

const money = object({ value: text, currency: text });

test("a value beside its currency is an amount where what holds it is called so", () => {
  const wallet = object({ availableAmount: money, transferThreshold: money, total: money });
  const found = recognizeAmounts(fields(object({ wallets: { type: "array", items: wallet } })));
  expect(found).toEqual([
    {
      pointer: "/wallets/*/availableAmount/value",
      currency: "/wallets/*/availableAmount/currency",
      type: "available",
      unit: "decimal",
    },
    {
      pointer: "/wallets/*/total/value",
      currency: "/wallets/*/total/currency",
      type: "current",
      unit: "decimal",
    },
  ]);
});

test.each([
  "currency",
  "currencyCode",
  "iso_currency_code",
  "isoCurrencyCode",
  "currency_iso_code",
])("%s names the currency", (name) => {
  const [amount] = recognizeAmounts(fields(object({ balance: integer, [name]: text })));
  expect(amount?.currency).toBe(`/${name}`);
});

test("the entries of a map that is called like money have their currency as a key", () => {
  const found = recognizeAmounts(
    fields(object({ pending: { type: "object", additionalProperties: integer } })),
  );
  expect(found).toEqual([{ pointer: "/pending/*", currency: "*", type: "pending", unit: "minor" }]);
  expect(draftTable(found, undefined)).toMatchObject({ currency: "*", open: [] });
});

test("a type that a value beside the amount decides is drafted for each listed value", () => {
  const kinds = ["opening_ledger", "closing_available", "available_next_day", "other"];
  const entry = object({
    amount: integer,
    currency: text,
    balance_type: { enum: kinds, type: "string" },
  });
  const report = object({
    balances: { type: "array", items: entry },
    report_type: { enum: ["a", "b"], type: "string" },
  });
  const found = recognizeAmounts(fields({ type: "array", items: report }));
  expect(draftTable(found, undefined)).toMatchObject({
    open: [],
    amounts: {
      "/*/balances/*/amount": {
        type: {
          by: "/*/balances/*/balance_type",
          values: {
            opening_ledger: "booked",
            closing_available: "available",
            available_next_day: "expected",
            other: "current",
          },
        },
        pool: "main",
      },
    },
  });
});

test("a value that tells kinds of accounts apart names the pool", () => {
  const account_type = { type: "string", enum: ["ISSUING", "OPERATING", "RESERVE"] };
  const entry = object({ available_amount: integer, currency: text, account_type });
  const found = recognizeAmounts(fields(object({ data: { type: "array", items: entry } })));
  expect(draftTable(found, undefined).amounts).toEqual({
    "/data/*/available_amount": { type: "available", pool: { by: "/data/*/account_type" } },
  });
});

test("what may be a part of another amount, or speaks of two types, is left to a person", () => {
  const found = recognizeAmounts(
    fields(
      object({
        available: integer,
        instant_available: integer,
        pendingAvailable: integer,
        currency: text,
      }),
    ),
  );
  expect(draftTable(found, undefined).open).toEqual([
    "/pendingAvailable (available, minor): its name speaks of several types.",
    "/available, /instant_available: all available. Name the pools that tell them apart, and leave out what is a part of another.",
  ]);
});
