import { expect, test } from "vitest";
import { nounsTold } from "../src/evidence/fields/sentences.ts";
import { extract } from "../src/extract.ts";
import { processorMs } from "./processor-ms.ts";
import { statements } from "./statements.ts";

/** What is said of one operation, without its name. */
function of(name: string, page: string): string[] {
  return statements(page).flatMap((line) =>
    line.startsWith(name) ? [line.slice(name.length + 1)] : [],
  );
}

const FENCE = "```";

test("labels that are set in go on with their item: a step's, a field's", () => {
  const steps = `# Begin

1. Ask for a token with \`POST /oauth/token\`
   Request:
   ${FENCE}json
   {"client_id": "c"}
   ${FENCE}
   Response:
   ${FENCE}json
   {"access_token": "t"}
   ${FENCE}
2. Make the mandate with \`POST /mandates\`
   Request:
   ${FENCE}json
   {"iban": "DE"}
   ${FENCE}
`;
  expect(of("POST /oauth/token", steps)).toContain("request client_id: string");
  expect(of("POST /mandates", steps)).toContain("request iban: string");
  const fields = `# Transfers

\`POST /transfers\`

Request body:
- \`amount\` (integer, required)
  Errors: \`amount_too_small\`
- \`currency\` (string, required)
`;
  expect(of("POST /transfers", fields)).toEqual([
    "request amount: integer, required",
    "request currency: string, required",
    "default",
  ]);
});

test("what stands behind arrows may be of members", () => {
  const page = `# Payouts\n\n\`POST /payouts\`\n\nBody:\n- "amount" -> integer, required\n- "note" -> string\n`;
  expect(of("POST /payouts", page)).toEqual([
    "request amount: required",
    "request note",
    "default",
  ]);
});

test("what is to be sent is sent, whatever it is called", () => {
  const page = `# Payouts\n\n\`POST /payouts\`\n\nSend the following params:\n\n${FENCE}json\n{"amount": 12}\n${FENCE}\n`;
  expect(of("POST /payouts", page)).toEqual(["request amount: integer", "default"]);
});

test("an address in a description is somebody else's, or where an answer leads", () => {
  const page = `# Links

## POST /links

Body:

| Name | Type | Description |
| --- | --- | --- |
| ref | string | Added to the address of the link: https://pay.example/l_1?ref=abc |

## GET /links

**Response**

| Name | Type | Description |
| --- | --- | --- |
| next | string | The next page, for example /links?next=abc |
| cursor | string | Send it as \`?cursor=abc\` |
`;
  expect(of("POST /links", page)).toContain("request ref: string");
  expect(of("GET /links", page)).toContain("200 next: string");
  expect(of("GET /links", page)).toContain("200 cursor: string");
});

test.each([
  "Answers `202`. You get a webhook when the bank returns the payout.",
  "Does not return the payout.",
  "It never returns the payout.",
])("%s", (words) => {
  expect(nounsTold(words)).toEqual([]);
});

test("Validation as the title of a part of an answer", () => {
  const page = `# IBANs\n\n## GET /ibans/{iban}\n\n### Validation\n\n- \`valid\` (boolean)\n`;
  expect(of("GET /ibans/{iban}", page)).toContain("200 valid: boolean");
});

test("a last word that is called like a parameter of the body, or of a path with parameters", () => {
  const post = `# Look up\n\n\`POST /lookup/user_id\`\n\n### Parameters\n\n| Name | Type |\n| --- | --- |\n| user_id | string |\n`;
  expect(statements(post)).toContain("POST /lookup/user_id request user_id: string");
  const get = `# Tax\n\n\`GET /countries/{country}/tax_id\`\n\n### Parameters\n\n| Name | Type |\n| --- | --- |\n| tax_id | string |\n`;
  expect(statements(get)).toContain("GET /countries/{country}/tax_id query tax_id: string");
});

test("an error below the title of errors stays one", () => {
  const page = `# Refunds

\`POST /refunds\`

### Errors

${FENCE}bash
curl -X POST https://api.x.example/refunds -d '{"payment": "old"}'
${FENCE}

${FENCE}json
{"type": "https://x.example/too-old", "reason": "The payment is too old"}
${FENCE}
`;
  expect(of("POST /refunds", page)).toContain("default reason: string");
  expect(of("POST /refunds", page).join()).not.toContain("200");
});

