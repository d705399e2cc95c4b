import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { readPage } from "../src/page/read-page.ts";
import { statements } from "./statements.ts";

const FENCE = "```";

function json(text: string): string {
  return `${FENCE}json\n${text}\n${FENCE}\n`;
}

test("a fence that is set in far stands in the code around it", () => {
  const code = `a: |\n        ${FENCE}\n        b\n        ${FENCE}\nc: 1`;
  const [block] = readPage(`${FENCE}yaml\n${code}\n${FENCE}\n`).blocks;
  expect(block).toMatchObject({ kind: "code", text: code });
});

test.each(["**No lid (404)**: none.", "No lid (404): none.", "**No lid (404 Not Found)** – none."])(
  "%s is the error 404",
  (text) => {
    const page = `# Pit\n\n## GET /lids\n\n### Erros comuns (4xx):\n\n- ${text}\n`;
    expect(statements(page)).toContain("GET /lids 404");
  },
);

test("what answers have in their headers is sent by nobody", () => {
  const table = "| Header | Description |\n|---|---|\n| `X-Trace` | One for each |\n";
  const headers = `## Response Headers\n\nEvery response includes:\n\n${table}`;
  expect(statements(`# Pit\n\n## GET /lids\n\nAll lids.\n\n${headers}`)).toEqual([
    "GET /lids default",
  ]);
});

test("a sentence below a title says less of the place than the title", () => {
  const sentence = "The following parameters are appended in the request header of each call";
  const table = "| Name | Description |\n|---|---|\n| version | Of the pit |\n";
  const page = `# Pit\n\n## Request\n\n### header\n${sentence}\n${table}\n## GET /lids\n\nAll lids.\n\n## GET /jars\n\nAll jars.\n`;
  expect(statements(page)).toContain("GET /lids header version: string");
});

test("a list of operations says who need not sign in", () => {
  const rows = "| `GET` | `/lids` | Bearer |\n| `GET` | `/ping` | None |\n";
  const page = `# Pit\n\n| Method | Path | Auth |\n|---|---|---|\n${rows}`;
  expect(statements(page)).toEqual(
    expect.arrayContaining(["GET /lids: bearer", "GET /ping: none"]),
  );
});

test.each([
  ["The request fields are the same as for Fill a jar."],
  ["请求字段与 Fill a jar 完全一致。"],
  ["请求参数同 [Fill a jar](#fill-a-jar)。"],
])("%s", (words) => {
  const table = "| Name | Type |\n|---|---|\n| `lid` | string |\n";
  const first = `## Fill a jar\n\n\`POST /jars\`\n\n### Parameters\n\n${table}`;
  const page = `# Pit\n\n${first}\n## Fill a box\n\n\`POST /boxes\`\n\n### Parameters\n\n${words}\n`;
  expect(statements(page)).toContain("POST /boxes request lid: string");
});

test("several addresses below one title are all of what stands beside it", () => {
  const endpoints = `### Endpoint\n\n\`POST /jars\`\n\nThis is taken as well:\n\n\`POST /jars/old\`\n`;
  const page = `# Pit\n\n## Fill\n\n${endpoints}\n### Body\n\n- \`lid\` (string)\n\n## Others\n\n\`GET /lids\`\n`;
  expect(statements(page)).toEqual(
    expect.arrayContaining([
      "POST /jars request lid: string",
      "POST /jars/old request lid: string",
    ]),
  );
});

test("接口信息 is the first part of what the title above is about", () => {
  const page = `# 下单\n\n## 接口信息\n\n**接口地址：** \`POST /jars\`\n\n## 请求参数说明\n\n| 参数 | 类型 |\n|---|---|\n| lid | String |\n`;
  expect(statements(page)).toContain("POST /jars request lid: string");
});

test("words that ask for something are no title of a request", () => {
  const call = `${FENCE}shell\ncurl "https://pit.test/lids"\n${FENCE}\n`;
  const page = `# Lids\n\n> Request information about your lids:\n\n${call}${json('{"lid": "red"}')}\n### Request\n\n\`GET https://pit.test/lids\`\n`;
  expect(statements(page)).toEqual(["GET /lids 200", "GET /lids 200 lid: string"]);
});

test("what depends on something is still of the answer", () => {
  const page = `# Pit\n\n## GET /lids\n\n**Response**\n\nAccording to the type:\n\n${json('{"lid": "red"}')}`;
  expect(statements(page)).toContain("GET /lids 200 lid: string");
});

test("a status stands below the form of a body", () => {
  const message = (status: string, body: string) =>
    `${FENCE}json\nContent-Type application/json\n${status}\n\n${body}\n${FENCE}\n`;
  const page = `# Pit\n\n## Fill\n\n**Request**:\n\n\`POST\` \`v1/jars/\`\n\n**Response**:\n\n${message("200 OK", '{"lid": "red"}')}\n${message("406 NOT ACCEPTABLE", '{"why": "full"}')}`;
  expect(statements(page)).toEqual([
    "POST /v1/jars/ 200",
    "POST /v1/jars/ 200 lid: string",
    "POST /v1/jars/ 406",
    "POST /v1/jars/ 406 why: string",
  ]);
});

