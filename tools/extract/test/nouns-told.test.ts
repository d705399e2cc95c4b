import { expect, test } from "vitest";
import { nounsTold } from "../src/evidence/fields/sentences.ts";
import { extract } from "../src/extract.ts";
import { facts } from "./fact-helpers.ts";
import { statements } from "./statements.ts";

const page = `# API

## Pots

### Open a pot

    POST /pots

Creates and returns a new [Pot](#pot).

### All pots

    GET /pots

Returns list of the open [Pots](#pot).

## Entities

### Pot

| Attribute | Description |
| --- | --- |
| \`id\` | Its id |
| \`Entries\` | What was put in |

#### Kinds

| Value | Meaning |
| --- | --- |
| 0 | in |

#### Entry

| Attribute | Description |
| --- | --- |
| \`sum\` | How much |
`;

test("what sentences say comes back is the entity of that name, and its own entities are within", () => {
  expect(facts(extract(page.replaceAll("Entries", "Entrys")))).toEqual([
    "GET /pots 200 []: object",
    "GET /pots 200 [].id: undefined",
    "GET /pots 200 [].Entrys: array",
    "GET /pots 200 [].Entrys[]: object",
    "GET /pots 200 [].Entrys[].sum: undefined",
    "POST /pots 200 id: undefined",
    "POST /pots 200 Entrys: array",
    "POST /pots 200 Entrys[]: object",
    "POST /pots 200 Entrys[].sum: undefined",
  ]);
});

test.each([
  ["Creates and returns a new deposit operation for an account.", "operation", false],
  ["Returns a list of account operations.", "operation", true],
  ["Responds with the **Pot** object.", "Pot", false],
  ["Devuelve un retiro", "retiro", false],
])("%s", (text, model, isList) => {
  expect(nounsTold(text)).toContainEqual({ model, isList });
});

test.each(["Returns 404 if the account is not there", "Nothing comes back."])(
  "%s: no noun",
  (text) => {
    expect(nounsTold(text)).toEqual([]);
  },
);

test("a cell that names a model and lists its members says it for other cells", () => {
  const found = statements(`# Payments

| Method | Path | Request | Response | Notes |
| --- | --- | --- | --- | --- |
| \`POST\` | \`/payments\` | \`PaymentInit { order, way? }\` + optional \`Request-Ref\` header | \`201\` \`Payment { id, order }\` | \`409 ORDER_PAID\` for one that is paid |
| \`POST\` | \`/payments/{id}/capture\` | — | \`200\` \`Payment\` | |
`);
  expect(found).toEqual([
    "POST /payments header request-ref: string",
    "POST /payments request order: required",
    "POST /payments request way",
    "POST /payments 201",
    "POST /payments 201 id",
    "POST /payments 201 order",
    "POST /payments 409",
    "POST /payments/{id}/capture path id: string, required",
    "POST /payments/{id}/capture 200",
    "POST /payments/{id}/capture 200 id",
    "POST /payments/{id}/capture 200 order",
  ]);
});
