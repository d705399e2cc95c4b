import { expect, test } from "vitest";
import { listedValues } from "../src/evidence/types/listed-values.ts";
import { valuesOfName } from "../src/evidence/types/values-of-name.ts";
import { statements } from "./statements.ts";

const FENCE = "```";

function lines(...items: readonly string[]): string[] {
  return statements(`# Wallets\n\n${items.map((item) => `- ${item}`).join("\n")}\n`);
}

test("the first body behind a call that sends none is what comes back", () => {
  expect(
    lines(
      "GET `/v1/wallets/{id}` - `{ id, balance }`",
      "DELETE `/v1/orders/{id}` - `{ ok: true }`",
    ),
  ).toEqual([
    "GET /v1/wallets/{id} path id: string, required",
    "GET /v1/wallets/{id} 200",
    "GET /v1/wallets/{id} 200 id",
    "GET /v1/wallets/{id} 200 balance",
    "DELETE /v1/orders/{id} path id: string, required",
    "DELETE /v1/orders/{id} 200",
    "DELETE /v1/orders/{id} 200 ok: boolean",
  ]);
});

test("results, errors and statuses before a body say whose it is", () => {
  expect(
    lines("POST `/v1/swap` - body `{ from, to }`, result `{ id }`, errors `{ code }`"),
  ).toEqual([
    "POST /v1/swap request from",
    "POST /v1/swap request to",
    "POST /v1/swap 200",
    "POST /v1/swap 200 id",
    "POST /v1/swap default",
    "POST /v1/swap default code",
  ]);
  expect(lines("GET `/v1/balance` → `{ balance }` (200) or `{ error }` (401)")).toEqual([
    "GET /v1/balance 200",
    "GET /v1/balance 200 balance",
    "GET /v1/balance 401",
    "GET /v1/balance 401 error",
  ]);
  expect(lines("POST `/v1/transfers` (`{ from, amount }`): `{ id }`")).toContain(
    "POST /v1/transfers 200 id",
  );
});

test.each([
  "POST `/v1/hooks` registers a URL; we then send it `{ event, data }`.",
  "POST `/v1/x` - idempotent; header `{ Idempotency-Key }`",
  "POST `/v1/x` - requires `{ scope: write }`",
  "GET `/v1/x` - filters `{ status, from }`",
])("braces behind other words are no body: %s", (item) => {
  expect(lines(item, "GET `/v1/y`").filter((line) => /request|200/.test(line))).toEqual([]);
});

test.each([
  "For card payments, must be `USD`. For PIX, must be `BRL`.",
  "When memo is set, must be `text`",
  "Document (for companies, must be `CNPJ`)",
  "Must be `USD`; for SEPA transfers, must be `EUR`",
  "If `scheme` is set, must be `debit`.",
  "JSON 字符串：bankCode-银行编码，bankName-银行名称",
  "时间 格式 yyyy-年 MM-月 dd-日",
  "返回条数：1-最小值 100-最大值",
])("%s lists no values", (text) => {
  expect(listedValues(text)).toBeUndefined();
});

test.each([
  ["state", "State/Province"],
  ["role", "Role or position"],
  ["payment_method", "ID or token"],
  ["status", "Read-only, indexed, sortable"],
])("%s is explained by %j, and has no values", (name, text) => {
  expect(valuesOfName(name, text)).toBeUndefined();
});

test("fields with beginnings of values in their descriptions or examples stay", () => {
  const page = `# Pay

POST \`/v1/customers\`

| Field | Description |
|---|---|
| \`customer\` | \`cus_\` id of the customer |
| \`payment_method\` | \`pm_\` id of the payment method |
`;
  const found = statements(page);
  expect(found).toContain("POST /v1/customers request customer");
  expect(found).toContain("POST /v1/customers request payment_method");
});

test("a header or a name with a capital may stand out of code alone", () => {
  const page = `# Pay

POST \`/v1/payments\`

| Header | Description |
|---|---|
| \`Idempotency-Key\` | Key of the call |
| \`X-Signature\` | Signature |
| \`X-Timestamp\` | Time |
| Authorization | Bearer token |
`;
  expect(statements(page)).toContain("POST /v1/payments: bearer");
});

test("a description in bold among fields in bold is one of them", () => {
  const page = `# Pay

POST \`/v1/charges\`

### Body

- **Amount**: integer, required. The amount in cents.
- **Description**: The text that the customer sees on the bank statement.
- **Notes**: Internal notes, never shown to the customer in any way.
`;
  const found = statements(page);
  expect(found).toContain("POST /v1/charges request Description");
  expect(found).toContain("POST /v1/charges request Notes");
});

test("a list keeps its operation where one with a parameter is told further down", () => {
  const page = `# Pay

## /v1/keys

### GET

Lists keys.

| Query | Type |
|---|---|
| limit | integer |

One key:

\`GET /v1/keys/{id}\`
`;
  expect(statements(page)).toContain("GET /v1/keys query limit: integer");
});

test("a page of the provider's with a parameter in its address is no operation", () => {
  const page = `# Pay

## Hosted checkout

\`POST /v1/checkouts\`

Redirect the customer to the payment page:

https://checkout.pay.test/{checkout_id}
`;
  expect(statements(page)).toEqual(["POST /v1/checkouts default"]);
});

test("a response below a caption is not that of the operation that nothing names; events are no answers", () => {
  const sample = (text: string) => `${FENCE}json\n${text}\n${FENCE}\n`;
  const head =
    "# Pay\n\n| Method | Path |\n|---|---|\n| POST | /v1/deposits |\n| POST | /v1/withdrawals |\n| GET | /v1/rates |\n\n";
  const examples = `${head}## Examples\n\nCreate deposit:\n\n${sample('{"amount":"1"}')}\nResponse:\n\n${sample('{"id":"1"}')}\nCreate withdrawal:\n\n${sample('{"to":"x"}')}`;
  expect(statements(examples).filter((line) => line.includes("/v1/rates"))).toEqual([
    "GET /v1/rates default",
  ]);
  const events = `${head}## Events\n\nDeposit\n\n${sample('{"event":"d"}')}\nWithdrawal\n\n${sample('{"event":"w"}')}`;
  expect(statements(events).filter((line) => line.includes("event"))).toEqual([]);
});

test("what a reader's server gets is no answer of the call above it", () => {
  const page = `# Pay

## GET /v1/payments/{id}

\`\`\`json
{ "id": "p" }
\`\`\`

## POST /v1/payments

## Testing webhooks

\`\`\`bash
curl https://pay.test/v1/payments/p_1
\`\`\`

Your server gets

\`\`\`json
{ "type": "payment.paid" }
\`\`\`
`;
  expect(statements(page).filter((line) => line.includes("type"))).toEqual([]);
});

test("rows of an item that nothing declares are no members of an object above", () => {
  const page = `# Pay

POST \`/v1/orders\`

Request body:

| Field | Type |
|---|---|
| metadata | object |
| item.sku | string |
`;
  expect(statements(page)).toContain("POST /v1/orders request item.sku: string");
});

test("true and false as strings are no boolean", () => {
  const page = `# Pay

GET \`/v1/orders\`

Query parameters:

| Name | Description |
|---|---|
| open | One of "true", "false" (as a string) |
`;
  expect(statements(page).some((line) => line.includes("boolean"))).toBe(false);
});
