import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const FENCE = "```";

test("answers in words: statuses with their names, keys, and how it fails", () => {
  const page = `# Jars

${FENCE}
GET api/v1/jars/total
${FENCE}

#### Return value

* Server response will be \`:ok\` (HTTP 200) with a JSON with the \`amount\` key.
* Without a shelf, server response will be \`:unprocessable_entity\` (HTTP 422).
`;
  expect(statements(page)).toEqual([
    "GET /api/v1/jars/total 200",
    "GET /api/v1/jars/total 200 amount",
    "GET /api/v1/jars/total 422",
  ]);
});

test("a list of operations with its addresses below another title, and fields in a cell", () => {
  const page = `# Jars

| Front end | Back end | Method | Response format |
| --- | --- | --- | --- |
| \`read()\` | \`/jars/{id}\` | GET | \`{id, name}\` |
| \`all()\` | \`/jars\` | GET | \`[{id}]\` |

## Lids

| Path | Method | Description | Arguments |
| --- | --- | --- | --- |
| /lids | POST | Makes one. | **size** (string): how wide; **open** (boolean) whether it is |
`;
  const found = statements(page);
  expect(found).toContain("GET /jars/{id} 200 name");
  expect(found).toContain("GET /jars 200 [].id");
  expect(found).toContain("POST /lids request size: string");
  expect(found).toContain("POST /lids request open: boolean");
});

test("the body on the line below its operation is sent", () => {
  const page = `POST /jars/fill  -- fill one
{
  "id": "j",
  "sum": 100
}

GET /jars -- all
`;
  expect(statements(page)).toEqual([
    "POST /jars/fill request id: string",
    "POST /jars/fill request sum: integer",
    "POST /jars/fill default",
    "GET /jars default",
  ]);
});

test("titles of samples in a list, with their statuses, and what a program sends", () => {
  const page = `# 瓶

- エンドポイント: /api/jars

- メソッド: POST

- リクエストボディ:
${FENCE}json
body: JSON.stringify({
  size: "3",
  lids: [{ open: true }]})
${FENCE}
- レスポンス:

- 成功時 (ステータス 201):
${FENCE}json
{ "id": "j" }
${FENCE}
- エラー時 (ステータス 400, 500):
${FENCE}json
{ "why": "w" }
${FENCE}
`;
  expect(statements(page)).toEqual([
    "POST /api/jars request size: string",
    "POST /api/jars request lids: array",
    "POST /api/jars request lids[]: object",
    "POST /api/jars request lids[].open: boolean",
    "POST /api/jars 201",
    "POST /api/jars 201 id: string",
    "POST /api/jars 400",
    "POST /api/jars 400 why: string",
    "POST /api/jars 500",
    "POST /api/jars 500 why: string",
  ]);
});

test("a title ends JSON in a fence that nobody closed", () => {
  const page = `# Jars

#### Endpoint : GET /jars

${FENCE}json
{ "id": "j" }
...

## Shut a jar

#### Endpoint : PUT /jars/:id

${FENCE}json
{ "shut": true }
${FENCE}
`;
  const operations = new Set(statements(page).map((line) => line.split(" ", 2).join(" ")));
  expect([...operations]).toEqual(["GET /jars", "PUT /jars/{id}"]);
});

test("a short number in a stated path is a value, and a version none", () => {
  const page = `# Jars

**Endpoint:** \`POST /api/v1/jars/1/shut\`

## More

**Endpoint:** \`GET /api/2/lids\`
`;
  const operations = new Set(statements(page).map((line) => line.split(" ", 2).join(" ")));
  expect([...operations]).toEqual(["POST /api/v1/jars/{jar_id}/shut", "GET /api/2/lids"]);
});

test("operations at the ends of items, members without braces, a form in a message, an answer's head", () => {
  const page = `# Jars

- Make one: POST /v1/jars
- Drop one: DELETE /v1/jars/{id}

# Details

POST /v1/jars

Body

${FENCE}
  "size": 35.0,
  "name": "n"
${FENCE}

## POST /v1/lids

**Response:**
- Content-Type: \`application/pdf\`
- Body: PDF Binary

## POST /v1/token

${FENCE}
POST /v1/token HTTP/1.1
Content-Type: application/x-www-form-urlencoded

grant_type=password&secret=s
${FENCE}
`;
  const found = statements(page);
  expect(found).toContain("DELETE /v1/jars/{id} path id: string, required");
  expect(found).toContain("POST /v1/jars request size: number");
  expect(found).toContain("POST /v1/token request grant_type: string");
  expect(found.filter((line) => /POST \/v1\/lids .*(?:Content-Type|Body)/.test(line))).toEqual([]);
});
