import { expect, test } from "vitest";
import { credentialsOfText } from "../src/evidence/credentials/credentials.ts";
import { statusesTold } from "../src/evidence/roles/statuses.ts";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";
import { keys, responseSchema } from "./helpers.ts";
import { statements } from "./statements.ts";

const ORDERS = `# Orders

## Place an order

\`POST /orders\`

### Body

Parameter | Required | Description
--------- | -------- | -----------
lines | yes | array of \`sku\` (string) and \`count\` (integer), both required
notes | no | hash of strings
silent | no | boolean, tell nobody of it

\`\`\`json
{ "lines": [{ "sku": "a", "count": 1 }], "notes": { "a": "b" } }
\`\`\`

### Response 201

\`\`\`json
{ "no": 7 }
\`\`\`

### Response 422

\`\`\`json
{ "wrong": { "lines.0.sku": ["unknown"], "notes": ["too long"] } }
\`\`\`

## See an order

\`GET /orders/{no}\`

Same fields as in the \`201\` above, with status \`200\`. 404 without a body when there is none.
`;

test("members, maps and types in the words of a table", () => {
  const { document } = extract(ORDERS);
  const body = at(document, "paths", "/orders", "post", "requestBody", "content");
  expect(at(body, "application/json", "schema", "properties")).toMatchObject({
    lines: {
      type: "array",
      items: {
        properties: { sku: { type: "string" }, count: { type: "integer" } },
        required: ["sku", "count"],
      },
    },
    notes: { type: "object", additionalProperties: { type: "string" } },
    silent: { type: "boolean" },
  });
  const wrong = at(responseSchema(document, "/orders", "post", "422"), "properties", "wrong");
  expect(wrong).toMatchObject({ additionalProperties: { type: "array" } });
  expect(wrong).not.toHaveProperty("properties");
});

test("an operation that has the same answer as the one above it", () => {
  const { document } = extract(ORDERS);
  const responses = at(document, "paths", "/orders/{no}", "get", "responses");
  expect(keys(responses)).toEqual(["200", "404"]);
  const schema = responseSchema(document, "/orders/{no}", "get", "200");
  expect(at(schema, "properties")).toEqual({ no: { type: "integer" } });
  expect(at(responses, "404")).not.toHaveProperty("content");
});

test.each([
  ["as in the `201` above, with status `200`", ["200"]],
  ["404 without a body when there is none.", ["404"]],
  ["Without a key everything is a 401.", ["401"]],
  ["A batch is a 500, at most.", ["500"]],
  ["The limit is 400 pieces.", []],
])("statuses in %j", (text, statuses) => {
  expect(statusesTold(text)).toEqual(statuses);
});

test("a signature beside a key, and a key that a generator prints", () => {
  const both = credentialsOfText("Signed: send both `PX-KEY` (your key) and `PX-SIGN` as headers.");
  expect(keys(both?.requirements[0] ?? null)).toHaveLength(2);
  const printed = credentialsOfText(
    "APIKey KeyParamName:shop_key KeyInQuery:true KeyInHeader:false",
  );
  expect(printed?.schemes).toMatchObject({ shop_key: { in: "query", name: "shop_key" } });
});

test("a title says that the fields below it are those of items", () => {
  const page = `<!doctype html><html><body><h1>Holds</h1>
<dl class="http get"><dt>GET /holds</dt><dd><dl><dt>Response JSON Array of Objects:</dt>
<dd><ul><li><strong>hold</strong> (<em>int</em>) – number</li></ul></dd></dl></dd></dl></body></html>`;
  const schema = responseSchema(extract(page).document, "/holds", "get", "200");
  expect(schema).toMatchObject({
    type: "array",
    items: { properties: { hold: { type: "integer" } } },
  });
});

test("a form that a call sends says that fields without a type are texts", () => {
  const page = `# Evidence

\`POST /evidence\`

\`\`\`shell
curl https://a.test/evidence -d text="It came" -d urgent=true
\`\`\`

Arguments | &nbsp;
--------- | ------
**text**<br>*required* | Up to 20 letters.
**urgent**<br>*optional* | Boolean. At once.
`;
  const body = at(extract(page).document, "paths", "/evidence", "post", "requestBody", "content");
  expect(at(body, "application/x-www-form-urlencoded", "schema")).toMatchObject({
    properties: { text: { type: "string" }, urgent: { type: "boolean" } },
    required: ["text"],
  });
});

