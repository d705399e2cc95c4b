import { expect, test } from "vitest";
import { statements } from "./statements.ts";

test("a fence that nobody closed ends with its JSON, and a page goes on behind it", () => {
  const page = `# Gateway

## Health

GET /health

Response:
\`\`\`json
{
  "status": "healthy"
}

Orders
Make an order

POST /orders

Body:
{
  "sum": 5
}
Response:

{
  "id": "o"
}
`;
  expect(statements(page)).toEqual([
    "GET /health 200",
    "GET /health 200 status: string",
    "POST /orders request sum: integer",
    "POST /orders 200",
    "POST /orders 200 id: string",
  ]);
});

test("paths without their first slash, two answers with titles in a fence, rows without a head", () => {
  const page = `## 1. Saldo

### URL:
\`\`\`
api/cuenta
\`\`\`

### METHOD:
#### GET

### RESPONSE 200:
\`\`\`
**Una**
{
    "saldo": 200.00
}
---------------

**Otra**
{
    "saldo": 1.00,
    "plazo": 48
}
\`\`\`

## 2. 退款

###  地址

    refund/create

###  提交方式
提交方式|post
Content-Type|application/json

返回信息:成功

   { "data": "TK1" }

返回信息:失败

    {
    data: null,
    code: 1
    }

## 3. 钱包

\`api/v1/wallet/logs\`

**请求方法**

\`GET\`

**返回体**

\`\`\`json
{ "switch": "off",/*开关: on-开 off-关*/, "fee": "0.35",/*费*/ }
\`\`\`
`;
  expect(statements(page)).toEqual([
    "GET /api/cuenta 200",
    "GET /api/cuenta 200 saldo: number",
    "GET /api/cuenta 200 plazo: integer",
    "POST /refund/create 200",
    "POST /refund/create 200 data: string",
    "POST /refund/create default",
    "POST /refund/create default data: null",
    "POST /refund/create default code: integer",
    "GET /api/v1/wallet/logs 200",
    "GET /api/v1/wallet/logs 200 switch: string",
    "GET /api/v1/wallet/logs 200 fee: string",
  ]);
});

test("a request that is labelled by its method, members in quotes, places in angle brackets", () => {
  const page = `# Money

### 1

- Content-type: application/json
- Request: GET
- Description: all of it
- url: http://localhost:8080/api

Example Response

\`\`\`
{
    success: true,
    payment_hash: <payment_hash> (string),
    date: <"date">
}
\`\`\`

### Move money

\`PUT /account/<number>\`

*Arguments*

- \`"other_account":int\` where it goes

Response: Returns a move with \`id\` and \`state\`.
`;
  expect(statements(page)).toEqual([
    "GET /api 200",
    "GET /api 200 success: boolean",
    "GET /api 200 payment_hash: string",
    "GET /api 200 date: string",
    "PUT /account/{number} path number: string, required",
    "PUT /account/{number} request other_account: integer",
    "PUT /account/{number} 200",
    "PUT /account/{number} 200 id",
    "PUT /account/{number} 200 state",
  ]);
});

test("a sentence is no field, an address neither", () => {
  const page = `# Refunds

The base URL is:

* \`https://pay.example.com\`

* Authentication required. See elsewhere.

\`POST /refunds\`

| Name | Type |
| --- | --- |
| sum | integer |
`;
  const found = statements(page).filter((line) => line.startsWith("POST /refunds"));
  expect(found).toEqual(["POST /refunds request sum: integer", "POST /refunds default"]);
});

test("the answer in a comment below a program's call; a template's filter around a sample", () => {
  const page = `# Rates

## GET /rates

\`\`\`ts
const { data } = await client.get("/rates");
// { rates: [{ id: 1, fee: "0.1" }] }
\`\`\`

## GET /fees

\`\`\`
{{ show({ fee: "1.00" }) }}
\`\`\`
`;
  expect(statements(page)).toEqual([
    "GET /rates 200",
    "GET /rates 200 rates: array",
    "GET /rates 200 rates[]: object",
    "GET /rates 200 rates[].id: integer",
    "GET /rates 200 rates[].fee: string",
    "GET /fees 200",
    "GET /fees 200 fee: string",
  ]);
});

