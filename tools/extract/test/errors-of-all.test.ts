import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { statements } from "./statements.ts";

const make = `**Make a jar**

\`\`\`shell
curl -X POST https://jars.test/v1/jars -d '{"goal": 5}'
\`\`\`

\`\`\`json
{ "id": "j1" }
\`\`\`
`;

const list = `**List jars**

\`\`\`shell
curl https://jars.test/v1/jars
\`\`\`

\`\`\`json
[{ "id": "j1" }]
\`\`\`
`;

const errors = `## Error handling

* **400**: the goal is missing
* **401**: the key is wrong
`;

test.each([
  `# Jars\n\n${make}\n${list}\n${errors}`,
  `# Jars\n\n## Calls\n\n${make}\n${list}\n${errors}`,
])("errors below calls that no heading divides are those of all", (page) => {
  const said = statements(page);
  expect(said.filter((line) => / 40\d$/.test(line))).toEqual([
    "GET /v1/jars 400",
    "GET /v1/jars 401",
    "POST /v1/jars 400",
    "POST /v1/jars 401",
  ]);
});

test("it is a doubt that they are", () => {
  const { doubts } = extract(`# Jars\n\n${make}\n${list}\n${errors}`);
  expect(doubts.map(({ says }) => says)).toContain(
    '"Error handling" stands below the last of several operations',
  );
});

test("errors between calls are those of the call above", () => {
  const said = statements(`# Jars\n\n${make}\n${errors}\n# Lids\n\n${list}\n${errors}`);
  expect(said.filter((line) => / 400$/.test(line))).toEqual([
    "GET /v1/jars 400",
    "POST /v1/jars 400",
  ]);
});

test("components of parameters above a call are its own, and name what it shows at its end", () => {
  const page = `# Jars

<ParamField body="goal" type="integer" required>Cents</ParamField>

<RequestExample>
\`\`\`bash
curl -X POST https://jars.test/v1/jars -d '{"goal": 5}'
\`\`\`
</RequestExample>

<ParamField path="kind" type="string" required>Which one</ParamField>

<RequestExample>
\`\`\`bash
curl https://jars.test/v1/limits/tea
\`\`\`
</RequestExample>
`;
  expect(statements(page)).toEqual([
    "POST /v1/jars request goal: integer, required",
    "POST /v1/jars default",
    "GET /v1/limits/{kind} path kind: string, required",
    "GET /v1/limits/{kind} default",
  ]);
});