test("rows told twice for two cases, members of an object that no sample shows, of an array", () => {
  const page = `# Transfers

\`GET /transfers/{id}\`

### Response

${FENCE}json
{"id": "t1", "amount": 12, "fee": {"amount": 1, "currency": "EUR"}}
${FENCE}

| Name | Type | When |
| --- | --- | --- |
| id | string | |
| amount | integer | paid by SEPA |
| amount | string | paid by SWIFT |

\`POST /transfers\`

### Request

${FENCE}json
{"amount": 12, "note": "rent"}
${FENCE}

### Optional fields

| Name | Type |
| --- | --- |
| metadata.note | string |
| metadata.amount | string |
`;
  expect(of("GET /transfers/{id}", page)).toContain("200 fee.amount: integer");
  expect(of("POST /transfers", page)).toContain("request metadata.note: string");
  expect(of("POST /transfers", page)).toContain("request amount: integer");
});

test.each(['{"link": "https://x.example", "all": 3}', '{"top": 3, "dot": 4, "uni": 1}'])(
  "%s has members",
  (sample) => {
    const page = `# A\n\n## GET /a\n\n${FENCE}json\n${sample}\n${FENCE}\n`;
    expect(statements(page).join()).not.toContain("*");
  },
);

test("signs of comments in a page that is no template are its words", () => {
  const page = `# Templates

\`POST /templates\`

| Name | Type | Description |
| --- | --- | --- |
| open | string | What begins a comment, \`{{--\` by default |
| html | string | The text |
| close | string | What ends one, \`--}}\` by default |
`;
  expect(of("POST /templates", page)).toContain("request html: string");
});

test("Markdown between a title and a last line of HTML", () => {
  const page = `<h1>Purses</h1>\n\nOpen a purse\n------------\n\n    POST /purses\n\nBody:\n\n    {"name": "x"}\n\n<p>That is all.</p>\n`;
  expect(of("POST /purses", page)).toContain("request name: string");
});

test("a panel of tabs that is a hidden span; fields and reasons that have codes", () => {
  const html = `<html><body><h2>POST /purses</h2><h3>Response</h3><span><pre>{"id":"p1"}</pre></span>
<span hidden><h4>409</h4><pre>{"error":"taken"}</pre></span></body></html>`;
  expect(of("POST /purses", html)).toContain("409 error: string");
  const mdx = `# Pay

## POST /pay

### Response

<ResponseField name="id" status="200" type="string">The id</ResponseField>

<ErrorReason code="101">Not enough</ErrorReason>
`;
  expect(of("POST /pay", mdx)).toContain("200 id: string");
  expect(of("POST /pay", mdx)).not.toContain("101");
});

test("titles in Spanish and German that are about errors, or about sending something else", () => {
  const page = (title: string) =>
    `# Pagos\n\n## GET /pagos\n\n### Respuesta\n\n${FENCE}json\n{"id": "p"}\n${FENCE}\n\n### ${title}\n\n${FENCE}json\n{"codigo": "x"}\n${FENCE}\n`;
  expect(of("GET /pagos", page("Ejemplo de envío internacional")).join()).not.toContain("request");
  expect(of("GET /pagos", page("Formato de respuesta de error"))).toContain(
    "default codigo: string",
  );
});

test("members of a query parameter that is an object; headers of others", () => {
  const page = `# Payouts

## GET /payouts

Our webhooks take the \`X-Signature\` header.

### Query parameters

- \`filter\` (object): Filters
  - status: the status
- \`sort\` (string)
  - asc: up
  - desc: down
`;
  const found = of("GET /payouts", page);
  expect(found).toContain("query filter.status: string");
  expect(found.join()).not.toMatch(/asc|x-signature/);
});

test("many spaces within a line of a block cost little", () => {
  const page = (count: number) =>
    `# A\n\n## GET /a\n\n### Parameters\n\n${FENCE}\nfoo${" ".repeat(count)}x\n${FENCE}\n`;
  extract(page(100));
  expect(processorMs(() => extract(page(100_000)))).toBeLessThan(3_000);
});

test("a chain of the same answers stays as small as its first", () => {
  const page = (count: number) =>
    `# A\n\n${Array.from({ length: count }, (_, index) => `## Read ${index}\n\n\`GET /w/k${index}x\`\n\nReturns: the same object as above, with \`id\` and \`k${index}\`.\n`).join("\n")}`;
  expect(statements(page(60)).length).toBeLessThan(400);
});

test("an operation's only call is its own, however it spells the path", () => {
  const page = `# Pay

\`POST /payment_intents\`

${FENCE}bash
curl -X POST https://api.acq.example/v2/paymentIntents -H "X-Api-Key: k" -d '{"amount": 100}'
${FENCE}
`;
  expect(of("POST /payment_intents", page)).toContain("request amount: integer");
});

