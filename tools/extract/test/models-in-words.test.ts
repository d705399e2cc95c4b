import { expect, test } from "vitest";
import { modelSent } from "../src/evidence/fields/sentences.ts";
import { statements } from "./statements.ts";

test.each([
  ["The body has to hold a JSON structure of type Jar.", "Jar"],
  ["The request body is a `NewJar` object.", "NewJar"],
  ["Send a Jar object in the request body.", "Jar"],
  ["The response body is a `Jar`.", undefined],
  ["The body is a JSON object.", undefined],
])("%s", (text, model) => {
  expect(modelSent(text)).toBe(model);
});

test("models below a title of entities, that sentences and statuses name", () => {
  const page = `# Pit

## Calls

### A new jar

\`\`\`
POST /jars
\`\`\`

The body should be a structure of type [NewJar](#newjar).

Possible responses:

- \`201\`: it stands there: [Jar](#jar).
- \`409\`: no room: [Fault](#fault).

## Entities

### NewJar

| Attribute | Type | Optional |
| --- | --- | --- |
| \`lid\` | string | no |

### Jar

| Attribute | Type | Optional |
| --- | --- | --- |
| \`lid\` | string | yes |

#### Example

\`\`\`json
{ "lid": "red", "weight": 2.5 }
\`\`\`

### Fault

| Attribute | Type | Optional |
| --- | --- | --- |
| \`text\` | string | no |
`;
  expect(statements(page)).toEqual([
    "POST /jars request lid: string, required",
    "POST /jars 201",
    "POST /jars 201 lid: string",
    "POST /jars 201 weight: number",
    "POST /jars 409",
    "POST /jars 409 text: string, required",
  ]);
});
