import { expect, test } from "vitest";
import { statements } from "./statements.ts";

function calls(create: string): string {
  return `
## Fetch

\`GET /jars\`

## Create

\`PUT /jars\`
${create}
## One

\`GET /jars/{id}\`

## Remove

\`DELETE /jars/{id}\`
`;
}

const asked = `# Jars

## Schema

| Key | Description | Type | Required |
| --- | --- | --- | --- |
| \`label\` | what it is for | \`string(1..40)\` | \`true\` |
| \`goal\` | cents | \`integer\` | \`false\` |
`;

test("a schema above calls that says what has to be there is what is sent, where nothing else is", () => {
  expect(statements(asked + calls(""))).toEqual([
    "GET /jars default",
    "PUT /jars request label: string, required",
    "PUT /jars request goal: integer",
    "PUT /jars default",
    "GET /jars/{id} path id: string, required",
    "GET /jars/{id} default",
    "DELETE /jars/{id} path id: string, required",
    "DELETE /jars/{id} default",
  ]);
});

test("it is within what a sample only opens, and nowhere beside a sample that says more", () => {
  const call = (body: string) => `
\`\`\`shell
curl -X PUT https://jars.test/jars -d '${body}'
\`\`\`
`;
  const sent = (body: string) =>
    statements(asked + calls(call(body))).filter((line) => line.includes("request"));
  expect(sent('{"data": {...}}')).toEqual([
    "PUT /jars request data: object",
    "PUT /jars request data.label: string, required",
    "PUT /jars request data.goal: integer",
  ]);
  expect(sent('{"name": "Tea"}')).toEqual(["PUT /jars request name: string"]);
});

test("an object above its calls is what comes back for one of them", () => {
  const page = `# The jar object

| Attribute | Type |
| --- | --- |
| id | string |
| goal | integer |
${calls('\n```json\n{ "title": "Tea" }\n```\n')}`;
  expect(statements(page).filter((line) => / 200 /.test(line))).toEqual([
    "PUT /jars 200 title: string",
    "GET /jars/{id} 200 id: string",
    "GET /jars/{id} 200 goal: integer",
  ]);
});
