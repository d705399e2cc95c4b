import { expect, test } from "vitest";
import { statements } from "./statements.ts";

test("an object that one of the samples has as null keeps what the others show of it", () => {
  const page = `# Jars

\`GET /jars\`

## Response

| Field | Type |
| --- | --- |
| \`lid\` | object |

\`\`\`json
{ "lid": { "shape": "round" } }
\`\`\`

\`\`\`json
{ "lid": null }
\`\`\`
`;
  expect(statements(page)).toEqual([
    "GET /jars 200",
    "GET /jars 200 lid: null or object",
    "GET /jars 200 lid.shape: string",
  ]);
});
