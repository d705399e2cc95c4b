import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";
import { statements } from "./statements.ts";

test("a table of statuses says which model a body is, a list of it, or a type", () => {
  const page = `### GET /pots

| Code | Description | Schema |
| ---- | ----------- | ------ |
| 200 | All | [ [Pot](#pot) ] |
| 206 | Names | [ string ] |
| 404 | None | [Fault](#fault) |

### Models

#### Pot

| Name | Type |
| ---- | ---- |
| id | long |

#### Fault

| Name | Type |
| ---- | ---- |
| code | string |
`;
  expect(statements(page)).toEqual([
    "GET /pots 200",
    "GET /pots 200 []: object",
    "GET /pots 200 [].id: integer",
    "GET /pots 206",
    "GET /pots 206 []: string",
    "GET /pots 404",
    "GET /pots 404 code: string",
  ]);
});

test("fields in a tab of the request are the request's, and members may repeat whose they are", () => {
  const page = `\`PUT /pots/{id}\`

## Request

{{< tabs >}}
{{% tab "Fields" %}}
* \`limit\` (object, optional)
  * \`limit.day\` (integer, required)
{{% /tab %}}
{{< /tabs >}}
`;
  expect(statements(page)).toEqual([
    "PUT /pots/{id} path id: string, required",
    "PUT /pots/{id} request limit: object",
    "PUT /pots/{id} request limit.day: integer, required",
    "PUT /pots/{id} default",
  ]);
});

test("a sentence tells the status of what follows; the successes of all calls are no operation's own", () => {
  const page = `# Holds

| Status | Meaning |
| --- | --- |
| 200 | Done |
| 201 | Made |
| 429 | Slow down |

## Hold

\`POST /holds\`

Answers with \`202 Accepted\` and no body. A hold that is there already gives \`409 Conflict\`:

\`\`\`json
{ "message": "Held" }
\`\`\`

## See

\`GET /holds\`

\`\`\`json
{ "day": "2025-01-31" }
\`\`\`
`;
  expect(statements(page)).toEqual([
    "GET /holds 200",
    "GET /holds 200 day: string",
    "GET /holds 429",
    "POST /holds 202",
    "POST /holds 409",
    "POST /holds 409 message: string",
    "POST /holds 429",
  ]);
});

test("a shortcode without content names what follows it; credentials of every call may be said anywhere", () => {
  const page = `# Circles

## Pay

{{< endpoint method="POST" path="/circles/{circle}/shares" >}}

| Parameter | Where | Type | Mandatory |
|-----------|-------|------|-----------|
| \`circle\` | path | string | yes |
| \`amount\` | body | int | yes |

Use the password of your shop with **HTTP Basic** on every endpoint of this page.

## Read

{{< endpoint method="GET" path="/circles/{circle}" >}}

\`\`\`json
{ "circle": "C-4" }
\`\`\`
`;
  expect(statements(page)).toEqual([
    "POST /circles/{circle}/shares: basic",
    "POST /circles/{circle}/shares path circle: string, required",
    "POST /circles/{circle}/shares request amount: integer, required",
    "POST /circles/{circle}/shares default",
    "GET /circles/{circle}: basic",
    "GET /circles/{circle} path circle: string, required",
    "GET /circles/{circle} 200",
    "GET /circles/{circle} 200 circle: string",
  ]);
});

test("front matter that only says that credentials are needed leaves the words to say which", () => {
  const page = `---
title: End a pot
api:
  method: delete
  url: https://pots.test/pots/{id}
  auth: required
---
Use HTTP Basic authentication: your number is the user name.
`;
  expect(statements(page)).toContain("DELETE /pots/{id}: basic");
});

test("values that are listed below by name are those of parameters, bodies and models", () => {
  const page = `## GET /pots

### Parameters

|Name|In|Type|Required|
|---|---|---|---|
|state|query|string|false|

#### Enumerated Values

|Parameter|Value|
|---|---|
|state|open|
|state|any|

### Responses

|Status|Description|Schema|
|---|---|---|
|200|All|[Pot](#pot)|

### Response Headers

|Status|Header|Type|
|---|---|---|
|200|X-Pages|integer|

# Schemas

## Pot

|Name|Type|
|---|---|
|state|string|

#### Enumerated Values

|Property|Value|
|---|---|
|state|open|
|state|shut|
`;
  expect(statements(page)).toEqual([
    "GET /pots query state: string, any, open",
    "GET /pots 200",
    "GET /pots 200 state: string, open, shut",
  ]);
});