test("an address whose query is described is called by GET", () => {
  const table = "| Parameter | Description |\n|---|---|\n| lid | Which |\n";
  const page = `# Pit\n\nSend all queries to:\n\n${FENCE}\nhttp://pit.test/fill\n${FENCE}\n\n## Query parameters\n\n${table}`;
  expect(statements(page)).toEqual(["GET /fill query lid: string", "GET /fill default"]);
});

test("what receives webhooks is described, and calls nothing", () => {
  const table = "| parameter | description |\n|---|---|\n| `lid` | Which |\n";
  const page = `# Pit\n\n## POST /jars\n\nFills one.\n\n## webhooks receiving\n\nYou get:\n\n${table}`;
  expect(statements(page)).toEqual(["POST /jars default"]);
});

test("the path of an endpoint that has all in its base is the base's", () => {
  const page = `# Pit\n\n{% swagger method="post" path="/" baseUrl="<domain>/v1/jars" summary="Fill" %}\n{% swagger-response status="200: OK" description="" %}\n${json('{"lid": "red"}')}{% endswagger-response %}\n{% endswagger %}\n`;
  expect(statements(page)).toContain("POST /v1/jars 200 lid: string");
});

test("a request without an address has that of its saved answer", () => {
  const url = { raw: "http://pit.test/lids" };
  const item = {
    name: "Lids",
    request: { method: "GET", header: [] },
    response: [
      { name: "OK", code: 200, body: '{"lid": "red"}', originalRequest: { method: "GET", url } },
    ],
  };
  const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
  const collection = JSON.stringify({ info: { name: "Pit", schema }, item: [item] });
  expect(statements(collection)).toContain("GET /lids 200 lid: string");
});

test.each([
  ["Jar states", "State"],
  ["Estados", "Estado"],
  ["Jar Statuses", "Status"],
])("%s: a column %s of words has the values of a member", (title, column) => {
  const name = title === "Jar states" ? "state" : "status";
  const table = `| ${column} | Description |\n|---|---|\n| OPEN | it is |\n| SHUT | it is not |\n`;
  const page = `# Pit\n\n## GET /jars\n\n### Response\n\n${json(`{"${name}": "OPEN"}`)}\n## ${title}\n\n${table}`;
  expect(statements(page)).toContain(`GET /jars 200 ${name}: string, OPEN, SHUT`);
});

test("a method and an address behind full stops", () => {
  const page = "# Pit\n\n## Fill\n - Endpoint. https://pit.test/fill\n - Method. POST\n";
  expect(statements(page)).toEqual(["POST /fill default"]);
});

test("an answer that has the form of the one before", () => {
  const page = `# Pit\n\n## POST /jars\n\n### Respuesta\n\n${json('{"lid": "red"}')}\n## GET /jars/{id}\n\nDevuelve \`200 OK\` con el mismo esquema.\n`;
  expect(statements(page)).toContain("GET /jars/{id} 200 lid: string");
});

test("a prefix that a sentence gives to all paths", () => {
  const page = `# Pit\n\nAll routes are prefixed with \`/pits/{pit}\`, so \`/lids\` is \`/pits/{pit}/lids\`.\n\n## GET /lids\n\nAll lids.\n\n## GET /pits/{pit}/jars\n\nAll jars.\n`;
  expect(statements(page).filter((line) => line.endsWith("default"))).toEqual([
    "GET /pits/{pit}/lids default",
    "GET /pits/{pit}/jars default",
  ]);
});

test("the folders before a stated path belong to the server that a call shows", () => {
  const call = `${FENCE}bash\ncurl -X POST https://pit.test/v1/jars\n${FENCE}\n`;
  const { document } = extract(`# Pit\n\n## POST /jars\n\nFills one.\n\n${call}`);
  expect(document["servers"]).toEqual([{ url: "https://pit.test/v1" }]);
  expect(Object.keys(Object(document["paths"]))).toEqual(["/jars"]);
});

test("the operation in the title of a page's front matter", () => {
  const page = (line: string) => `---\ntitle: "GET /lids/{id} — One lid"\n---\n\n${line}\n\nOne.\n`;
  expect(statements(page("It is red."))).toContain("GET /lids/{id} default");
  expect(statements(page("**GET** `https://pit.test/v1/lids/{id}`"))).toContain(
    "GET /v1/lids/{id} default",
  );
});

test("cards say what the operation is", () => {
  const page = `# Pit\n\n<Cards>\n  <Card title="Method">\n    Delete\n  </Card>\n\n  <Card title="Endpoint">\n    /jars/{jar}\n  </Card>\n</Cards>\n`;
  expect(statements(page)).toContain("DELETE /jars/{jar} default");
});

test("components that are called by a status are answers", () => {
  const field = '<ResponseField name="402 not_paid" type="status">\n  Not paid.\n</ResponseField>';
  expect(statements(`# Pit\n\n## POST /jars\n\n### Errors\n\n${field}\n`)).toContain(
    "POST /jars 402",
  );
});

