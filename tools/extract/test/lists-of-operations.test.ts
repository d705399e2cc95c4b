import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { statements } from "./statements.ts";

const FENCE = "```";

test("items that begin with a path and say its method below are operations", () => {
  const first =
    "* `/lids`: makes a lid\n  * Method: `POST`\n  * Arguments:\n    * string `size`: how wide\n";
  const second =
    "* `/jars`: all jars\n  * Method: `GET`\n  * Response:\n    * number `count`: how many\n";
  expect(statements(`# Pit\n\n${first}\n${second}`)).toEqual(
    expect.arrayContaining(["POST /lids request size: string", "GET /jars 200 count: number"]),
  );
});

test("methods listed below a path are operations, with titles of their own within", () => {
  const get = '- `GET`\n  ### Response\n  ```\n  { "lid": <number> }\n  ```\n';
  const post = '- `POST`\n  ### Request\n  ```\n  { "size": <string...how wide> }\n  ```\n';
  expect(statements(`# Pit\n\n### \`/lids\`\n${get}${post}`)).toEqual(
    expect.arrayContaining(["GET /lids 200 lid: number", "POST /lids request size: string"]),
  );
});

test("labels of an operation in a list hold its body and show its answer", () => {
  const list =
    '- Auth: Protected\n- Body:\n  - plan: "small" | "large" (required)\n  - since: ISO8601\n- Response: { url: string }\n';
  expect(statements(`# Pit\n\n### POST /jars\n\nFills one.\n\n${list}`)).toEqual(
    expect.arrayContaining([
      "POST /jars request plan: string, required, large, small",
      "POST /jars request since: string",
      "POST /jars 200 url: string",
    ]),
  );
});

test("a method and a URL in one block name an operation", () => {
  const block = `${FENCE}\nMethod: HTTP POST\n\nhttps://pit.test/jars\n${FENCE}\n`;
  const table = "| Parameter | Type | Description |\n|---|---|---|\n| lid | int | 盖子. 必填 |\n";
  expect(statements(`# Pit\n\n#### 请求:\n\n${block}\n${table}`)).toContain(
    "POST /jars request lid: integer, required",
  );
});

test("a message shows its body and the answer behind labels on their lines", () => {
  const message =
    '    POST /jars HTTP/1.1\n    Content-Type: application/json\n    Body : {\n        "lid": 1\n    }\n    Example Response : {\n        "jar": "a"\n    }\n';
  expect(statements(`# Pit\n\n## Fill\n\n${message}`)).toEqual(
    expect.arrayContaining(["POST /jars request lid: integer", "POST /jars 200 jar: string"]),
  );
});

test("a method in an element and a bare path in code name an operation", () => {
  const title = '### <span style="color:green">POST</span> `v1/jars` Fill a jar';
  const sample = `::: details Body request format\n${FENCE}json\n{ "lid": 1 }\n${FENCE}\n:::\n`;
  expect(statements(`# Pit\n\n${title}\n\n${sample}`)).toContain(
    "POST /v1/jars request lid: integer",
  );
});

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