test("members of a list that samples show are its items', where the page writes no brackets", () => {
  const page = `## GET /pots

\`\`\`json
{ "data": { "pots": [{ "id": 1, "owner": { "name": "Ada" } }] } }
\`\`\`

| Response field | Type |
| --- | --- |
| pots.id | long |
| pots.owner.name | string |
| pots.closed | boolean |
`;
  expect(statements(page)).toEqual([
    "GET /pots 200",
    "GET /pots 200 data: object",
    "GET /pots 200 data.pots: array",
    "GET /pots 200 data.pots[]: object",
    "GET /pots 200 data.pots[].id: integer",
    "GET /pots 200 data.pots[].owner: object",
    "GET /pots 200 data.pots[].owner.name: string",
    "GET /pots 200 data.pots[].closed: boolean",
  ]);
});

test("what clients get is no part of an operation; what manages webhooks is one", () => {
  const page = `# Payouts

## Webhooks

### Make a webhook

\`POST /v1/webhooks\`

| Name | Type |
|---|---|
| url | string |

## Pay

\`POST /v1/payouts\`

**Body**

| Name | Type |
|---|---|
| amount | integer |

**Callback**

\`POST https://your-server.test/payouts\`

| Name | Type |
|---|---|
| event | string |

## Notifications

\`\`\`json
{ "event": "paid" }
\`\`\`

## WebSocket event

\`\`\`json
{ "kind": "paid" }
\`\`\`
`;
  expect(statements(page)).toEqual([
    "POST /v1/webhooks request url: string",
    "POST /v1/webhooks default",
    "POST /v1/payouts request amount: integer",
    "POST /v1/payouts default",
  ]);
});

test("what is asked for below the operation's line is sent, whatever stood above that line", () => {
  const page = `## Open orders

> **Response**

\`\`\`json
{ "result": [{ "id": 1, "symbol": "A" }] }
\`\`\`

\`GET /orders/open\`

Name | Type | Mandatory
---- | ---- | ---------
symbol | STRING | NO
limit | INT | NO
`;
  expect(statements(page)).toEqual([
    "GET /orders/open query symbol: string",
    "GET /orders/open query limit: integer",
    "GET /orders/open 200",
    "GET /orders/open 200 result: array",
    "GET /orders/open 200 result[]: object",
    "GET /orders/open 200 result[].id: integer",
    "GET /orders/open 200 result[].symbol: string",
  ]);
});

test("fields without a word of whose they are: sent where a body is sent and no answer shows them", () => {
  const page = `## POST /payees

### Fields

| Name | Type |
|---|---|
| alias | string |
| route | object |

\`\`\`json
{ "alias": "Rent" }
\`\`\`

### 202

\`\`\`json
{ "payee": 4 }
\`\`\`
`;
  expect(statements(page)).toEqual([
    "POST /payees request alias: string",
    "POST /payees request route: object",
    "POST /payees 202",
    "POST /payees 202 payee: integer",
  ]);
});

test("an answer that is a model has what the model's own sample shows; parameters have the types of examples", () => {
  const page = `You need a token from the OAuth2 flow.

## The pot object

| Attribute | Type |
|---|---|
| id | string |
| owner | object |

\`\`\`json
{ "id": "p_1", "owner": { "name": "Ada" } }
\`\`\`

## GET /pots

### Headers

| Name | Value |
|---|---|
| Pot-Version | date, e.g. \`2026-01-15\` |

Returns the pot object.
`;
  expect(statements(page)).toEqual([
    "GET /pots: oauth2",
    "GET /pots header pot-version: string",
    "GET /pots 200",
    "GET /pots 200 id: string",
    "GET /pots 200 owner: object",
    "GET /pots 200 owner.name: string",
  ]);
});

test("an answer that is said to be like another; an enumeration whose description has the values", () => {
  const page = `{% swagger method="post" path="/accounts" baseUrl="https://pots.test" summary="Open" %}
{% swagger-parameter in="body" name="currency" type="Enum" required="true" %}
NGN | GHS
{% endswagger-parameter %}
{% swagger-parameter in="body" name="amount" type="Number" %}
Sent as a string
{% endswagger-parameter %}
{% swagger-response status="201: Created" description="New account" %}
\`\`\`json
{ "id": "va_1" }
\`\`\`
{% endswagger-response %}
{% swagger-response status="200: OK" description="Old account, same shape as 201" %}
{% endswagger-response %}
{% endswagger %}
`;
  expect(statements(page)).toEqual([
    "POST /accounts request currency: string, required, GHS, NGN",
    "POST /accounts request amount: string",
    "POST /accounts 200",
    "POST /accounts 200 id: string",
    "POST /accounts 201",
    "POST /accounts 201 id: string",
  ]);
});

