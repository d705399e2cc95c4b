import { expect, test } from "vitest";
import { methodsAlone } from "../src/evidence/endpoints/called.ts";
import { mentionsOf } from "../src/evidence/endpoints/mention.ts";
import { statements } from "./statements.ts";

test.each([
  ["POST | GET /jars", ["post", "get"]],
  ["GET, POST `/jars`", ["get", "post"]],
  ["`PUT`/`PATCH` /jars", ["put", "patch"]],
  ["GET & POST /jars", ["get", "post"]],
])("%s", (text, methods) => {
  expect(mentionsOf(text, "paragraph").map(({ method }) => method)).toEqual(methods);
});

test.each([
  ["`GET` | `POST`", ["get", "post"]],
  ["GET|POST", ["get", "post"]],
  ["PUT", ["put"]],
  ["GET the jar", []],
])("%s alone", (text, methods) => {
  expect(methodsAlone(text)).toEqual(methods);
});

const body = `
### Request body

| Name | Type | Required |
| --- | --- | --- |
| goal | integer | yes |

\`\`\`json
{ "goal": 5 }
\`\`\`

### Response

\`\`\`json
{ "ok": true }
\`\`\`
`;

test.each([
  `# Goal\n\nPOST | GET /jars/goal\n${body}`,
  `# Goal\n\n**URL**: /jars/goal\n\n**Method**: POST, GET\n${body}`,
  `# Goal\n\n**Method**: \`POST\` / \`GET\`\n\n**URL**: /jars/goal\n${body}`,
])("what follows several methods is about each, in the query of one without a body", (page) => {
  expect(statements(page)).toEqual(
    expect.arrayContaining([
      "POST /jars/goal request goal: integer, required",
      "POST /jars/goal 200 ok: boolean",
      "GET /jars/goal query goal: integer, required",
      "GET /jars/goal 200 ok: boolean",
    ]),
  );
});

test("a section below that of several methods is about each", () => {
  const page = `# Jars\n\n## GET, PUT \`/jars/{id}\`\n\nReads or changes a jar.\n\n## Response\n\n\`\`\`json\n{ "goal": 5 }\n\`\`\`\n`;
  expect(statements(page).filter((one) => / 200 /.test(one))).toEqual([
    "GET /jars/{id} 200 goal: integer",
    "PUT /jars/{id} 200 goal: integer",
  ]);
});
