import { expect, test } from "vitest";
import type { JsonObject } from "../src/base/json.ts";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";

function valuesOf(name: string, words: string): unknown {
  const page = `# Jars

POST /jars

| Field | Description |
| --- | --- |
| ${name} | ${words} |

### Response

\`\`\`json
{ "id": 1 }
\`\`\`
`;
  const { document } = extract(page);
  const body = at(document, "paths", "/jars", "post", "requestBody", "content", "application/json");
  const field = at(body, "schema", "properties", name) as JsonObject;
  return field["enum"];
}

test.each([
  ["direction", "incoming/outgoing", ["incoming", "outgoing"]],
  ["lidType", "screw, clip, or cork", ["screw", "clip", "cork"]],
  ["jar_status", "open, half_open, shut", ["open", "half_open", "shut"]],
  ["note", "warm/cold", undefined],
  ["status", "string or null", undefined],
  ["colour", "red, green", undefined],
])("what a field called %s tells of %j", (name, words, values) => {
  expect(valuesOf(name, words)).toEqual(values);
});

test("a sample in numbers is among the values of a text that is a number", () => {
  const page = `# Jars

GET /jars

### Response

| Field | Description |
| --- | --- |
| lid | 盖子状态:0-关,1-开 |

\`\`\`json
{ "lid": 1 }
\`\`\`
`;
  const { document } = extract(page);
  const [answer] = Object.values(
    at(document, "paths", "/jars", "get", "responses", "200", "content") as object,
  );
  const lid = at(answer, "schema", "properties", "lid") as { enum: unknown[]; type: unknown };
  expect(lid.enum).toContain(1);
  expect(lid.type).toEqual(["string", "integer"]);
});