test("a word below Path, what an envelope holds, examples below what is sent and what comes back", () => {
  const page = `# 充值

### **路径**

> toRecharge

### **HTTP请求方式**

post

### **输入参数**

| 字段名 | 数据类型 |
| :--- | :--- |
| payType | int |
| money | float |

#### **示例**

\`\`\`javascript
{ "head": { "user": "" }, "body": { "payType": 1, "money": 200 } }
\`\`\`

### **输出参数**

| 字段名 | 字段类型 |
| :--- | :--- |
| description | String |

#### **示例**

\`\`\`javascript
{ "head": { "returnCode": "000" }, "body": { "description": "ok", } }
\`\`\`
`;
  expect(new Set(statements(page))).toEqual(
    new Set([
      "POST /toRecharge request head: object",
      "POST /toRecharge request head.user: string",
      "POST /toRecharge request body: object",
      "POST /toRecharge request body.payType: integer",
      "POST /toRecharge request body.money: number",
      "POST /toRecharge 200",
      "POST /toRecharge 200 head: object",
      "POST /toRecharge 200 head.returnCode: string",
      "POST /toRecharge 200 body: object",
      "POST /toRecharge 200 body.description: string",
    ]),
  );
});

test("methods in titles, a domain in brackets, marks before names and behind types", () => {
  const page = `# Pagamento

### Método GET

* PATH: [DOMINIO]/payment/findById/{id}

### Método POST

* PATH: [DOMINIO]/payment/save

Accepts JSON object in the request body, in the following form:

\`\`\`
{
  "Phrase": string, required,
  "Timeout": int, optional, defaults to 1,
  "Kind": string, optional, one of the “legacy”, and “new”
}
\`\`\`

Returns JSON object in the form of

\`\`\`
{
  "Id": string
}
\`\`\`

with the status code 201 if it was made, and

\`\`\`
{
  "Message": string
}
\`\`\`

with status code 400 if not

### Método PUT

* PATH: [DOMINIO]/payment/list

### Params
- OPTIONAL - page
- REQUIRED - size
`;
  const found = statements(page);
  expect(found).toContain("GET /payment/findById/{id} path id: string, required");
  expect(found).toContain("POST /payment/save request Phrase: string, required");
  expect(found).toContain("POST /payment/save request Timeout: integer");
  expect(found).toContain("POST /payment/save 201 Id: string");
  expect(found).toContain("POST /payment/save 400 Message: string");
  expect(found).toContain("PUT /payment/list request page");
  expect(found).toContain("PUT /payment/list request size: required");
});

test("an address below the words for it, JSON in an element of words, numbers that a table explains", () => {
  const page = `<html><body><h2>Recharge</h2>
<div>HTTP Method : <span>GET</span></div>
<div>API URL</div>
<div>http://api.pay.example/api/recharge?sum=xx</div>
<h2>Output Example</h2>
<div>JSON</div>
<div>{"state":{"reason":"Accepted","rid":17}}</div>
<h2>Reasons</h2>
<table><tr><th>Parameter</th><th>Description</th></tr><tr><td>1</td><td>Wrong</td></tr>
<tr><td>2</td><td>Gone</td></tr></table>
</body></html>`;
  expect(statements(page)).toEqual([
    "GET /api/recharge query sum: string",
    "GET /api/recharge 200",
    "GET /api/recharge 200 state: object",
    "GET /api/recharge 200 state.reason: string",
    "GET /api/recharge 200 state.rid: integer",
  ]);
});

test("calls that stand together elsewhere, of a line with two methods; a base that is a whole path", () => {
  const page = `# API

## GET | POST /api/users

\`\`\`json
{ "data": [{ "id": 1 }] }
\`\`\`

## GET /api/moves

\`\`\`json
{ "id": 1 }
\`\`\`

## Try it

\`\`\`shell
curl -X POST http://localhost:8000/api/users -d '{"name": "M"}'
\`\`\`

\`\`\`shell
curl http://localhost:8000/api/moves
\`\`\`
`;
  expect(statements(page)).toContain("POST /api/users request name: string");
  const base = `# Balances

Base URL: \`https://api.coin.example/v1/balances\`

\`\`\`js
const found = await fetch("https://api.coin.example/v1/balances/3X2LFoTQecbpqCR7G5tL1kczqBKurjKPHhKSZrJ4wgWc");
\`\`\`
`;
  expect(statements(base).join()).toContain("GET /v1/balances/{");
});

test("parameters of a document's path as servers write them", () => {
  const page = `# A

\`\`\`yaml
openapi: 3.0.0
info: { title: A, version: "1" }
paths:
  /receivers/:receiver_id/units:
    get:
      responses: { "200": { description: ok } }
  /units:search:
    get:
      responses: { "200": { description: ok } }
\`\`\`
`;
  expect(statements(page)).toEqual([
    "GET /receivers/{receiver_id}/units path receiver_id: string, required",
    "GET /receivers/{receiver_id}/units 200",
    "GET /units:search 200",
  ]);
});
