import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { statements } from "./statements.ts";

const JSON_SAMPLE = '```json\n{ "id": "p1", "sum": 5 }\n```';

test.each([
  ["## GET /purse", "GET /purse"],
  ["## Balance\n\n`GET /purse`", "GET /purse"],
  ["## Make\n\nPOST `/purse`", "POST /purse"],
  ["## Make\n\n**POST** `/purse`", "POST /purse"],
  ["## Drop\n\nDELETE /purse/{id}", "DELETE /purse/{id}"],
  ["## Ask\n\n```\nGET https://api.purse.test/v1/purse\n```", "GET /v1/purse"],
  ["## Ask\n\n**Method:** GET\n\n**Endpoint:** `{{BASE_URL}}`/v1/purse", "GET /v1/purse"],
  [
    "## Ask\n\n```sh\ncurl https://api.purse.test/v1/purse -H 'X-Purse-Key: k'\n```",
    "GET /v1/purse",
  ],
  [
    "## Ask\n\n<RequestExample>\n```bash\ncurl https://api.purse.test/v1/purse\n```\n</RequestExample>",
    "GET /v1/purse",
  ],
])("an endpoint is found in %j", (words, operation) => {
  const said = statements(`# Purse\n\n${words}\n\n### Response\n\n${JSON_SAMPLE}\n`);
  expect(said).toContain(`${operation} 200 sum: integer`);
  expect(new Set(said.map((line) => /^\w+ [^ :]+/.exec(line)?.[0])).size).toBe(1);
});

test("ids in a call are parameters where the page names them, and a doubt where it does not", () => {
  const call = "# Purse\n\n```sh\ncurl https://api.purse.test/v1/purses/pur_8f2a\n```\n";
  const named = `${call}\n## Path parameters\n\n| Name | Type |\n|---|---|\n| purse_id | string |\n`;
  expect(statements(named)).toContain("GET /v1/purses/{purse_id} path purse_id: string, required");
  expect(extract(call).doubts).toContainEqual({
    line: 4,
    says: "pur_8f2a in /v1/purses/pur_8f2a is a value",
    assumed: "{purse_id}",
  });
});

test.each([
  ["openapi: 3.1.0", "a fence that calls itself 3.1"],
  ["openapi: 3.0.3", "one of 3.0"],
])("nullable counts in %s", (version) => {
  const page = `# Purse

\`\`\`yaml
${version}
info: { title: Purse, version: "1" }
paths:
  /purse:
    get:
      responses:
        "200":
          content:
            application/json:
              schema:
                type: object
                properties:
                  note: { type: string, nullable: true }
\`\`\`
`;
  expect(statements(page)).toContain("GET /purse 200 note: null or string");
  const says = extract(page).doubts.map((doubt) => doubt.says);
  expect(says.some((one) => one.includes("nullable"))).toBe(version.includes("3.1"));
});

test("a client can sign in: a required header where security says nothing, a key that only a parameter names", () => {
  const document = (security: string, parameter: string) => `# Purse

\`\`\`yaml
openapi: 3.0.3
paths:
  /purse:
    get:
      security: ${security}
      parameters:
        - ${parameter}
      responses:
        "200": { description: Fine }
\`\`\`
`;
  const header = "{ name: Authorization, in: header, required: true, schema: { type: string } }";
  expect(statements(document("[{}]", header))).toContain("GET /purse: bearer");
  const query = "{ name: api_key, in: query, required: true, schema: { type: string } }";
  expect(statements(document("[{ apiKeyAuth: [] }]", query))).toEqual([
    "GET /purse: apiKey query api_key",
    "GET /purse 200",
  ]);
});

test.each(["[asset_code]", "{currency}", "<id>"])("a member called %s is every member", (name) => {
  const page = `# Purse\n\n\`GET /purse\`\n\n## Response\n\n| Field | Type |\n|---|---|\n| held | object |\n| held.${name} | object |\n| held.${name}.sum | integer |\n`;
  expect(statements(page)).toEqual([
    "GET /purse 200",
    "GET /purse 200 held: object",
    "GET /purse 200 held.*: object",
    "GET /purse 200 held.*.sum: integer",
  ]);
});

