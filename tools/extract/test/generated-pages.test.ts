import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
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
