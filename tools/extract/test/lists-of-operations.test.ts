import { expect, test } from "vitest";
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

test("the links of an answer are no calls", () => {
  const answer = `{ "actions": [{ "name": "go", "method": "GET", "url": "https://pit.test/jars/7/go" }] }`;
  const page = `# Pit\n\n## POST /jars\n\n### Response\n\n${FENCE}json\n${answer.slice(1, -1)}\n${FENCE}\n`;
  expect(statements(page)).not.toContain("GET /jars/{id}/go 200");
});

test("routes of the client's own are no operations", () => {
  const routes =
    "Your shop has two routes:\n\n- `/return`: where one comes back\n  - Method: GET\n- `/told`: where it is told\n  - Method: POST\n";
  const page = `# Pit\n\n## Fill\n\n\`POST /jars\`\n\n${routes}`;
  expect(statements(page).filter((one) => /^(?:GET|POST) \/(?:return|told)/.test(one))).toEqual([]);
});

test("a placeholder may be called like an element", () => {
  const page = `# Pit\n\n## GET /files/<mark>\n\nReads one.\n`;
  expect(statements(page)).toContain("GET /files/{mark} path mark: string, required");
});