test("what stands between a status and its content costs neither, and Or begins the next", () => {
  const page = `# Shut

**URL** : \`/purses/:id/shut\`

**Method** : \`POST\`

**URL Parameters** : \`id=[integer]\` where \`id\` is the purse

## Error Responses

**Code** : \`404 NOT FOUND\`

**Headers** : \`Retry-After: 5\`

**Content** : \`{ "none": true }\`

### Or

**Status Code**: \`409 | 423\`

**Content example**

\`\`\`json
{ "held": 5 }
\`\`\`
`;
  expect(statements(page)).toEqual([
    "POST /purses/{id}/shut path id: integer, required",
    "POST /purses/{id}/shut 404",
    "POST /purses/{id}/shut 404 none: boolean",
    "POST /purses/{id}/shut 409",
    "POST /purses/{id}/shut 409 held: integer",
    "POST /purses/{id}/shut 423",
    "POST /purses/{id}/shut 423 held: integer",
  ]);
});

test("a status is enough for a success; titles of statuses are statuses, and no default", () => {
  const page = `# Shut

**URL** : \`/purse\`

**Method** : \`PUT\`

**Code** : \`200 OK\`

**Content example**

\`\`\`json
{ "shut": true }
\`\`\`

## Failure Responses

### 401 Unauthorized

### 404 Not Found

\`\`\`json
{ "none": true }
\`\`\`
`;
  expect(statements(page)).toEqual([
    "PUT /purse 200",
    "PUT /purse 200 shut: boolean",
    "PUT /purse 401",
    "PUT /purse 404",
    "PUT /purse 404 none: boolean",
  ]);
});

test("a second document on a page is merged, and so is a sample beside an empty answer", () => {
  const fence = (path: string, responses: string) =>
    `\`\`\`yaml\nopenapi: 3.0.3\npaths:\n  ${path}:\n    get:\n      responses: ${responses}\n\`\`\`\n`;
  const page = `# Purses

${fence("/purse", '{ "200": { description: Fine } }')}
## Response

${JSON_SAMPLE}
`;
  expect(statements(page)).toContain("GET /purse 200 sum: integer");
  const two = `# Purses\n\n${fence("/a", '{ "204": { description: None } }')}\n${fence("/b", '{ "204": { description: None } }')}`;
  expect(statements(two)).toEqual(["GET /a 204", "GET /b 204"]);
});

test("parameters of a GET are in its query", () => {
  const page =
    "# Purses\n\n`GET /purses`\n\n**Parameters:**\n\n- `limit` (integer, required): how many\n";
  expect(statements(page)).toEqual([
    "GET /purses query limit: integer, required",
    "GET /purses default",
  ]);
});

test("a row describes what is inside of the envelope that the sample shows", () => {
  const page = `# Purses

\`GET /purses\`

## Response

\`\`\`json
{ "code": 0, "data": [{ "sum": 5 }] }
\`\`\`

| Field | Type | Meaning |
|---|---|---|
| sum | number | What is in it |
`;
  expect(statements(page)).toEqual([
    "GET /purses 200",
    "GET /purses 200 data: array",
    "GET /purses 200 data[]: object",
    "GET /purses 200 data[].sum: number",
    "GET /purses 200 code: integer",
  ]);
});

test("Swagger 2.0 in a fence is converted", () => {
  const page = `# Purse

\`\`\`yaml
swagger: "2.0"
host: api.purse.test
basePath: /v2
schemes: [https]
paths:
  /purse:
    post:
      parameters:
        - { in: body, name: body, schema: { type: object, required: [sum], properties: { sum: { type: integer } } } }
      responses:
        "201": { description: Made, schema: { type: object, properties: { id: { type: string } } } }
\`\`\`
`;
  expect(statements(page)).toEqual([
    "POST /purse request sum: integer, required",
    "POST /purse 201",
    "POST /purse 201 id: string",
  ]);
  expect(extract(page).document["servers"]).toEqual([{ url: "https://api.purse.test/v2" }]);
});

