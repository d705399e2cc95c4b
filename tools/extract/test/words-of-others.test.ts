import { expect, test } from "vitest";
import { roleOf } from "../src/evidence/roles/roles.ts";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";
import { keys } from "./helpers.ts";
import { statements } from "./statements.ts";

const FENCE = "```";

test.each([
  ["Przykładowa odpowiedź serwera", "response"],
  ["Örnek başarılı cevap", "response"],
  ["Örnek gönderilecek istek", "requestExample"],
  ["Contoh respon", "response"],
  ["Body parametreleri", "request"],
  ["Tipos de PIX válidos", "values"],
  ["Tham số truyền đi", "parameters"],
  ["HTTPS Request", "endpoint"],
  ["URL Path", "endpoint"],
  ["Sample HTTP Raw Response", "response"],
  ["Request (header)", "header"],
  ["Corps envoyé", "request"],
  ["FAIL", "error"],
  ["Responsible limits", undefined],
])("%s", (title, role) => {
  expect(roleOf(title)).toBe(role);
});

test("members with their types before them, as Java has them, and an equals sign before the colon", () => {
  const page = `# Jars

\`POST /jars\`

### Response

${FENCE}
{
  Long jarId; // which
  "lid": {
    int size, // how wide
    String colour
  },
  "note" = : string
}
${FENCE}
`;
  expect(statements(page)).toEqual([
    "POST /jars 200",
    "POST /jars 200 jarId: integer",
    "POST /jars 200 lid: object",
    "POST /jars 200 lid.size: integer",
    "POST /jars 200 lid.colour: string",
    "POST /jars 200 note: string",
  ]);
});

test("the members of an array that a sentence says comes back", () => {
  const page = `# Jars

\`GET /jars\`

### Response

Returns a JSON array of jars. Every one in the array has:

| Field | Type |
| --- | --- |
| id | string |
`;
  expect(statements(page)).toEqual([
    "GET /jars 200",
    "GET /jars 200 []: object",
    "GET /jars 200 [].id: string",
  ]);
});

test("cases of an answer in a list, each with its status and its body", () => {
  const page = `# Jars

\`POST /jars\`

### Response format (error)

* The lid is unknown (field \`code\` is \`100\`)

  Status code: \`400 Bad Request\`
  ${FENCE}json
  { "error": { "code": 100 } }
  ${FENCE}

* The shelf fell

  Status code: \`500 Internal Server Error\`
  ${FENCE}json
  { "error": { "code": null } }
  ${FENCE}
`;
  const found = statements(page);
  expect(found.filter((line) => / [1-5]\d\d$/.test(line))).toEqual([
    "POST /jars 400",
    "POST /jars 500",
  ]);
  expect(found).toContain("POST /jars 500 error: object");
});

test("the body right below a status is its own", () => {
  const page = `# Jars

\`POST /jars\`

## Errors

- Status Code: \`400 Bad Request\`
- Body:
  - \`error\` (object): what went wrong
  - \`reason\` (string): why

Example:

${FENCE}json
{ "error": { "reason": "r" } }
${FENCE}
`;
  expect(statements(page)).toEqual([
    "POST /jars 400",
    "POST /jars 400 error: object",
    "POST /jars 400 error.reason: string",
  ]);
});

test("two operations on the lines of a paragraph have all in common that follows", () => {
  const page = `# Jars

\`GET https://jars.test/v1/jars/open/\`
\`GET https://jars.test/v1/jars/shut/\`

${FENCE}json title="Response:"
[{ "id": "j" }]
${FENCE}
`;
  const found = statements(page);
  expect(found).toContain("GET /v1/jars/open/ 200 [].id: string");
  expect(found).toContain("GET /v1/jars/shut/ 200 [].id: string");
});

test("an address in two pieces of code, the type of the body behind a method, an API by its address", () => {
  const table = `# Jars

| HTTP Method | URL |
| --- | --- |
| \`POST\` | \`https://jars.test/v1/\` \`jars\` |
`;
  expect(statements(table)).toEqual(["POST /v1/jars default"]);
  expect(statements("# Jars\n\n## Add one\n\n/jars/add POST multipart/form-data\n")).toEqual([
    "POST /jars/add default",
  ]);
  expect(statements("# Jars\n\nMethod: POST\n\nAPI: https://jars.test/v1/jars\n")).toEqual([
    "POST /v1/jars default",
  ]);
});

test("the same body as that of a method, or of the path above", () => {
  const page = `# Jars

## POST /jars

| Field | Type | Required |
| --- | --- | --- |
| \`name\` | string | yes |

## POST /jars/check

Looks at a jar. Uses the same request body as making one.

## PUT /jars/{id}

**Body:** campos (mesma estrutura do POST)
`;
  const found = statements(page);
  expect(found).toContain("POST /jars/check request name: string, required");
  expect(found).toContain("PUT /jars/{id} request name: string, required");
});

test("what only comes back is not sent where both sides are described together", () => {
  const page = `# Jars

Parameter | Type | Description
--------- | ------- | -----------
jar_id | integer | Which. \`[read-only]\`
name | string | What it is called.

## Add a jar

${FENCE}shell
curl "https://jars.test/jars" -X POST -d '{"name": "n"}'
${FENCE}

### HTTPS Request

\`POST https://jars.test/jars\`

## Read a jar

### HTTPS Request

\`GET https://jars.test/jars/<ID>\`
`;
  const found = statements(page).filter((line) => line.startsWith("POST /jars request"));
  expect(found).toEqual(["POST /jars request name: string"]);
});

test("statuses that the tests of a collection expect", () => {
  const collection = {
    info: {
      name: "Jars",
      schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    item: [
      {
        name: "Make",
        event: [
          {
            listen: "test",
            script: {
              exec: [
                "pm.test('made', () => pm.response.to.have.status(201));",
                "pm.test('or not', () => pm.expect(pm.response.code).to.be.oneOf([409, 422]));",
                "// pm.response.to.have.status(500)",
              ],
            },
          },
        ],
        request: { method: "POST", url: "https://jars.test/jars" },
      },
    ],
  };
  const { document } = extract(JSON.stringify(collection));
  expect(keys(at(document, "paths", "/jars", "post", "responses"))).toEqual(["201", "409", "422"]);
});

test("options of a directive, and dots for the other members, are no fields", () => {
  const page = `Jars
====

.. http:post:: /jars
   :synopsis: Makes one.

   **Response**:

   .. sourcecode:: javascript

      { "id": "j", "...": "..." }
`;
  expect(statements(page)).toEqual(["POST /jars 200", "POST /jars 200 id: string"]);
});

test("an own scheme in the header Authorization is a key", () => {
  const page =
    "# Jars\n\n`GET /jars`\n\n## Authentication\n\n```http\nAuthorization: Token your_token\n```\n";
  expect(statements(page)).toContain("GET /jars: apiKey header authorization");
});
