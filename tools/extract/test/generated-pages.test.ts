import { expect, test } from "vitest";
import { credentialsOfText } from "../src/evidence/credentials/credentials.ts";
import { readSchemaCell } from "../src/evidence/fields/schema-cell.ts";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";
import { facts } from "./fact-helpers.ts";

test("a bold line above headings of its parts is their title", () => {
  const page = `# Gate

#### Read a pass \`GET /passes/{plate}{?country}\`

#### Example URI

GET https://gate.test/passes/AB1?country=IT

**URI Parameters**

plate
: \`string\` (required)

country
: \`string\` (optional)

**Response \`200\`**

##### Headers

\`\`\`
Content-Type: application/json
\`\`\`

##### Body

\`\`\`json
{ "plate": "AB1" }
\`\`\`

**Response \`404\`**

##### Body

\`\`\`json
{ "why": "unknown" }
\`\`\`
`;
  expect(facts(extract(page))).toEqual([
    "GET /passes/{plate} path plate: string",
    "GET /passes/{plate} query country: string",
    "GET /passes/{plate} 200 plate: string",
    "GET /passes/{plate} 404 why: string",
  ]);
});

test("an endpoint in code begins an operation beside the one above, whose last part it stands in", () => {
  const page = `# Holds

\`\`\`
post /holds
\`\`\`

### Request body

- \`sum\` (integer, required)

### Responses

#### 201

Held.

\`\`\`
get /holds/{id}
\`\`\`

### Responses

#### 200

Fine.

#### 404

None.
`;
  expect(facts(extract(page))).toEqual([
    "POST /holds request sum: integer",
    "POST /holds 201",
    "GET /holds/{id} path id: string",
    "GET /holds/{id} 200",
    "GET /holds/{id} 404",
  ]);
});

test("the fields of an array of objects are those of its items", () => {
  const page = `# Holds

## GET /holds

Without a key everything is a 401.

### Response JSON Array of Objects

- **sum** (*string*) – how much
`;
  expect(facts(extract(page))).toEqual([
    "GET /holds 200 []: object",
    "GET /holds 200 [].sum: string",
    "GET /holds 401",
  ]);
});

test("sections beside one another that name an operation each are no part of one", () => {
  const page = `# Files

All calls want HTTP Basic.

## Upload

**URL:** /upload

**Method:** POST

**Parameters:**

- file (multipart form data): The file
- kind, note (query parameters): What it is

## Post Data

**URL:** /data

**Method:** POST

Body: \`sum\` (integer, required) and \`note\` (string). The answer is \`202\` with an id:

\`\`\`json
{ "id": 3 }
\`\`\`

## For /upload endpoint:

You get the following response:

\`\`\`json
{ "name": "a" }
\`\`\`
`;
  const found = extract(page);
  expect(facts(found)).toEqual([
    "POST /upload query kind: string",
    "POST /upload query note: string",
    "POST /upload request file: string",
    "POST /upload 200 name: string",
    "POST /data request sum: integer",
    "POST /data request note: string",
    "POST /data 202 id: integer",
  ]);
  expect(JSON.stringify(found.document)).toContain('"scheme":"basic"');
});

test("steps that name an operation each share what is said above them", () => {
  const page = `---
title: Boxes
---

Everything wants HTTP Basic.

<Steps>
  <Step title="Open">
    \`\`\`http
    POST /boxes
    \`\`\`

    You get \`201\`.
  </Step>
  <Step title="Shut">
    \`\`\`http
    PUT /boxes/{box}/close
    \`\`\`

    You get \`204\`.
  </Step>
</Steps>
`;
  const { document } = extract(page);
  const paths = at(document, "paths");
  for (const operation of [at(paths, "/boxes", "post"), at(paths, "/boxes/{box}/close", "put")]) {
    expect(at(operation, "security")).toHaveLength(1);
  }
});

test("a model in a script without capitals", () => {
  expect(readSchemaCell("错误")).toEqual({ schema: { type: "object" }, model: "错误" });
  expect(readSchemaCell("no schema")).toBeUndefined();
});

test("a token for later calls is nothing that an operation asks for", () => {
  const issued =
    "The login provides an access token that must be used for all subsequent API requests.";
  expect(credentialsOfText(issued)).toBeUndefined();
  expect(credentialsOfText("Send the access token as a bearer token.")).toBeDefined();
});
