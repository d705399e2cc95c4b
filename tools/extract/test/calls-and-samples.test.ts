import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";
import { statements } from "./statements.ts";

test("fences closed with fewer signs, commands without signs that they go on, parameters that are sent", () => {
  const page = `## Make a pot

\`\`\`shell
curl
-X POST
-H "Authorization: Bearer KEY"
-d '{"pot": {"title": "Rent", "goal": 5}}'
"https://pots.test/v1/pots"
\`\`\`

> The above command returns JSON structured like this:

\`\`\`\`\`\`json
{ "id": 7 }
\`\`\`

### HTTP Request

\`POST https://pots.test/v1/pots\`

### Query Parameters

Parameter | Description
--------- | -----------
title | What it is for
goal | Cents
`;
  expect(statements(page)).toEqual([
    "POST /v1/pots: bearer",
    "POST /v1/pots request pot: object",
    "POST /v1/pots request pot.title: string",
    "POST /v1/pots request pot.goal: integer",
    "POST /v1/pots 200",
    "POST /v1/pots 200 id: integer",
  ]);
});

test("a form that a call sends has the types of what the page describes without, and what it does not describe", () => {
  const page = `## POST /evidence

\`\`\`shell
curl https://pots.test/evidence -d text=Hello -d "owner[name]=Ada" -d more=1
\`\`\`

Arguments | &nbsp;
--------- | ------
**text**<br>*required* | Up to 2000 letters.
**owner[name]**<br>*optional* |
**submit**<br>*optional, default is \`false\`* | Boolean. Send it now.
`;
  expect(statements(page)).toEqual([
    "POST /evidence request text: string, required",
    "POST /evidence request owner: object",
    "POST /evidence request owner.name: string",
    "POST /evidence request submit: boolean",
    "POST /evidence request more: string",
    "POST /evidence default",
  ]);
});

test("two headers that are both needed to sign in", () => {
  const page = `Private calls are signed: send **both** \`PX-KEY\` (your key) and \`PX-SIGN\` as headers.

## GET /orders
`;
  expect(statements(page)[0]).toBe("GET /orders: apiKey header px-key and apiKey header px-sign");
});

test("a model named by a description, comments in a message of HTTP", () => {
  const page = `# Pots

## Read

\`GET /pots/{pot}\`

### Response

- \`sum\` – Money
- \`held\` – Money or null

#### Money

- \`value\` – decimal string
- \`scale\` – integer

## Shut

\`\`\`http
POST https://api.test/pots/{pot}/shut
Content-Type: application/json

{
  "reason": "fraud", // required, one of fraud, request, court
  "until": "2026-02-01" // optional
}
\`\`\`

Answers \`202\`.
`;
  expect(statements(page)).toEqual([
    "GET /pots/{pot} path pot: string, required",
    "GET /pots/{pot} 200",
    "GET /pots/{pot} 200 sum: object",
    "GET /pots/{pot} 200 sum.value: string",
    "GET /pots/{pot} 200 sum.scale: integer",
    "GET /pots/{pot} 200 held: null or object",
    "GET /pots/{pot} 200 held.value: string",
    "GET /pots/{pot} 200 held.scale: integer",
    "POST /pots/{pot}/shut path pot: string, required",
    "POST /pots/{pot}/shut request reason: string, required, court, fraud, request",
    "POST /pots/{pot}/shut request until: string",
    "POST /pots/{pot}/shut 202",
  ]);
});

test("parameters line by line in a block", () => {
  const page = `# Pots

\`GET /pots/image\`

Parameters:

\`\`\`js
size: how large it is, a number
uri: where the picture is
\`\`\`
`;
  expect(statements(page)).toContain("GET /pots/image query uri: string");
  const dashes = page.replace("size: how", "size - how").replace("uri: where", "\nuri - where");
  expect(statements(dashes)).toContain("GET /pots/image query uri: string");
});

test("calls of several operations in one list", () => {
  const page = `# Pots

* Move
  \`curl -X POST -d '{"from": "a", "sum": 1}' "https://api.test/moves"\`
* Close
  \`curl -X POST -d '{"pot": "a"}' "https://api.test/closings"\`
`;
  expect(statements(page).filter((one) => / request /.test(one))).toEqual([
    "POST /moves request from: string",
    "POST /moves request sum: integer",
    "POST /closings request pot: string",
  ]);
});

test("a client's call is to the end of a path, what it makes of the answer is none", () => {
  const page = `# Sums

## Sums of a pot

\`\`\`javascript
const sums = await client.request("GET", "/sums?day=1");
\`\`\`

\`\`\`javascript
[{ "sum": 1 }]
\`\`\`

\`\`\`shell
curl "https://api.test/v2/pots/{id}/sums?day=1"
\`\`\`

\`\`\`shell
{ "data": [{ "attributes": { "sum": 1 } }] }
\`\`\`
`;
  const doubts = extract(page).doubts.map(({ line, says }) => `${line} ${says}`);
  expect(doubts).toContain("10 a sample beside a program's call");
  expect(doubts.join()).toContain("GET /sums is called without a server");
  expect(statements(page).filter((one) => /200 |^\\w+ \\S+$/.test(one))).toEqual([
    "GET /v2/pots/{id}/sums 200 data: array",
    "GET /v2/pots/{id}/sums 200 data[]: object",
    "GET /v2/pots/{id}/sums 200 data[].attributes: object",
    "GET /v2/pots/{id}/sums 200 data[].attributes.sum: integer",
  ]);
});

