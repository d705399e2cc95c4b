import { expect, test } from "vitest";
import { readFieldRemarks } from "../src/evidence/fields/field-remarks.ts";
import { statements } from "./statements.ts";

const PAGE = `# Jars

## Get the jars

\`GET /jars\`

### Query parameters

| Parameter | Type | Description |
| --- | --- | --- |
| order_by | string | first |
| nothing_else | string | |

### Response

\`\`\`json
{ "lid": "red" }
\`\`\`

## Sorting

- \`order_by\`: which jar comes first
- Default: the oldest jar comes first

## Rate limiting

- \`X-RateLimit-Limit\`: calls in all
- \`X-RateLimit-Reset\`: when it starts again

## Notes

- The \`lid\` field may be null, as jars can stand open
`;

test("parameters that are named again, limits in headers and defaults are no members of the answer", () => {
  expect(statements(PAGE)).toEqual([
    "GET /jars query order_by: string",
    "GET /jars query nothing_else: string",
    "GET /jars 200",
    "GET /jars 200 lid: null or string",
  ]);
});

test.each(["NONE", "None", "N/A"])("a table of %s has no parameters", (none) => {
  const page = `# Jars\n\n\`GET /jars?full=1\`\n\n### Query parameters\n\n| Parameter | Default | Description |\n| --- | --- | --- |\n| ${none} | | |\n`;
  expect(statements(page)).toEqual(["GET /jars query full: integer", "GET /jars default"]);
});

test.each([
  ["`lid` is required.", true],
  ["**`lid` required when `rim` is set** — it may be left out.", undefined],
  ["`lid` es obligatorio si hay `rim`.", undefined],
])("%s", (text, isRequired) => {
  expect(readFieldRemarks(text)[0]?.isRequired).toBe(isRequired);
});

test.each([
  ["`lid` can be null.", true],
  ["The `lid` is null until it is screwed on.", true],
  ["`lid` must not be null.", undefined],
])("%s", (text, isNullable) => {
  expect(readFieldRemarks(text)[0]?.isNullable).toBe(isNullable);
});
