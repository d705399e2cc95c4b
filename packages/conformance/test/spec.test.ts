import type { AnyDefinition, AnyNormalizer } from "@org/core/provider";
import { readModel } from "@org/generate";
import { documentOf, parseSource } from "@org/openapi";
import { describe, expect, test } from "vitest";
import { canaryOf, wrongAnswerOf } from "../src/canary.ts";
import { argumentsOf, findPlaces, goodAnswersOf, partsOf } from "../src/spec/index.ts";

const document = documentOf(
  parseSource(
    "spec.yaml",
    `openapi: 3.1.0
info: { title: Bank, version: "1" }
paths:
  /accounts/{id}:
    post:
      operationId: readAccount
      parameters:
        - { name: id, in: path, required: true, schema: { type: string }, example: a1 }
        - { name: kind, in: query, required: true, schema: { $ref: "#/components/schemas/Kind" } }
        - { name: page, in: query, required: true, schema: { type: integer } }
        - { name: trace, in: header, schema: { type: string }, example: unwanted }
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [day, tags]
              properties:
                day: { type: string, examples: ["2026-11-20"] }
                tags: { type: array, items: { type: boolean } }
                more: { type: string }
      responses:
        "200":
          description: The account.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Account" }
              examples:
                none: { value: { kind: saved, holds: {} } }
                full: { $ref: "#/components/examples/full" }
        "404":
          description: None.
          content:
            application/json: { schema: { type: object }, examples: { gone: { value: {} } } }
  /accounts:
    put:
      operationId: writeAccount
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: object }
            examples: { sent: { $ref: "#/components/examples/sent" } }
      responses: { "204": { description: Done. } }
components:
  examples:
    sent: { value: { a: 1 } }
    full:
      value:
        status: 200
        count: 2
        kind: saved
        holds: { EUR: { amount: "1.00", code: EUR, note: held }, GBP: { amount: "2.00", code: GBP } }
        owner: { name: Ann }
        unspoken: 7
  schemas:
    Kind: { type: string, enum: [saved, spent] }
    Named: { type: object, required: [name], properties: { name: { type: [string, "null"] } } }
    Account:
      type: object
      required: [kind, holds]
      properties:
        status: { type: integer }
        count: { type: integer }
        kind: { $ref: "#/components/schemas/Kind" }
        holds:
          type: object
          additionalProperties:
            type: object
            required: [amount, code]
            properties:
              amount: { type: string }
              code: { type: string }
              note: { type: string }
        owner: { oneOf: [{ $ref: "#/components/schemas/Named" }, { type: string }] }
`,
  ),
);
const spec = { provider: "bank", file: "spec.yaml", document };
const [read, write] = readModel(document).operations;
if (read === undefined || write === undefined) throw new Error("operations");

const [, full] = goodAnswersOf(spec, read);
if (full === undefined) throw new Error("an answer");
const parts = partsOf(full.schema, full.value);

test("good answers are the examples of 2xx", () => {
  expect(goodAnswersOf(spec, read).map(({ name }) => name)).toEqual(["none", "full"]);
  expect(goodAnswersOf(spec, write)).toEqual([]);
});

test("arguments are examples, listed values, or made up; what may be absent is", () => {
  expect(argumentsOf(read)).toEqual({
    id: "a1",
    kind: "saved",
    page: 1,
    body: { day: "2026-11-20", tags: [true] },
  });
  expect(argumentsOf(write)).toEqual({ body: { a: 1 } });
});

test("parts are what the schema describes, with what it says of each", () => {
  expect(
    parts.map(({ pointer, type, required }) => `${pointer} ${type}${required ? "!" : ""}`),
  ).toEqual([
    " object!",
    "/status integer",
    "/count integer",
    "/kind string!",
    "/holds object!",
    "/holds/EUR object!",
    "/holds/EUR/amount string!",
    "/holds/EUR/code string!",
    "/holds/EUR/note string",
    "/holds/GBP object!",
    "/holds/GBP/amount string!",
    "/holds/GBP/code string!",
    // Of a choice nothing is said within.
    "/owner null",
  ]);
  expect(parts.filter(({ listed }) => listed).map(({ pointer }) => pointer)).toEqual(["/kind"]);
  expect(parts.filter(({ entries }) => entries).map(({ pointer }) => pointer)).toEqual(["/holds"]);
});