test("a sample below the name of a member is of that", () => {
  const table = "| Field | Type |\n|---|---|\n| `lids` | array |\n| `rack` | object |\n";
  const shown = `#### \`lids\` item\n\n${json('[{"kind": "screw"}]')}\n#### \`rack\` object\n\n${json('{"row": 1}')}`;
  const page = `# Pit\n\n## POST /jars\n\n### Request Body\n\n${table}\n${shown}`;
  expect(statements(page)).toEqual(
    expect.arrayContaining([
      "POST /jars request lids[].kind: string",
      "POST /jars request rack.row: integer",
    ]),
  );
  expect(statements(page)).not.toContain("POST /jars request kind: string");
});

test("what is sent may stand below the answer, and the id of a path is named in a table", () => {
  const answer = `> Response\n\n${json('{"id": "j1", "lid": "red"}')}`;
  const sent =
    "Include the data in the request body as JSON.\n\n| field | desc |\n|---|---|\n| `lid` | Which |\n";
  const id = "| params | desc |\n|---|---|\n| jar_id *REQUIRED string* | Which |\n";
  const call = `${FENCE}shell\ncurl "https://pit.test/jars/d55ba126aa385c808f8aeb0d"\n${FENCE}\n`;
  const page = `# Pit\n\n## POST /jars\n\n${answer}\n${sent}\n## One jar\n\n${call}\n${id}\n${answer}`;
  expect(statements(page)).toEqual(
    expect.arrayContaining(["POST /jars request lid", "GET /jars/{jar_id} 200 lid: string"]),
  );
  expect(statements(page)).toContain("GET /jars/{jar_id} path jar_id: string, required");
});

test("a key or a token, where a call shows the key", () => {
  const call = `${FENCE}bash\ncurl https://pit.test/jars -H "X-API-KEY: k"\n${FENCE}\n`;
  const page = `# Pit\n\n## GET /jars\n\n**Authentication:** API Key or JWT\n\n${call}`;
  expect(statements(page)).toContain("GET /jars: apiKey header x-api-key or bearer");
});

test("values that a sample contradicts are of another field", () => {
  const table =
    "| Value | Description |\n|---|---|\n| jar.open | it is |\n| jar.shut | it is not |\n";
  const page = `# Pit\n\n## GET /jars\n\n### Response\n\n${json('{"type": "glass"}')}\n## Type\n\n${table}`;
  expect(statements(page)).toEqual(["GET /jars 200", "GET /jars 200 type: string"]);
});

test("what is listed below the name of a place, and below a method, is no field", () => {
  const page = `# Pit\n\n### Request URL\n\n- \`/jars\`\n\n### Request Method\n\n- \`jar.all\`\n\n### HTTP Verb\n\n- GET\n\n### Request Parameters\n\n- **Header**\n\n  - [All of them](/headers)\n\n### Response Parameters\n\n${json('{"lid": "red"}')}`;
  expect(statements(page)).toEqual(["GET /jars 200", "GET /jars 200 lid: string"]);
});

test("a fence that is set in closes one that nothing else closes", () => {
  const page = `# Pit\n\n## POST /jars\n\n${FENCE}json\n{"lid": "red"}\n    ${FENCE}\n\n## GET /jars\n\nAll jars.\n`;
  expect(statements(page)).toContain("GET /jars default");
});

test.each([
  "The response fields are identical to Fill a jar.",
  "The lid field must be the same as in Fill a jar.",
  "返回参数与 Fill a jar 一致。",
])("%s: no words of what is sent", (words) => {
  const table = "| Name | Type |\n|---|---|\n| `lid` | string |\n";
  const first = `## Fill a jar\n\n\`POST /jars\`\n\n### Parameters\n\n${table}`;
  const page = `# Pit\n\n${first}\n## Shut\n\n\`POST /jars/{id}/shut\`\n\n${words}\n`;
  expect(statements(page)).not.toContain("POST /jars/{id}/shut request lid: string");
});

test("a sentence about the body ends what the title says of a place", () => {
  const table = "| Name | Type |\n|---|---|\n| `lid` | string |\n";
  const sentence = "The request body accepts the following parameters:";
  const page = `# Pit\n\n## POST /jars\n\n### Headers\n\n${sentence}\n\n${table}`;
  expect(statements(page)).toContain("POST /jars request lid: string");
});

test("a later request below an answer is none of this operation", () => {
  const sentence = "To shut it, send its `id` in the request body of a later call.";
  const table = "| Name | Type |\n|---|---|\n| `id` | string |\n";
  const page = `# Pit\n\n## POST /jars\n\n### Response\n\n${sentence}\n\n${table}`;
  expect(statements(page)).toContain("POST /jars 200 id: string");
});

test("a prefix of some paths is none of all", () => {
  const page = `# Pit\n\nAll admin endpoints start with \`/admin\`.\n\n## GET /lids\n\nAll lids.\n`;
  expect(statements(page)).toEqual(["GET /lids default"]);
});