test("what is used for nothing is a doubt with its line, also on a page that is refused", () => {
  const page = `# Purse

\`GET /purse\`

## See also

Money moves by \`POST /moves\`, which may say \`402\`.

| Colour | Meaning |
|---|---|
| red | stop |
`;
  const lines = extract(page).doubts.map(({ line, says }) => `${line} ${says}`);
  expect(lines).toContain("7 POST /moves");
  expect(lines).toContain("9 the table Colour, Meaning");
  expect(() => extract('# Notes\n\n```json\n{ "a": 1 }\n```\n')).toThrow(
    'the page describes no operation; what was seen: the sample { "a": 1 }',
  );
});

test("tables without headings are fields where these are expected; arguments below an answer come back", () => {
  const page = `# Lids

\`POST https://api.lid.test/jars/:jar/lids\`

### Query parameters

|     |     |
| --: | --- |
| jar **required** | Which jar. |
| dry | Whether to try it only. |

### Arguments

|     |     |
| --: | --- |
| kind **required** | One of \`cork\` / \`tin\`. |
| note | Words. |

## HTTP Response

### Arguments

|     |     |
| --: | --- |
| lid | The new one. |
| jar | Its jar. |

### Rules

|     |     |
| --: | --- |
| Ask us | before you do. |
`;
  expect(statements(page)).toEqual([
    "POST /jars/{jar}/lids path jar: string, required",
    "POST /jars/{jar}/lids query dry: string",
    "POST /jars/{jar}/lids request kind: string, required, cork, tin",
    "POST /jars/{jar}/lids request note",
    "POST /jars/{jar}/lids 200",
    "POST /jars/{jar}/lids 200 lid",
    "POST /jars/{jar}/lids 200 jar",
  ]);
});

test("a table's head without a row, and a table that only says in which form an answer comes", () => {
  const page = `<h1>Read a tin</h1>
<table><tbody><tr><td>Method</td><td>GET</td></tr><tr><td>Path</td><td>/tin</td></tr></tbody></table>
<h2>Query parameters</h2>
<table>
<thead><th>Parameter</th><th>Mandatory</th></thead>
<tbody><tr><td>kind</td><td>Y</td></tr></tbody>
</table>
<h2>Response</h2>
<table><tbody><tr><td>Response type</td><td>json</td></tr></tbody></table>
<table><thead><th>Field</th><th>Type</th></thead><tbody><tr><td>tin</td><td>string</td></tr></tbody></table>
`;
  expect(statements(page)).toEqual([
    "GET /tin query kind: string, required",
    "GET /tin 200",
    "GET /tin 200 tin: string",
  ]);
});

test("endpoints right below each other have in common what follows, unless they are a list", () => {
  const fence = '```json title="Respuesta:"\n[{ "tipo_tapa": "CO" }]\n```\n';
  const page = `# Tapas

## Objeto Tapa

Los tipos de tapas soportados son:

| Valor | Tipo   |
| ----- | ------ |
| \`CO\`  | Corcho |
| \`LA\`  | Lata   |

## Obtener tapas

\`GET https://api.tapa.test/tapas/rojas/\`

\`GET https://api.tapa.test/tapas/verdes/\`

${fence}`;
  expect(statements(page)).toEqual(
    ["rojas", "verdes"].flatMap((color) => [
      `GET /tapas/${color}/ 200`,
      `GET /tapas/${color}/ 200 []: object`,
      `GET /tapas/${color}/ 200 [].tipo_tapa: string, CO, LA`,
    ]),
  );
  const lines = ["azules", "negras"].map(
    (color) => `\`GET https://api.tapa.test/tapas/${color}/\`\n`,
  );
  const list = page.replace("\n```json", `\n${lines.join("\n")}\n\`\`\`json`);
  expect(statements(list).filter((one) => one.endsWith(" 200"))).toEqual([
    "GET /tapas/negras/ 200",
  ]);
});