test("what an operation has in common with the one above it, by its own words", () => {
  const page = `## PATCH /mandates/{id}

**Headers**

| Name | Value |
|---|---|
| Authorization | \`Bearer <token>\` |
| Guild-Version | \`2026-01-15\` |

## DELETE /mandates/{id}

The same headers. Answers \`204\` and nothing else.

## GET /mandates/{id}

Same key as above.
`;
  expect(statements(page).filter((line) => !line.includes("path id"))).toEqual([
    "GET /mandates/{id}: bearer",
    "GET /mandates/{id} default",
    "DELETE /mandates/{id}: bearer",
    "DELETE /mandates/{id} header guild-version: string",
    "DELETE /mandates/{id} 204",
    "PATCH /mandates/{id}: bearer",
    "PATCH /mandates/{id} header guild-version: string",
    "PATCH /mandates/{id} default",
  ]);
});

test("models in lowercase are found by their names, the table of a scheme has no fields", () => {
  const page = `### Security
**bearer**

| http | *Bearer* |
| ---- | -------- |
| Description | JWT |

### /orders

#### GET

##### Responses

| Code | Description | Schema |
| ---- | ----------- | ------ |
| 200 | ok | [order](#order) |
| 404 | none | [api_error](#api_error) |

### Models

#### order

| Name | Type |
| ---- | ---- |
| owner | [order_owner](#order_owner) |
| lines | [ [order_line](#order_line) ] |

#### order_line

| Name | Type |
| ---- | ---- |
| sku | string |

#### order_owner

| Name | Type |
| ---- | ---- |
| name | string |

#### api_error

| Name | Type |
| ---- | ---- |
| message | string |
`;
  expect(statements(page)).toEqual([
    "GET /orders: bearer",
    "GET /orders 200",
    "GET /orders 200 owner: object",
    "GET /orders 200 owner.name: string",
    "GET /orders 200 lines: array",
    "GET /orders 200 lines[]: object",
    "GET /orders 200 lines[].sku: string",
    "GET /orders 404",
    "GET /orders 404 message: string",
  ]);
});

test("of several statuses in a line the last one is that of what follows; a block without text states its status", () => {
  const page = `## POST /pots/{id}/freeze

Returns \`204 No Content\`. Without such a pot you get a \`404\`, with:

\`\`\`json
{ "code": "not_found" }
\`\`\`

[block:code]
{"codes": [{"code": "", "language": "text", "name": "409"}]}
[/block]
`;
  expect(statements(page).filter((line) => !line.includes("path id"))).toEqual([
    "POST /pots/{id}/freeze 204",
    "POST /pots/{id}/freeze 404",
    "POST /pots/{id}/freeze 404 code: string",
    "POST /pots/{id}/freeze 409",
  ]);
});

test("maps by their words, with names that are data; a type at the start of a description", () => {
  const page = `## POST /deals

\`\`\`shell
curl https://deals.test/deals -d '{"tags": {"ticket": "4411"}, "notes": {"a": "b"}}'
\`\`\`

### Body

| Name | Type | Description |
|---|---|---|
| tags | map | string to string |
| notes | | hash of strings |
| auto | | boolean, release it alone |
`;
  expect(statements(page)).toEqual([
    "POST /deals request tags: object",
    "POST /deals request tags.*: string",
    "POST /deals request notes: object",
    "POST /deals request notes.*: string",
    "POST /deals request auto: boolean",
    "POST /deals default",
  ]);
});

test("values that go on over lines are all of them, bars in brackets are no cells", () => {
  const page = `# Orders

\`PATCH /orders/{order}\`

## Request body

- \`kind\` (string) What it is. Enum: "goods", "discount", "tax",
  "card", "fee"
- \`state\` (string) Enum: "open", "shut",
  "gone"

## Query parameters

| Name | Description | Required | Type |
| --- | --- | --- | --- |
| move | What to do (call|fold|bet) | Yes | string |
`;
  const { document } = extract(page);
  const patch = at(document, "paths", "/orders/{order}", "patch");
  const body = at(patch, "requestBody", "content", "application/json", "schema", "properties");
  expect(at(body, "kind", "enum")).toEqual(["goods", "discount", "tax", "card", "fee"]);
  expect(at(body, "state", "enum")).toEqual(["open", "shut", "gone"]);
  expect(at(patch, "parameters")).toContainEqual(
    expect.objectContaining({ name: "move", required: true }),
  );
});
