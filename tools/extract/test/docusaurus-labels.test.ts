import { expect, test } from "vitest";
import type { JsonObject } from "../src/base/json.ts";
import { allRequiredIn } from "../src/evidence/fields/all-required.ts";
import { readPlaceholder } from "../src/evidence/samples/placeholder-value.ts";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";
import { facts } from "./fact-helpers.ts";
import { statements } from "./statements.ts";

test.each([
  ["All fields must be sent.", []],
  ["Send these. All fields but `memo` must be sent.", ["memo"]],
  ["All fields are required, except `a`, `b` and `c`.", ["a", "b", "c"]],
  ["All fields, except memo, are required.", ["memo"]],
  ["所有字段均为必填。", []],
  ["Todos los campos son obligatorios.", []],
])("%s", (text, except) => {
  expect(allRequiredIn(text)).toEqual({ except });
});

test.each([
  "All fields are required unless noted.",
  "All requests are required to be signed.",
  "Both fields are required.",
  "Not all fields are required.",
])("%s says nothing of all fields", (text) => {
  expect(allRequiredIn(text)).toBeUndefined();
});

test.each([
  ["[one of SEPA, SWIFT]", { type: "string", enum: ["SEPA", "SWIFT"] }],
  ["buy | sell", { type: "string", enum: ["buy", "sell"] }],
  ["string|null", { type: ["string", "null"] }],
])("%s in place of a value", (text, schema) => {
  expect(readPlaceholder(text)?.schema).toEqual(schema);
});

test.each(["1|2", "[ISO code]", "a|b c|d"])("%s is a value like any other", (text) => {
  expect(readPlaceholder(text)).toBeUndefined();
});

const page = `# Move money

**URL** : \`/moves/:move\`

**URL Parameters** : \`move=[integer]\`

**Query Parameters** :

- \`dry=[true|false]\` : only try it (optional)

**Method** : \`PUT\`

**Data constraints**

All fields but \`memo\` are required.

\`\`\`json
{ "to": "[id of a purse]", "rail": "[one of FAST, SLOW]", "memo": "[optional, 80 chars]" }
\`\`\`

**Data example**

\`\`\`json
{ "to": 7, "rail": "FAST" }
\`\`\`

## Success Response

**Code** : \`200 OK\`

**Content example**

\`\`\`json
{ "id": 1, "why": null }
\`\`\`

### OR

**Code** : \`202 ACCEPTED\`

**Content example**

\`\`\`json
{ "id": 1 }
\`\`\`

## Notes

* \`why\` (string) is a code.
* \`elsewhere\` (string) is a field of another call.
`;

test("labels, constraints and notes say what the fields are", () => {
  const { document } = extract(page);
  expect(facts({ document, doubts: [], format: "", facts: () => [] })).toEqual([
    "PUT /moves/{move} path move: integer",
    "PUT /moves/{move} query dry: boolean",
    "PUT /moves/{move} request to: integer",
    "PUT /moves/{move} request rail: string",
    "PUT /moves/{move} request memo: string",
    "PUT /moves/{move} 200 id: integer",
    "PUT /moves/{move} 200 why: null or string",
    "PUT /moves/{move} 202 id: integer",
  ]);
  const content = at(document, "paths", "/moves/{move}", "put", "requestBody", "content");
  const body = at(content, "application/json", "schema");
  expect(at(body, "required")).toEqual(["to", "rail"]);
  expect(at(body, "properties", "rail", "enum")).toEqual(["FAST", "SLOW"]);
});