test("samples under the titles of tabs, a page's own HTML", () => {
  const page = `<html><body><main><h1>Refund</h1><p>POST <code>/refunds</code></p>
<h2>Response</h2><div><button>200</button><button>400</button></div>
<pre>{"id": 1}</pre>
<pre>{"error": "gone"}</pre></main></body></html>`;
  const { document, doubts } = extract(page);
  const found = at(document, "paths", "/refunds", "post", "responses");
  const names = (status: string) =>
    Object.keys(at(found, status, "content", "application/json", "schema", "properties") as object);
  expect([names("200"), names("400")]).toEqual([["id"], ["error"]]);
  expect(doubts.map(({ says }) => says)).not.toContain("status 400");
});

test("calls to one template with values of their own; a span of time is no default", () => {
  const page = `# Deposits

The address is \`/deposits/{coin}\`.

\`\`\`bash
curl -X POST https://api.test/deposits/btc -d '{"sum": 1}'
\`\`\`

\`\`\`bash
curl -X POST https://api.test/deposits/ltc -d '{"sum": 2}'
\`\`\`

## Response

\`\`\`json
{ "id": 7 }
\`\`\`

## Query parameters

- \`since\`: Date of the first one. Defaults to 30 days ago.
- \`size\`: How many. Defaults to 30.
`;
  expect(statements(page)).toEqual([
    "POST /deposits/{coin} query since: string",
    "POST /deposits/{coin} query size: integer",
    "POST /deposits/{coin} path coin: string, required",
    "POST /deposits/{coin} request sum: integer",
    "POST /deposits/{coin} 200",
    "POST /deposits/{coin} 200 id: integer",
  ]);
});

test("a call below a base that has a name has the folders that sentences name", () => {
  const call = "```sh\ncurl -X POST '{{tins}}/lids/close' -d '{\"lid\": 4}'\n```\n";
  const page = (path: string) => `# Lids\n\nSend a POST to \`${path}\` to close a lid.\n\n${call}`;
  expect(statements(page("/api/lids/close"))).toContain(
    "POST /api/lids/close request lid: integer",
  );
  expect(statements(page("/api/tins"))).toContain("POST /lids/close request lid: integer");
});

test("what is sent is no answer where a page shows it again", () => {
  const fence = (text: string) => `\`\`\`json\n${text}\n\`\`\`\n\n`;
  const page = (again: string) => `# Shut a lid

\`POST /lids\`

## Body

| Name | Type | Required |
| --- | --- | --- |
| lid | integer | yes |
| note | string | no |

## Response

${fence('{ "done": true, "at": "2030-01-01", "note": "x" }')}## Kinds of shutting

**Half**

${fence(again)}`;
  const shown = (again: string) => statements(page(again)).filter((one) => / 200 /.test(one));
  const answer = ["done: boolean", "at: string", "note: string"].map(
    (one) => `POST /lids 200 ${one}`,
  );
  expect(shown('{ "lid": 4, "note": "x" }')).toEqual(answer);
  expect(shown('{ "lid": 4, "half": true }')).toContain("POST /lids 200 half: boolean");
});

test("answers in a block of several calls are each of the call above", () => {
  const page = `# Bank

\`\`\`
#Open an account
curl -X POST http://localhost:9998/accounts
{"id":"a-1","cents":0}
#Send something
curl -X POST "http://localhost:9998/moves?cents=12"
#See moves
curl "http://localhost:9998/moves" | jq
[
  { "to": "a-2" }
]
\`\`\`
`;
  expect(statements(page)).toEqual([
    "POST /accounts 200",
    "POST /accounts 200 id: string",
    "POST /accounts 200 cents: integer",
    "GET /moves 200",
    "GET /moves 200 []: object",
    "GET /moves 200 [].to: string",
    "POST /moves query cents: integer",
    "POST /moves default",
  ]);
});

test("a sentence names the operation of its section where others are named by calls", () => {
  const page = `# Gateway

## Create

\`\`\`shell
curl -X POST https://gw.test/payments -d '{"sum":100}'
\`\`\`

## Check

Send a GET request to \`https://gw.test/payments/{id}\`.

\`\`\`json
{ "state": "paid" }
\`\`\`

## Errors

We use HTTP codes: 400 for bad input and 401 for a bad key.
`;
  expect(statements(page)).toEqual([
    "POST /payments request sum: integer",
    "POST /payments 400",
    "POST /payments 401",
    "GET /payments/{id} path id: string, required",
    "GET /payments/{id} 200",
    "GET /payments/{id} 200 state: string",
    "GET /payments/{id} 400",
    "GET /payments/{id} 401",
  ]);
});