describe("places", () => {
  const table: AnyNormalizer = {
    unit: "decimal",
    currency: "code",
    amounts: { "/holds/*/amount": { type: "booked", pool: "main" } },
  };

  function pointers(normalizer: AnyNormalizer): Record<string, unknown> {
    const { maps, ...places } = findPlaces(parts, normalizer, "/status");
    return Object.fromEntries(Object.entries(places).map(([name, { pointer }]) => [name, pointer]));
  }

  test("are those of the table, and others beside", () => {
    expect(pointers(table)).toEqual({
      amount: "/holds/EUR/amount",
      currency: "/holds/EUR/code",
      // The status is left alone.
      number: "/count",
      required: "/holds/EUR/code",
      optional: "/holds/EUR/note",
      listed: "/kind",
      object: "/holds/EUR",
    });
    expect(findPlaces(parts, table).maps.map(({ pointer }) => pointer)).toEqual(["/holds"]);
  });

  test("what must be there is something that is read", () => {
    const required = (normalizer: AnyNormalizer): unknown => pointers(normalizer)["required"];
    expect(required({ ...table, currency: "*" })).toBe("/holds/GBP/amount");
    expect(required({ ...table, currency: "*", account: ["/kind", "/count"] })).toBe("/kind");
    expect(required({ ...table, currency: "*", account: ["/count", "/kind"] })).not.toBe("/kind");
    const pool = { by: "/kind" };
    const amounts = { "/holds/*/amount": { type: "booked", pool } } as const;
    expect(required({ ...table, currency: "*", amounts })).toBe("/kind");
    const read: AnyNormalizer["read"] = ({ holds }: { holds: Record<string, object> }, report) => {
      for (const hold of Object.values(holds)) {
        const entry = { type: "booked", pool: "main", pointer: "/holds" } as const;
        const { amount } = hold as { amount: string };
        report.add(entry, amount, (_, reader) => reader.decimal(amount, Reflect.get(hold, "code")));
      }
    };
    expect(required({ ...table, read })).toBe("/holds/EUR/code");
    expect(required({ ...table, read: ({ kind }: { kind: string }) => void kind })).toBe("/kind");
  });

  test("a currency of a pointer is that of the amount's own item", () => {
    expect(pointers({ ...table, currency: "/holds/*/code" })["currency"]).toBe("/holds/EUR/code");
    expect(pointers({ ...table, currency: "/kind" })["currency"]).toBe("/kind");
    expect(pointers({ ...table, currency: ["iso", "code"] })["currency"]).toBe("/holds/EUR/code");
  });

  test("a reader's currency is the first text beside that looks like a code", () => {
    const { currency, ...reader } = table;
    expect(pointers(reader)["currency"]).toBe("/holds/EUR/code");
  });

  test("an answer without an amount has no place that depends on it", () => {
    const none = pointers({ ...table, amounts: {} });
    expect(none["amount"]).toBeUndefined();
    expect(none["currency"]).toBeUndefined();
    expect(none["required"]).toBe("/kind");
  });

  test("the wrong answer has another type for the amount, and no currency", () => {
    expect(canaryOf(findPlaces(parts, table))).toEqual({
      "/holds/EUR/amount": 7,
      "/holds/EUR/code": null,
    });
    expect(canaryOf(findPlaces(parts, { ...table, amounts: {} }))).toEqual({ "/kind": 7 });
    expect(() => canaryOf(findPlaces([], table))).toThrow(TypeError);
  });

  test("it is made of the first example that has an amount", () => {
    const { name } = readModel(document);
    const provider = { name, errors: {} } as AnyDefinition["provider"];
    expect(wrongAnswerOf(spec, read, { provider, normalize: table })).toEqual({
      canary: { "/holds/EUR/amount": 7, "/holds/EUR/code": null },
      canaryExample: "full",
    });
  });
});

test("what must be there and may be null is neither required nor optional", () => {
  const nullable = readModel(
    documentOf(
      parseSource(
        "spec.yaml",
        `openapi: 3.1.0
info: { title: Bank, version: "1" }
paths:
  /a:
    get:
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: object
                required: [amount, last]
                properties:
                  amount: { type: integer }
                  last: { type: [string, "null"] }
                  note: { type: string }
`,
      ),
    ),
  );
  const [schema] = nullable.operations.flatMap(({ responses }) =>
    responses.flatMap(({ content }) => content.map((media) => media.schema)),
  );
  if (schema === undefined) throw new Error("a schema");
  const found = partsOf(schema, { amount: 1, last: null, note: "n" });
  expect(found.filter((part) => part.required).map(({ pointer }) => pointer)).toEqual([
    "",
    "/amount",
  ]);
  const table: AnyNormalizer = {
    unit: "minor",
    amounts: { "/amount": { type: "booked", pool: "main" } },
  };
  expect(findPlaces(found, table).optional?.pointer).toBe("/note");
});