test("the same fields are sent, the same answer is not that of a list's items", () => {
  const page = `# Wallets

## Create a wallet

\`POST /wallets\`

Response 200:

${FENCE}json
{"id": "w", "name": "x"}
${FENCE}

## Close a wallet

\`POST /wallets/{id}/close\`

Request body: the same fields as Create a wallet.

## Export

\`GET /wallets/export\`

Response: a CSV file, not the same format as Create a wallet.
`;
  expect(of("POST /wallets/{id}/close", page)).not.toContain("200 name: string");
  expect(of("GET /wallets/export", page)).not.toContain("200 name: string");
});

test("names in sentences: of a list's items, and of what is sent next", () => {
  const page = `# Cards

## GET /cards

Returns: a list of cards with \`id\` and \`last4\`.

## GET /state

Response: poll again with \`id\` and \`since\` until it is settled.
`;
  expect(of("GET /cards", page)).toContain("200 [].last4");
  expect(of("GET /state", page)).not.toContain("200 since");
});

test("a model that is declared, and named in a cell before", () => {
  const page = `# Wallets

| Area | Notes |
| --- | --- |
| Wallets | Opening one answers \`Wallet { id, balance }\` and more |

## GET /wallets/{id}

Response 200: a \`Wallet\` object.

| Field | Type |
| --- | --- |
| wallet | Wallet |

## Types

${FENCE}ts
interface Wallet { id: string; balance: number; currency: "EUR" | "USD"; }
${FENCE}
`;
  expect(of("GET /wallets/{id}", page)).toContain("200 wallet.balance: number, required");
});

test("comments below a call that makes a text, or fails", () => {
  const page = `# Pay

## POST /verify

${FENCE}python
payload = json.dumps(body)
# {"event": "paid"}
res = client.post("https://api.x.example/verify", data=payload)
# {"valid": true}
bad = client.post("https://api.x.example/verify", data="")
# {"error": "empty"}
${FENCE}
`;
  const found = of("POST /verify", page);
  expect(found).toContain("200 valid: boolean");
  expect(found.join()).not.toMatch(/200 (?:event|error)/);
});

test("words below Path and a scope in code beside an address", () => {
  const page = `# Wallets

## Get a wallet

\`GET /wallets/{walletId}\`

#### Path

walletId

## Close a wallet

\`POST /wallets/{walletId}/close\`

Scope that the token needs:

\`v1/wallets/write\`

| Field | Type | Required |
| --- | --- | --- |
| reason | string | yes |
`;
  const found = statements(page);
  expect(found.join()).not.toMatch(/GET \/walletId|v1\/wallets/);
  expect(found).toContain("POST /wallets/{walletId}/close request reason: string, required");
});

test("methods below a path that each have a part of their own", () => {
  const page = `# /v1/wallets

## Methods

### GET

Lists all.

### POST

| Body field | Type |
| --- | --- |
| name | string |
`;
  expect(statements(page)).toContain("POST /v1/wallets request name: string");
});

test("the first answer of several, fields with their marks in words, members that are numbers", () => {
  const answers = `# Pay

## POST /payments/{id}/capture

${FENCE}json
{"id": "pay_1", "state": "captured"}
${FENCE}

**202 Accepted** where the bank takes longer:

${FENCE}json
{"queued": true}
${FENCE}
`;
  expect(of("POST /payments/{id}/capture", answers).join()).not.toContain("request");
  const marks = `# T\n\n\`POST /transfers\`\n\n- Amount required. Decimal.\n- Memo optional. Words.\n`;
  expect(of("POST /transfers", marks)).toContain("request Amount: required");
  const iso = `# I\n\n\`POST /iso\`\n\nRequest fields:\n\n| Field | Description |\n| --- | --- |\n| 2 | Card |\n| 3 | Code |\n| 4 | Amount |\n`;
  expect(of("POST /iso", iso)).toContain("request 4");
});

test("a status behind a sample that has one already; errors with statuses stay errors", () => {
  const page = `# Orders

## POST /orders/{id}/pay

Answers 200 with:

${FENCE}json
{"id": "o1"}
${FENCE}

with status code 402 the card was declined, and nothing has changed.

### Errors

- 402 the card was declined

${FENCE}bash
curl -X POST https://x.example/orders/o1/pay
${FENCE}

${FENCE}json
{"reference": "r1", "declined_because": "funds"}
${FENCE}
`;
  const found = of("POST /orders/{id}/pay", page);
  expect(found).toContain("200 id: string");
  expect(found).not.toContain("200 declined_because: string");
});