const calls = `# Purses

## 1. Open

- **URL**: \`/purses\`
- **Method**: \`POST\`
- **Auth**: header \`X-Purse-Key\`
- **Request Body**:
  \`\`\`json
  { "owner": "p-1", "limit": 5 }
  \`\`\`
- **Success Response** (\`201\`):
  \`\`\`json
  { "id": "a" }
  \`\`\`

| field | required? |
| --- | --- |
| owner | yes |
| limit | no |

## 2. Get

- **URL**: \`/purses/:id\`
- **Method**: \`GET\`
- **Auth**: as above
- **Success Response** (\`200\`):
  \`\`\`json
  { "id": "a" }
  \`\`\`

## 3. Search

- **URL**: \`/purses/search?q=x\`
- **Method**: \`GET\`
- **Auth**: as above
- **Success Response** (\`200\`):
  \`\`\`json
  [{ "id": "a" }]
  \`\`\`

\`q\` is required.
`;

test("a word in a path is no value of the parameter that stands there in another operation", () => {
  const { document } = extract(calls);
  expect(facts({ document, doubts: [], format: "", facts: () => [] })).toEqual([
    "POST /purses request owner: string",
    "POST /purses request limit: integer",
    "POST /purses 201 id: string",
    "GET /purses/{id} path id: string",
    "GET /purses/{id} 200 id: string",
    "GET /purses/search query q: string",
    "GET /purses/search 200 []: object",
    "GET /purses/search 200 [].id: string",
  ]);
  const search = at(document, "paths", "/purses/search", "get");
  expect(at(search, "parameters", 0, "required")).toBe(true);
  const key = at(document, "paths", "/purses", "post", "security");
  expect(key).toHaveLength(1);
  expect(at(search, "security")).toEqual(key);
});

test("an item with labels on several lines says what each of them does", () => {
  const found = extract(`# Show purse

* **URL**

  \`/purses/:id\`

* **Method:**

  \`GET\`

* **Success Response:**

  * **Code:** 200 <br />
    **Content:** \`{ id : 12, name : "x" }\`

* **Error Response:**

  * **Code:** 404 NOT FOUND <br />
    **Content:** \`{ error : "gone" }\`

  OR

  * **Code:** 401 UNAUTHORIZED <br />
    **Content:** \`{ reason : "log in" }\`
`);
  expect(facts(found)).toEqual([
    "GET /purses/{id} path id: string",
    "GET /purses/{id} 200 id: integer",
    "GET /purses/{id} 200 name: string",
    "GET /purses/{id} 401 reason: string",
    "GET /purses/{id} 404 error: string",
  ]);
});

test("a name and its type on each line of a paragraph; more than the path has is in the query", () => {
  const page = `**Show a purse**
----

* **URL**

  /purses/:id

* **Method:**

  \`GET\`

*  **URL Params**

   **Required:**

   \`id=[integer]\`
   \`unit=[string]\`

   **Optional:**

   \`holds=[boolean]\`
   \`since=[string]\`

* **Success Response:**

  * **Code:** 200 <br />
    **Content:** \`{ id : 12 }\`
`;
  const { document } = extract(page);
  const parameters = at(document, "paths", "/purses/{id}", "get", "parameters") as JsonObject[];
  expect(
    parameters.map((one) => `${one["in"]} ${one["name"]} ${at(one, "schema", "type")}`),
  ).toEqual(["path id integer", "query unit string", "query holds boolean", "query since string"]);
});

test("labels that stand behind an error which is shown already are of the call", () => {
  const text = `# Rename a jar

**URL** : \`/jars/:id\`

**Method** : \`PUT\`

## Success Response

**Code** : \`200 OK\`

## Error Responses

**Code** : \`400 Bad Request\`

**Content** :

\`\`\`json
{ "<field>": "what is wrong" }

Example:

{ "label": "too long" }
\`\`\`

**JSON representation**

\`\`\`json
{ "label": "string" }
\`\`\`

**Content examples**

\`\`\`json
{ "id": 7, "label": "Tea" }
\`\`\`
`;
  expect(statements(text)).toEqual([
    "PUT /jars/{id} path id: string, required",
    "PUT /jars/{id} request label: string",
    "PUT /jars/{id} 200",
    "PUT /jars/{id} 200 id: integer",
    "PUT /jars/{id} 200 label: string",
    "PUT /jars/{id} 400",
    "PUT /jars/{id} 400 *: string",
  ]);
});
