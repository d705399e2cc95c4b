import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { facts } from "./fact-helpers.ts";

test("rows that begin an object are followed by its members, as the sample nests them", () => {
  const found = extract(`# Tokens

## POST /tokens

### Body

| Name | Type | Notes |
| --- | --- | --- |
| **[card]** | **Object** | **The card** |
| holder | string | Name on it |
| number | string | 12 to 19 digits |
| **[owner]** | **Object** | **Who has it** |
| name | string | |
| number | string | Of the house |
| floor | string | |
| town | string | |

### Example request

\`\`\`json
{
  "card": { "holder": "A B", "number": "4111" },
  "owner": { "name": "A B", "number": "7", "town": "Ulm" }
}
\`\`\`
`);
  expect(facts(found)).toEqual([
    "POST /tokens request card: object",
    "POST /tokens request card.holder: string",
    "POST /tokens request card.number: string",
    "POST /tokens request owner: object",
    "POST /tokens request owner.number: string",
    "POST /tokens request owner.name: string",
    "POST /tokens request owner.floor: string",
    "POST /tokens request owner.town: string",
    "POST /tokens default",
  ]);
});

test("a field of the root beside one of that name in a list, which no sample shows, stays at the root", () => {
  const found = extract(`# Payments

## GET /payments

Response fields:

- "payments": (list)
  * "amount": (float)
  * "error": (string)
- "error": (string) only if it failed

\`\`\`json
{ "payments": [{ "amount": 1.5, "error": "" }] }
\`\`\`
`);
  expect(facts(found)).toContain("GET /payments 200 error: string");
  expect(facts(found)).toContain("GET /payments 200 payments[].error: string");
});

test("a name that holds all fields and that no sample shows is that of their type", () => {
  const found = extract(`# Payments

## GET /payments/{id}

### Response

- \`PaymentView\`
  - \`id\` (string)
  - \`sum\` (integer)

\`\`\`json
{ "id": "p1", "sum": 12 }
\`\`\`
`);
  expect(facts(found)).toEqual([
    "GET /payments/{id} path id: string",
    "GET /payments/{id} 200 id: string",
    "GET /payments/{id} 200 sum: integer",
  ]);
});
