import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const FENCE = "```";

test("an item alone above a sample is its title", () => {
  const answer = (status: number) =>
    `* ${status}: What happened, in many words that nobody needs\n\n${FENCE}json\n{ "why": ${status} }\n${FENCE}\n\n`;
  const page = `# Pit\n\n## POST /jars\n\n* Body\n\n${FENCE}json\n{ "lid": 1 }\n${FENCE}\n\n### Responses\n\n`;
  expect(statements(`${page}${answer(400)}${answer(409)}`)).toEqual(
    expect.arrayContaining([
      "POST /jars request lid: integer",
      "POST /jars 400 why: integer",
      "POST /jars 409 why: integer",
    ]),
  );
});

test.each([
  ['{ "name": "a", "password": "b" }', "POST /lids request name: string"],
  ['{ "id": 1, "name": "b" }', "POST /lids 200 name: string"],
])("%s alone below a call is %s", (sample, fact) => {
  expect(statements(`# Pit\n\n#### POST /lids\n\n${FENCE}json\n${sample}\n${FENCE}\n`)).toContain(
    fact,
  );
});

test("parameters below the sample of an answer that shows none of them are asked for", () => {
  const table = "params | desc\n---|---\nlimit *optional int* | How many\n";
  const call = `${FENCE}shell\ncurl "https://pit.test/lids" -u "key:"\n${FENCE}\n`;
  const page = `# Pit\n\n## All lids\n\n${call}\n> Response\n\n${FENCE}json\n{ "data": [{ "lid": 1 }] }\n${FENCE}\n\nAll of them.\n\n${table}`;
  expect(statements(page)).toContain("GET /lids query limit: integer");
});

test("a sample of something else, below no title of an answer, is no answer", () => {
  const answer = `### Response\n\n${FENCE}json\n{ "lid": 1 }\n${FENCE}\n`;
  const look = `## Looks\n\nThe looks may be changed:\n\n${FENCE}json\n{ "colour": "red" }\n${FENCE}\n`;
  const page = `# Pit\n\n## Read a lid\n\nGET /lids\n\n${answer}\n${look}`;
  expect(statements(page)).toEqual(["GET /lids 200", "GET /lids 200 lid: integer"]);
});

test("a code that is one of the statuses is that of its sample alone", () => {
  const table = "| Status | Meaning |\n|---|---|\n| 401 | Who are you |\n| 406 | Not so |\n";
  const failed = `#### Em caso de falha:\n\n${FENCE}json\n{ "code": "406", "why": "so" }\n${FENCE}\n`;
  const page = `# Pit\n\n## POST /lids\n\n${table}\n### Exemplo de resposta\n\n${failed}`;
  expect(statements(page)).toEqual([
    "POST /lids 401",
    "POST /lids 406",
    "POST /lids 406 code: string",
    "POST /lids 406 why: string",
  ]);
});

test("what an operation does is no title of a list of values", () => {
  const call = `${FENCE}bash\ncurl https://pit.test/state\n${FENCE}\n`;
  const page = `# Pit\n\n## Health\n\n\`GET /state\`\n\nReturns the current pit status.\n\n${call}\n${FENCE}json\n{ "lid": 1 }\n${FENCE}\n`;
  expect(statements(page)).toContain("GET /state 200 lid: integer");
});

test("errors in a list each show their body behind what happened", () => {
  const list = '* No such jar — `{"why": "none"}`\n* Not now — `{"why": "late"}`\n';
  const page = `# Pit\n\n## POST /jars\n\nFills one.\n\nCommon error responses:\n\n${list}`;
  expect(statements(page)).toEqual(expect.arrayContaining(["POST /jars default why: string"]));
});

test.each([
  [
    "Response parameters",
    "| Parameter | Type | Required |\n|---|---|---|\n| reference | string | yes |\n",
    "POST /jars 200 reference: string, required",
  ],
  [
    "Fields required",
    "| Field | Type |\n|---|---|\n| lid | string |\n",
    "POST /jars request lid: string, required",
  ],
])("fields below %s are of one side", (title, table, fact) => {
  const page = `# Pit\n\n## POST /jars\n\n### Response\n\n${FENCE}json\n{ "code": 0, "data": {} }\n${FENCE}\n\n#### ${title}\n\n${table}`;
  expect(statements(page)).toContain(fact);
});

test.each(["- 256-bit keys sign the answer.", "- 100 - 500 items come at once."])(
  "%s is no status",
  (item) => {
    const page = `# Pit\n\n## GET /jars\n\n### Response\n\n${item}\n\n${FENCE}json\n{ "lid": 1 }\n${FENCE}\n`;
    expect(statements(page)).toContain("GET /jars 200 lid: integer");
  },
);

test.each([
  [
    "`POST /token`\n\n```sh\ncurl -X POST https://pit.test/token -u id:secret\n```\n",
    '{ "token_type": "bearer", "expires_in": 3600 }',
  ],
  ["`POST /keys`\n\nThe answer says when they end.\n", '{ "shop": "a", "ends": "b" }'],
])("an answer alone is no request: %s", (call, sample) => {
  const page = `# Pit\n\n## Do\n\n${call}\n${FENCE}json\n${sample}\n${FENCE}\n`;
  expect(statements(page).some((one) => one.includes(" 200 "))).toBe(true);
});

test("what failed with HTTP 200 stays there", () => {
  const shown = `Response when the card is declined:\n\n${FENCE}json\n{ "success": false, "code": 402, "why": "no" }\n${FENCE}\n`;
  const page = `# Pit\n\nAll calls are answered with HTTP 200.\n\n## POST /jars\n\n${shown}`;
  expect(statements(page)).toContain("POST /jars 200 why: string");
});

test("words above a body within a sample of a request say nothing more than its title", () => {
  const page = `# Pit\n\n#### 请求URL:\n\n- /jars\n\n#### 请求方式：\n\n- POST\n\n#### 请求示例:\n\n${FENCE}\n请求参数：\n{\n  "lid": 1\n}\n${FENCE}\n\n#### 返回示例:\n\n${FENCE}\n{ "jar": 1 }\n${FENCE}\n`;
  expect(statements(page)).toEqual([
    "POST /jars request lid: integer",
    "POST /jars 200",
    "POST /jars 200 jar: integer",
  ]);
});
