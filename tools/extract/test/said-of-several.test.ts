import { expect, test } from "vitest";
import { statements } from "./statements.ts";

test("who is not signed in gets a 401, but not of a call that is open to all", () => {
  const page = `# Pots

## Authentication

Send your key as a bearer token. Without it you get a \`401\`.

## GET /pots/{id}

\`\`\`json
{ "id": "p" }
\`\`\`

## GET /ping

No authentication required.

\`\`\`json
{ "ok": true }
\`\`\`
`;
  const found = statements(page);
  expect(found).toContain("GET /pots/{id} 401");
  expect(found).not.toContain("GET /ping 401");
});

test("the body of every 4xx is that of those which an operation has", () => {
  const page = `# Payouts

## POST /payouts

- \`amount\` (integer, required)

Errors: \`400\`, \`409\`.

## GET /payouts

Answers \`200\`.

## Errors

Every 4xx answer has this body:

\`\`\`json
{ "code": "x", "message": "no" }
\`\`\`
`;
  const found = statements(page);
  expect(found).toContain("POST /payouts 400 code: string");
  expect(found).toContain("POST /payouts 409 code: string");
  expect(found).not.toContain("POST /payouts 4XX");
  expect(found).toContain("GET /payouts 4XX code: string");
});

test("a list of operations below the label Endpoints is one of them all", () => {
  const page = `# Balance

Endpoints :
- \`GET https://pay.example/v1/balance\` — what is there
- \`GET https://pay.example/v1/settlements\` — what was paid out
`;
  expect(statements(page)).toEqual(["GET /v1/balance default", "GET /v1/settlements default"]);
});

test("the object's own fields are not all sent where an operation lists what is", () => {
  const page = `# Refunds

## Fields

| Name | Description |
| --- | --- |
| \`id\` | **uuid** |
| \`amount\` | **integer** |
| \`reason\` | **string** |
| \`created_at\` | **datetime** |

## Make a refund

\`\`\`shell
curl -X POST https://api.shop.example/refunds -d '{"data": {"amount": 5}}'
\`\`\`

> A 201 status response looks like this:

\`\`\`json
{ "data": { "id": "r", "amount": 5, "reason": null, "created_at": "2026-01-01T00:00:00Z" } }
\`\`\`

### Request params

This request accepts the following parameters:

| Name | Description |
| --- | --- |
| \`include\` | **string** <br>List of relations. \`?include=order,customer\` |

### Request body

| Name | Description |
| --- | --- |
| \`data[amount]\` | **integer** |

### Includes

This request accepts the following includes:

- \`customer\`
- \`order\`

## Delete a refund

\`\`\`shell
curl -X DELETE https://api.shop.example/refunds/1
\`\`\`
`;
  const found = statements(page).filter((line) => line.startsWith("POST"));
  expect(found).toEqual([
    "POST /refunds query include: string",
    "POST /refunds request data: object",
    "POST /refunds request data.amount: integer",
    "POST /refunds 201",
    "POST /refunds 201 data: object",
    "POST /refunds 201 data.id: string",
    "POST /refunds 201 data.amount: integer",
    "POST /refunds 201 data.reason: null or string",
    "POST /refunds 201 data.created_at: string",
  ]);
});

test("what is called the body of a GET and stands in the address of its call is asked there", () => {
  const page = `# History

## GET /history

### Request body

| Parameter | Type |
| --- | --- |
| \`from\` | \`String\` |

#### Example

\`\`\`shell
curl 'https://api.x.example/history?from=1' --data ''
\`\`\`
`;
  expect(statements(page)).toContain("GET /history query from: string");
});
