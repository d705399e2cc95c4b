import { expect, test } from "vitest";
import { type Json, objectAt } from "../src/base/json.ts";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";
import { keys, responseSchema } from "./helpers.ts";

/** `get /purses`, of every operation of a page. */
function operationsOf(page: string): string[] {
  const paths = objectAt(extract(page).document, "paths");
  return Object.entries(paths).flatMap(([path, item]) =>
    keys(item).map((method) => `${method} ${path}`),
  );
}

const LABELS_WITH_LISTS = `# 充值

**请求URL：**
- \`https://api.tarn.test/v1/topup\`

**请求方式：**
- POST

**参数：**

|参数名|必选|类型|说明|
|:--|:--|:--|--|
|amount|是|int|金额|

**返回示例**

\`\`\`
{"data": {"uid": "1"}}
\`\`\`
`;

test.each([
  ["labels", LABELS_WITH_LISTS],
  ["headings", LABELS_WITH_LISTS.replaceAll(/^\*\*(.*)\*\*$/gm, "##### $1\n")],
])("an address and a method that are listed below %s", (_what, page) => {
  const { document } = extract(page);
  expect(operationsOf(page)).toEqual(["post /v1/topup"]);
  const body = at(
    document,
    "paths",
    "/v1/topup",
    "post",
    "requestBody",
    "content",
    "application/json",
  );
  expect(at(body, "schema")).toMatchObject({
    properties: { amount: { type: "integer" } },
    required: ["amount"],
  });
  const schema = responseSchema(document, "/v1/topup", "post", "200");
  expect(at(schema, "properties", "data", "properties", "uid")).toEqual({ type: "string" });
});

const BLUEPRINT = `# Group Purses

## Purse [/purses/{id}{?expand}]

### Read a purse [GET]

+ Response 200 (application/json)

        {"id": "p1", "amount": 3}

### Close a purse [DELETE]

+ Response 204

## Send money [POST /transfers]

+ Request (application/json)

        {"to": "p2", "amount": 3}

+ Response 201 (application/json)

        {"id": "t1"}
`;

test("methods and paths in brackets, answers in lists", () => {
  const { document } = extract(BLUEPRINT);
  expect(operationsOf(BLUEPRINT)).toEqual([
    "get /purses/{id}",
    "delete /purses/{id}",
    "post /transfers",
  ]);
  const statuses = (path: string, method: string) =>
    keys(at(document, "paths", path, method, "responses"));
  expect(statuses("/purses/{id}", "get")).toEqual(["200"]);
  expect(statuses("/purses/{id}", "delete")).toEqual(["204"]);
  expect(statuses("/transfers", "post")).toEqual(["201"]);
  expect(keys(at(responseSchema(document, "/purses/{id}", "get", "200"), "properties"))).toEqual([
    "id",
    "amount",
  ]);
});

test("commands in the code of list items", () => {
  const page = `# Wallets

* Create a wallet
\`curl "127.0.0.1:8080/wallet/create"\`
* Transfer
\`curl -X POST -d '{"to": "b", "amount": 100}' "127.0.0.1:8080/wallet/transfer"\`
`;
  expect(operationsOf(page)).toEqual(["get /wallet/create", "post /wallet/transfer"]);
  const operation = at(extract(page).document, "paths", "/wallet/transfer", "post");
  const schema: Json = at(operation, "requestBody", "content", "application/json", "schema");
  expect(keys(at(schema, "properties"))).toEqual(["to", "amount"]);
});

const SCHEMES = `# Authentication

* API Key (ShopKey)
    - Parameter Name: **X-Shop**, in: header.

- HTTP Authentication, scheme: bearer

# Wallets

## listWallets

\`GET /wallets\`

<aside class="warning">
To perform this operation, you must be authenticated by means of one of the following methods:
ShopKey
</aside>

## dropWallet

\`DELETE /wallets/{id}\`

<aside class="warning">
To perform this operation, you must be authenticated by means of one of the following methods:
bearerAuth
</aside>

## ping

\`GET /ping\`

<aside class="success">
This operation does not require authentication
</aside>
`;

test("schemes that the page defines apart, each where it is named", () => {
  const { document } = extract(SCHEMES);
  const security = (path: string, method: string) =>
    at(document, "paths", path, method, "security");
  expect(security("/wallets", "get")).toEqual([{ ShopKey: [] }]);
  expect(security("/wallets/{id}", "delete")).toEqual([{ bearerAuth: [] }]);
  expect(security("/ping", "get")).toEqual([]);
  expect(at(document, "components", "securitySchemes")).toMatchObject({
    ShopKey: { type: "apiKey", in: "header", name: "X-Shop" },
    bearerAuth: { type: "http", scheme: "bearer" },
  });
});

test("OAuth where words say it; none for an operation that words leave out", () => {
  const { document } = extract(`# Purses

All calls use OAuth 2.0 access tokens, except \`GET /ping\`.

## GET /purses

\`\`\`sh
curl https://api.tarn.test/purses -H "Authorization: Bearer abc"
\`\`\`

## GET /ping

Answers \`204\`.
`);
  expect(at(document, "paths", "/purses", "get", "security")).toEqual([{ oauth2: [] }]);
  expect(at(document, "paths", "/ping", "get", "security")).toEqual([]);
});

test("a URL below the title of a base is a server, and no operation", () => {
  const page =
    "# Cards\n\n## Base URL\n\n`https://api.tarn.test/v2`\n\n## GET /cards\n\nAnswers `204`.\n";
  expect(operationsOf(page)).toEqual(["get /cards"]);
  expect(at(extract(page).document, "servers")).toEqual([{ url: "https://api.tarn.test/v2" }]);
});

test.each([
  ["Base path: /tills", undefined],
  ["**Base path**: `/tills`", undefined],
  ["Server: https://api.tarn.test/tills", [{ url: "https://api.tarn.test/tills" }]],
])("the title %s names the base of the paths below it", (title, servers) => {
  const page = `# Tills\n## ${title}\n\n### /drawers/\n\n#### GET\n\nAnswers \`204\`.\n\n#### POST\n\nAnswers \`201\`.\n\n### /drawers/{id}\n\n#### GET\n\nAnswers \`204\`.\n`;
  expect(operationsOf(page)).toEqual(["get /drawers/", "post /drawers/", "get /drawers/{id}"]);
  expect(extract(page).document["servers"]).toEqual(servers);
});

test("titles that give the method and the path like labels", () => {
  const operation = (name: string, method: string, path: string) =>
    `### ${name}\n#### HTTP Method - \`${method}\`\n#### Description\nWords.\n#### URL - \`${path}\`\n#### Response Body\n\`\`\`json\n{ "a": 1 }\n\`\`\`\n`;
  const page = `# Tills\n${operation("1. Hello", "GET", "/")}${operation("2. Shut", "POST", "/tills/shut")}`;
  expect(operationsOf(page)).toEqual(["get /", "post /tills/shut"]);
  expect(operationsOf(page.replaceAll(" - ", ": "))).toEqual(["get /", "post /tills/shut"]);
});