const ENDPOINTS = `# Scans

## Add a scan

**URL:** /scans

**Method:** POST

**Parameters:**

- file (multipart form data): The scan
- shelf, box (query parameters): Where it lies

## Post data

**URL:** /data

**Method:** POST

**Parameters:**

- link (request body): Where it is

## Example responses

### For the /scans endpoint:

\`\`\`json
{ "page": 1 }
\`\`\`

## Troubleshooting

### Error: "no JSON"

Ensure the request body is JSON, for example:

\`\`\`json
{ "link": "https://a.test" }
\`\`\`
`;

test("names together, files of forms, answers apart from their operation, no answer in what is sent", () => {
  const { document } = extract(ENDPOINTS);
  const scans = at(document, "paths", "/scans", "post");
  expect(at(scans, "parameters")).toMatchObject([
    { in: "query", name: "shelf" },
    { in: "query", name: "box" },
  ]);
  const form = at(scans, "requestBody", "content", "multipart/form-data", "schema");
  expect(at(form, "properties")).toMatchObject({ file: { type: "string", format: "binary" } });
  const answer = responseSchema(document, "/scans", "post", "200");
  expect(at(answer, "properties")).toEqual({ page: { type: "integer" } });
  const data = at(document, "paths", "/data", "post");
  const sent = at(data, "requestBody", "content", "application/json", "schema", "properties");
  expect(keys(sent)).toEqual(["link"]);
  expect(JSON.stringify(at(data, "responses"))).not.toContain("link");
});

const PAYMENTS = `# Payments

## GET /payments/{id}

### Responses

- 200: Payment
- 404: No such Payment

## GET /payments

Name | Type | Mandatory | Description
---- | ---- | --------- | -----------
limit | INT | NO | Default: 100, Max: 500

## Payment

| Field | Type |
| ----- | ---- |
| id | string |
`;

test("a section called like a type is what an answer names, but where there is none", () => {
  const { document } = extract(PAYMENTS);
  const schema = responseSchema(document, "/payments/{id}", "get", "200");
  expect(at(schema, "properties")).toEqual({ id: { type: "string" } });
  const responses = at(document, "paths", "/payments/{id}", "get", "responses");
  expect(at(responses, "404")).not.toHaveProperty("content");
  expect(at(document, "paths", "/payments", "get", "parameters")).toMatchObject([
    { name: "limit", schema: { type: "integer", default: 100, maximum: 500 } },
  ]);
});

test.each([
  ["- `lid` is missing or negative\n- `jar`, `shelf` are not yours\n- `note` exceeds 80 signs", []],
  ["- `lid` is required\n- `jar` must be yours", []],
  [
    "- `lid` is the wrong lid, a number\n- `jar` (string)\n- `hint`: what to do",
    ["lid", "jar", "hint"],
  ],
])("%j below an error", (list, names) => {
  const page = `# Shut\n\n\`POST /lids\`\n\n## Errors\n\n### 400 Bad Request\n\nReasons:\n\n${list}\n`;
  const found = statements(page).filter((one) => one.startsWith("POST /lids 400 "));
  expect(found.map((one) => one.split(/[ :]/)[3])).toEqual(names);
});

test("titles and first words that say what has to be there, items with letters, remarks up to a heading", () => {
  const page = `# Fill a jar

**How it works**

Somebody fills it.

## Request

\`POST /jars\`

### Atributos

#### Obrigatórios

| Atributo | Tipo |
| --- | --- |
| lid | string |

#### Opcionais

| Atributo | Tipo |
| --- | --- |
| note | string |

## Response

1. __jar__ - the jar, with

    a. __size__ - *Mandatory* field, how much goes in

    b. __left__ - Optional parameter: what is left
`;
  expect(statements(page)).toEqual([
    "POST /jars request lid: string, required",
    "POST /jars request note: string",
    "POST /jars 200",
    "POST /jars 200 jar: object",
    "POST /jars 200 jar.size: required",
    "POST /jars 200 jar.left",
  ]);
});

test("a remark that a label begins ends with the next heading", () => {
  const table = "| Field | Type |\n| --- | --- |\n| jar.lid | string |\n| jar.size | integer |\n";
  const page = `# Fill a jar\n\n**How it works**\n\n1. Ask.\n\n## Step 1\n\n${table}\n## Step 2\n\n\`POST /jars\`\n\n### Request\n\n\`\`\`json\n{ "jar": { "lid": "a" } }\n\`\`\`\n`;
  expect(statements(page)).toContain("POST /jars request jar.size: integer");
});
