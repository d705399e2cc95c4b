import { expect, test } from "vitest";
import { readShape } from "../src/evidence/fields/shape.ts";
import { statements } from "./statements.ts";

test.each([
  ["{ id, name? }", ["id required", "name"]],
  ["`[{ id }]`", ["[].id"]],
  [
    "{ lines: [{ sku, count: 3 }], total: number }",
    ["lines", "lines[].sku", "lines[].count", "total"],
  ],
  ["{ on=true|false, kind: open | shut, note: 'x' }", ["on", "kind", "note"]],
  ["{ held: { EUR, USD }, ... }", ["held", "held.EUR", "held.USD"]],
  ["{ tags: [] }", ["tags"]],
  ["{ string }", []],
  ["{ id, two words }", []],
  ["{ id", []],
  ["id, name", []],
])("%s", (text, fields) => {
  const found = readShape(text, 1).map(
    ({ path, required }) => `${path.join(".")}${required ? " required" : ""}`,
  );
  expect(found).toEqual(fields);
});

test("types of a shape in shorthand", () => {
  const found = readShape("{ a: true|false, b: 3, c: 1.5, d: open|shut, e: 'x', f: string, g }", 1);
  expect(found.map(({ schema }) => schema["enum"] ?? schema["type"])).toEqual([
    "boolean",
    "integer",
    "number",
    ["open", "shut"],
    "string",
    "string",
    undefined,
  ]);
});

test("100,000 characters that look like a shape are read in no time", () => {
  const start = performance.now();
  expect(readShape("{a:".repeat(30_000), 1)).toEqual([]);
  expect(readShape(`{${"a,".repeat(1_900)}`, 1)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(500);
});

test("operations in a list, with what each sends and answers behind it", () => {
  const page = `# Jars

- \`POST /jars\` \`{ name, size?: 3 }\` → 201 \`{ id }\`
- \`GET /jars/:id\` → \`{ id, name, lid? }\`
- \`DELETE /jars/:id\`
`;
  expect(statements(page)).toEqual([
    "POST /jars request name: required",
    "POST /jars request size: integer",
    "POST /jars 201",
    "POST /jars 201 id",
    "GET /jars/{id} path id: string, required",
    "GET /jars/{id} 200",
    "GET /jars/{id} 200 id: required",
    "GET /jars/{id} 200 name: required",
    "GET /jars/{id} 200 lid",
    "DELETE /jars/{id} path id: string, required",
    "DELETE /jars/{id} default",
  ]);
});

test("items with a name each, and below it the operation and its bodies", () => {
  const page = `# Jars

## Endpoints

- Make a jar
  - POST \`/jars\`
  - Body: \`{ name, lid? }\`
  - Returns: \`{ id }\`

- Shut a jar
  - POST \`/jars/{id}/shut\` → \`{ state }\`
`;
  expect(statements(page)).toEqual([
    "POST /jars request name: required",
    "POST /jars request lid",
    "POST /jars 200",
    "POST /jars 200 id",
    "POST /jars/{id}/shut path id: string, required",
    "POST /jars/{id}/shut 200",
    "POST /jars/{id}/shut 200 state",
  ]);
});

test("samples below captions are of the operations that are called like them", () => {
  const page = `# Jars

- \`POST /jars/open\`
- \`POST /jars/shut\`
- \`GET /jars/:id\`

### Response examples

**Open jar (success)**
\`\`\`json
{ "opened": true }
\`\`\`

**Shut jar**
\`\`\`json
{ "shut": true }
\`\`\`

**How it is**
\`\`\`json
{ "id": "j" }
\`\`\`
`;
  const found = statements(page);
  expect(found).toContain("POST /jars/open 200 opened: boolean");
  expect(found).toContain("POST /jars/shut 200 shut: boolean");
  expect(found).toContain("GET /jars/{id} 200 id: string");
});

test("samples below captions of nothing that a list has are of none", () => {
  const page = `# Jars

- \`POST /jars/open\`
- \`POST /jars/shut\`

### Response examples

**One thing**
\`\`\`json
{ "opened": true }
\`\`\`

**Another thing**
\`\`\`json
{ "shut": true }
\`\`\`
`;
  expect(statements(page)).toEqual(["POST /jars/open default", "POST /jars/shut default"]);
});
