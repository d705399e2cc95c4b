import { expect, test } from "vitest";
import { callsIn } from "../src/evidence/calls/calls.ts";
import { roleOf } from "../src/evidence/roles/roles.ts";
import { readSample } from "../src/evidence/samples/sample.ts";
import { listedValues } from "../src/evidence/types/listed-values.ts";
import { valuesOfName } from "../src/evidence/types/values-of-name.ts";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";
import { keys } from "./helpers.ts";
import { statements } from "./statements.ts";

const FENCE = "```";

test("an address with a parameter alone in a paragraph, where no operation stands beside it", () => {
  const page = `# Get an order

https://api.acme.test/orders/{orderId}

Method: GET

Response

${FENCE}json
{ "id": 1 }
${FENCE}
`;
  expect(statements(page)).toContain("GET /orders/{orderId} 200 id: integer");
});

test.each([
  "Response: same fields as create.",
  "Answers with the same fields as creating one.",
  "The webhook has the same payload as `order.created`.",
  "The signature is made from the same body as sent.",
])("what is the same of answers and others is not sent: %s", (words) => {
  const page = `# Orders

## Create

\`POST /v1/orders\`

| Field | Type | Required |
|---|---|---|
| amount | integer | yes |

## Capture

\`POST /v1/orders/{id}/capture\`

No body. ${words}
`;
  const found = statements(page);
  expect(found).not.toContain("POST /v1/orders/{id}/capture request amount: integer, required");
});

test("an array that has an envelope stays in it", () => {
  const page = `# Jars

\`GET /v1/jars\`

### Response

Returns an array of jars:

| Field | Type |
|---|---|
| jars | array |
| jars[].id | integer |
| total | integer |
`;
  expect(statements(page)).toContain("GET /v1/jars 200 total: integer");
});

test("a note in bold among names in small letters is none of them", () => {
  const page = `# Orders

\`POST /v1/orders\`

Body

- **amount** (integer, required): how much
- **Note**: Amounts are in cents and may never be negative at all.
`;
  expect(statements(page)).toEqual([
    "POST /v1/orders request amount: integer, required",
    "POST /v1/orders default",
  ]);
});

test("an error behind a label in a block is none of the success; arguments of programs are no bodies", () => {
  const page = `# Charges

\`POST /v1/charges\`

${FENCE}
Success: {"id": "c_1"}
Error: {"error": "invalid", "message": "x"}
${FENCE}
`;
  const found = statements(page);
  expect(found).toContain("POST /v1/charges 200 id: string");
  expect(found).toContain("POST /v1/charges default error: string");
  const ruby = `# Charges

\`POST /v1/charges\`

${FENCE}ruby
HTTParty.post("https://api.acme.test/v1/charges",
  headers: { "Authorization" => "Bearer #{key}" },
  body: { amount: 100 }.to_json)
${FENCE}
`;
  expect(callsIn(ruby)).toBeDefined();
  expect(statements(ruby).join("\n")).not.toContain("201");
});

test.each([
  ["Esempio di richiesta e risposta", undefined],
  ["Contoh request dan respon", undefined],
  ["Przykładowa odpowiedź z błędem", "error"],
  ["Esempio di risposta di errore", "error"],
  ["Örnek hata yanıtı", "error"],
])("%s", (title, role) => {
  expect(roleOf(title)).toBe(role);
});

test("what is not applied to a price needs signing in all the same", () => {
  const page = `# Pay

All requests: \`Authorization: Bearer {token}\`.

## 결제 승인

\`POST /v1/payments/confirm\`

- \`amount\` (int): 할인 미적용 금액
`;
  expect(statements(page)).toContain("POST /v1/payments/confirm: bearer");
});

test("the method of a webhook in words is that of no address", () => {
  const page = `# Verify a payment

**Endpoint:** \`https://api.acme.test/v1/payments/{reference}/verify\`

Call this after your webhook has received our POST.
`;
  expect(() => extract(page)).toThrow(/no operation/);
});

test("two calls on lines of a paragraph that do something share nothing", () => {
  const page = `# Transfers

## Create

\`POST /v1/transfers\`
\`POST /v1/transfers/{id}/confirm\`

Body of confirm:

| Field | Type | Required |
|---|---|---|
| otp | string | yes |
`;
  expect(statements(page)).not.toContain("POST /v1/transfers request otp: string, required");
});

test.each([
  ["Currency of the payout, must be `USD`.", ["USD"]],
  ["Must be `wire`; more methods will follow.", ["wire"]],
  ["时间类型：1=创建时间 2=支付时间", ["1", "2"]],
  ["按时间排序 ASC=升序，DESC=降序", ["ASC", "DESC"]],
])("%s lists its values", (text, values) => {
  expect(listedValues(text)).toEqual(values);
});

test.each([
  ["side", "Buy / Sell", ["Buy", "Sell"]],
  ["wallet_type", "Custodial/Noncustodial", ["Custodial", "Noncustodial"]],
  ["channel", "card, bank, token", ["card", "bank", "token"]],
])("what %s tells of %j", (name, text, values) => {
  expect(valuesOfName(name, text)).toEqual(values);
});

test("tests that an answer has not a status, and the address of a documentation, tell nothing", () => {
  const collection = {
    info: {
      name: "J",
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    item: [
      {
        name: "Read",
        event: [
          {
            listen: "test",
            script: {
              exec: ["pm.response.to.not.have.status(500);", "pm.response.to.have.status(200);"],
            },
          },
        ],
        request: { method: "GET", url: "https://jars.test/jars" },
      },
    ],
  };
  const { document } = extract(JSON.stringify(collection));
  expect(keys(at(document, "paths", "/jars", "get", "responses"))).toEqual(["200"]);
  const page =
    "# J\n\n**API**: https://api.acme.test/swagger/index.html\n\n**Method**: GET\n\n**Endpoint**: /v1/wallets\n";
  expect(statements(page)).toEqual(["GET /v1/wallets default"]);
});

test("Markdown in a fence beside operations is a sample; a sentence that goes on names none of its own", () => {
  const page = `# Report

\`GET /v1/report\`

Answers with Markdown:

${FENCE}markdown
# Receipt
## Sums
| a | b |
|---|---|
| 1 | 2 |
${FENCE}

Query parameters:

- \`lang\` (string)
- A pot that is not there yet is created with
  POST /v1/pots
`;
  const found = statements(page);
  expect(found).toContain("GET /v1/report query lang: string");
  expect(found.some((line) => line.startsWith("POST"))).toBe(false);
});

test("100,000 blanks behind a type or a name of PHP are read in no time", () => {
  const start = performance.now();
  readSample(`{ String a${" ".repeat(100_000)}x }`);
  statements(
    `# J\n\nMethod: POST\n\nURL: /jars.php\n\nParameters:\n\n${FENCE}php\n$_POST['a']${" ".repeat(50_000)}x\n${FENCE}\n`,
  );
  expect(performance.now() - start).toBeLessThan(6_000);
});
