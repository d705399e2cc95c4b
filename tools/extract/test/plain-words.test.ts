import { expect, test } from "vitest";
import { readPlaceholder } from "../src/evidence/samples/placeholder-value.ts";
import { readTable } from "../src/evidence/tables/field-table.ts";
import { newNotes, tableOf } from "./block-builders.ts";
import { statements } from "./statements.ts";

test.each([
  ["string (required)", { type: "string" }, true],
  ["number, optional", { type: "number" }, false],
  ["number (required) - in cents", { type: "number" }, true],
  ["string (optional) - one of: CAR, HOME", { type: "string", enum: ["CAR", "HOME"] }, false],
])("%s in place of a value", (text, schema, required) => {
  expect(readPlaceholder(text)).toEqual({ schema, required });
});

test.each([
  "|  |  |\n| **Field** | **Value** |\n| sum | cents |",
  "|  |  |\n| Field | Description |\n| sum | cents |",
])("a header may be the first row: %s", (rows) => {
  const read = readTable(tableOf(rows), { place: "request", expects: "fields" }, newNotes());
  expect(read?.kind === "fields" && read.fields.map(({ name }) => name)).toEqual(["sum"]);
});

test("headers as they are sent, parameters with their types in brackets, in blocks", () => {
  const page = `## POST /moves

**Headers:**

\`\`\`
Authorization: Bearer TOKEN
X-Shop-Id: s-7
\`\`\`

Parameters:

    sum     (integer, required)  how much
    memo    (string)             words
`;
  expect(statements(page)).toEqual([
    "POST /moves: bearer",
    "POST /moves header x-shop-id: string",
    "POST /moves request sum: integer, required",
    "POST /moves request memo: string",
    "POST /moves default",
  ]);
});

test("a key in the address signs in", () => {
  expect(
    statements("## Balance\n\n**Method:** GET\n\n**URL:** /balance?api_token={token}\n")[0],
  ).toBe("GET /balance: apiKey query api_token");
});

test("labels of bodies as lists of one item, errors behind a label", () => {
  const page = `## Save

- **Method:** \`POST\`
- **URL:** \`/pots/save\`

- **Response:** \`201 Created\`

- **Error response (404):**

\`\`\`json
{ "why": "no pot" }
\`\`\`

Errors: 400 — no sum, 403 — no access.
`;
  expect(statements(page)).toEqual([
    "POST /pots/save 201",
    "POST /pots/save 400",
    "POST /pots/save 403",
    "POST /pots/save 404",
    "POST /pots/save 404 why: string",
  ]);
});

test("the sample above that of the answer is sent; a section may be called like what its calls are of", () => {
  const page = `## Notes

* **POST** \`/notes\` - make one
    \`\`\`json
    { "text": "x" }
    \`\`\`
    Response:
    \`\`\`json
    { "id": 7 }
    \`\`\`
* **DELETE** \`/notes/<id>\` - delete it
`;
  expect(statements(page)).toEqual([
    "POST /notes request text: string",
    "POST /notes 200",
    "POST /notes 200 id: integer",
    "DELETE /notes/{id} path id: string, required",
    "DELETE /notes/{id} default",
  ]);
});

test("statuses as lists of one, bodies beside statuses, headers of answers", () => {
  const page = `## Login

**URL:** \`/login/\` **Method:** \`POST\`

**Response:**
- status 200
\`\`\`
{ "token": "x" }
\`\`\`
- status 401
\`\`\`
{ "detail": "x" }
\`\`\`

### Other answers

- 409 — taken: \`{"taken": true}\`
- 429 — later: \`{"after": 5}\`

### Success response

**Headers**: \`Location: /x\`
`;
  expect(statements(page)).toEqual([
    "POST /login/ 200",
    "POST /login/ 200 token: string",
    "POST /login/ 401",
    "POST /login/ 401 detail: string",
    "POST /login/ 409",
    "POST /login/ 409 taken: boolean",
    "POST /login/ 429",
    "POST /login/ 429 after: integer",
  ]);
});

test("a URL with its parameters is opened where the page says no method", () => {
  const page = `# Texts

Sample: http://sms.test/api.php?user=U&to=49&msg=Hello

| Parameter | Description | Type |
| --- | --- | --- |
| user | who | Mandatory |
| to | whose phone | Mandatory |
| msg | text | Optional |
`;
  expect(statements(page)).toEqual([
    "GET /api.php query user: string, required",
    "GET /api.php query to: string, required",
    "GET /api.php query msg: string",
    "GET /api.php default",
  ]);
});

test.each(["required and unique", "unique, required", "string, unique and required"])(
  "(%s) marks a field",
  (words) => {
    const page = `## POST /users\n\nBody:\n\n- \`mail\` (${words}): the address\n`;
    expect(statements(page)[0]).toMatch(/^POST \/users request mail: (?:string, )?required$/);
  },
);
