import { expect, test } from "vitest";
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