test("a title says that nobody signs in, whatever it lists", () => {
  const list = "## No authentication required\n\n- API keys\n- OAuth\n";
  const page = `# Pit\n\n## GET /lids\n\nAll lids.\n\n## GET /jars\n\nAll jars.\n\n${list}`;
  expect(statements(page)).toEqual(expect.arrayContaining(["GET /lids: none", "GET /jars: none"]));
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

test("tabs of errors have the status that their samples say", () => {
  const sample = (text: string) => `${FENCE}json\n${text}\n${FENCE}\n`;
  const ok = `<TabItem value="ok" label="Success">\n${sample('{ "lid": 1 }')}</TabItem>\n`;
  const late = `<TabItem value="error_late" label="Too late">\n${sample('{ "status": "error", "code": 409, "why": "late" }')}</TabItem>\n`;
  const page = `# Pit\n\n## POST /jars\n\n## Response Examples\n\n<Tabs>\n${ok}${late}</Tabs>\n`;
  expect(statements(page)).toEqual(
    expect.arrayContaining(["POST /jars 200 lid: integer", "POST /jars 409 why: string"]),
  );
  expect(statements(page)).not.toContain("POST /jars 200 why: string");
});

test("the words of a parameter in a fenced document list its values", () => {
  const document = {
    openapi: "3.1.0",
    paths: {
      "/lids": {
        get: {
          parameters: [
            {
              name: "kind",
              in: "query",
              description: "One of `tin` or `cork`",
              schema: { type: "string" },
            },
          ],
          responses: { "200": { description: "" } },
        },
      },
    },
  };
  const page = `# Lids\n\n${FENCE}json\n${JSON.stringify(document)}\n${FENCE}\n`;
  expect(JSON.stringify(extract(page).document)).toContain('"enum":["tin","cork"]');
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

test("a component that is called by a method and a path names the operation", () => {
  const table = "| Field | Type | Required |\n|---|---|---|\n| `lid` | string | yes |\n";
  const page = `# Pit\n\n## Fill\n\n<ParamField path="POST /jars" />\n\n**Body:**\n\n${table}`;
  expect(statements(page)).toContain("POST /jars request lid: string, required");
});

test("a badge of an element is the method of the path beside it", () => {
  const page = `# Pit\n\n### Read\n\n<HttpMethod type='get' /> \`/jars/:id\`\n\n${FENCE}json\n{ "lid": 1 }\n${FENCE}\n`;
  expect(statements(page)).toContain("GET /jars/{id} 200 lid: integer");
});

test("cards that hold an operation each are parts of the page", () => {
  const card = (path: string, field: string) =>
    `<Card title="Read">\n<Tabs>\n<Tab title="Request">\n${FENCE}bash\nGET ${path}\n${FENCE}\n</Tab>\n<Tab title="Response">\n${FENCE}json\n{ "${field}": 1 }\n${FENCE}\n</Tab>\n</Tabs>\n</Card>\n`;
  expect(
    statements(`# Pit\n\n${card("/jars/{id}", "jar")}\n${card("/jars/all", "count")}`),
  ).toEqual([
    "GET /jars/{id} path id: string, required",
    "GET /jars/{id} 200",
    "GET /jars/{id} 200 jar: integer",
    "GET /jars/all 200",
    "GET /jars/all 200 count: integer",
  ]);
});

test("what is boxed with a status is the answer of that status", () => {
  const box = (status: string, field: string) =>
    `:::info \`${status}\`\nSo it is.\n\n${FENCE}json\n{ "${field}": 1 }\n${FENCE}\n:::\n`;
  const page = `# Pit\n\n## POST /jars\n\n### Response\n\n${box("201: Created", "jar")}\n${box("401: Unauthorized", "why")}`;
  expect(statements(page)).toEqual(
    expect.arrayContaining(["POST /jars 201 jar: integer", "POST /jars 401 why: integer"]),
  );
});

test("tabs of any element show the answer of the status that they are called", () => {
  const tab = (status: string) =>
    `<div class="code-tab" data-target="a-${status}">${status} So</div>`;
  const pane = (status: string) =>
    `<div class="code-content" id="a-${status}"><pre>{ "f${status}": 1 }</pre></div>`;
  const endpoint = "<h2>Endpoint</h2><p>POST https://pit.test/jars</p>";
  const page = `@extends('docs')\n@section('content')\n<h1>Fill</h1>\n${endpoint}\n<h2>Responses</h2>\n<div>${tab("200")}${tab("429")}</div>\n${pane("200")}\n${pane("429")}\n@endsection\n`;
  expect(statements(page)).toEqual(
    expect.arrayContaining(["POST /jars 200 f200: integer", "POST /jars 429 f429: integer"]),
  );
});

test("titles below Parameters are the names of these", () => {
  const titles = "#### size **REQUIRED**\n\nHow wide, a number.\n\n#### colour\n\nAny of them.\n";
  const page = `# Pit\n\n## Fill\n\n\`POST /jars\`\n\n### Parameters\n\n${titles}\n## Read\n\n\`GET /jars\`\n\nAll.\n`;
  expect(statements(page)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^POST \/jars request size.*required$/)]),
  );
});

test("the links of an answer are no calls", () => {
  const answer = `{ "actions": [{ "name": "go", "method": "GET", "url": "https://pit.test/jars/7/go" }] }`;
  const page = `# Pit\n\n## POST /jars\n\n### Response\n\n${FENCE}json\n${answer.slice(1, -1)}\n${FENCE}\n`;
  expect(statements(page)).not.toContain("GET /jars/{id}/go 200");
});

test("what an operation does is no title of a list of values", () => {
  const call = `${FENCE}bash\ncurl https://pit.test/state\n${FENCE}\n`;
  const page = `# Pit\n\n## Health\n\n\`GET /state\`\n\nReturns the current pit status.\n\n${call}\n${FENCE}json\n{ "lid": 1 }\n${FENCE}\n`;
  expect(statements(page)).toContain("GET /state 200 lid: integer");
});

test("a sentence says which operations need no credentials", () => {
  const words = "Calls need `Authorization: Bearer <key>`.\n\n`/health` remains unauthenticated.\n";
  const page = `# Pit\n\n${words}\n## Health\n\n\`GET /health\`\n\nIs it there.\n\n## Lids\n\n\`GET /lids\`\n\nAll.\n`;
  expect(statements(page)).toEqual(
    expect.arrayContaining(["GET /health: none", "GET /lids: bearer"]),
  );
});

test("a key in the body needs no header", () => {
  const body =
    "| Name | Type | Required |\n|---|---|---|\n| apiKey | String | yes |\n| lid | String | yes |\n";
  const page = `# Pit\n\nCalls need an API key.\n\n## Fill\n\n\`POST /jars\`\n\n### Body\n\n${body}`;
  expect(statements(page).filter((one) => one.includes("header"))).toEqual([]);
});

test("an example in quotes is no enumeration", () => {
  const list = '- **since** – "2018-01-01"\n- **lid** – "A"\n';
  const page = `# Pit\n\n## GET /jars\n\nFilter by these parameters:\n\n${list}`;
  expect(statements(page)).toContain("GET /jars query since: string");
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

test("routes of the client's own are no operations", () => {
  const routes =
    "Your shop has two routes:\n\n- `/return`: where one comes back\n  - Method: GET\n- `/told`: where it is told\n  - Method: POST\n";
  const page = `# Pit\n\n## Fill\n\n\`POST /jars\`\n\n${routes}`;
  expect(statements(page).filter((one) => /^(?:GET|POST) \/(?:return|told)/.test(one))).toEqual([]);
});

test.each([
  "Required when kind is one of `lid`, `jar`.",
  "Possible values: `lid`, `jar`, and others.",
])("%s lists no enumeration in a document", (description) => {
  const schema = { type: "object", properties: { kind: { type: "string", description } } };
  const document = {
    openapi: "3.1.0",
    paths: {
      "/lids": {
        post: {
          requestBody: { content: { "application/json": { schema } } },
          responses: { "200": { description: "" } },
        },
      },
    },
  };
  const page = `# Lids\n\n${FENCE}json\n${JSON.stringify(document)}\n${FENCE}\n`;
  expect(JSON.stringify(extract(page).document)).not.toContain('"enum"');
});

test("a placeholder may be called like an element", () => {
  const page = `# Pit\n\n## GET /files/<mark>\n\nReads one.\n`;
  expect(statements(page)).toContain("GET /files/{mark} path mark: string, required");
});

test.each([
  ["string", '"1"', "string, 1, 2"],
  ["integer", "1", "integer, 1, 2"],
])("numbers that a section lists are the values of %s", (type, shown, told) => {
  const list =
    "## Platform Kind\n\n| Code | Description |\n|---|---|\n| 1 | Lids |\n| 2 | Jars |\n";
  const fields = `| Name | Type | Required |\n|---|---|---|\n| platform_kind | ${type} | yes |\n`;
  const sample = `${FENCE}json\n{ "platform_kind": ${shown} }\n${FENCE}\n`;
  const page = `# Pit\n\n${list}\n## POST /jars\n\n### Body\n\n${fields}\n${sample}\n## GET /jars\n\nAll.\n`;
  expect(statements(page)).toContain(
    `POST /jars request platform_kind: ${told.replace(",", ", required,")}`,
  );
});
