import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const FENCE = "```";

test("an example apart, below a title of its own, is of the operation that it calls", () => {
  const page = `# Jars

## Endpoints

### POST /v1/jars

**Parameters:**

- \`name\` (string, required)

**Responses:**

- \`201\` - made

### GET /v1/jars/{id}

**Responses:**

- \`200\` - found

### GET /v1/jars/summary

**Responses:**

- \`200\` - counted

## Examples

### Make one

${FENCE}bash
curl -X POST "https://jars.test/api/v1/jars" -d '{"name": "n"}'
${FENCE}

**Response:**

${FENCE}json
{ "id": "j" }
${FENCE}

### Count them

${FENCE}bash
curl "https://jars.test/api/v1/jars/summary"
${FENCE}

**Response:**

${FENCE}json
{ "count": 1 }
${FENCE}
`;
  const found = statements(page);
  expect(found).toContain("POST /v1/jars 201 id: string");
  expect(found).toContain("GET /v1/jars/summary 200 count: integer");
  expect(found).not.toContain("GET /v1/jars/{id} 200 count: integer");
});

test("the query of a request below its line, with a sign or behind an open question mark", () => {
  const page = `# Jars

## List jars

${FENCE}
GET https://jars.test/v1/jars ?
  from=<DATE>&
  to=<DATE>
${FENCE}

## List lids

${FENCE}
GET https://jars.test/v1/lids
  ?open=1
  &size=2
${FENCE}
`;
  const queries = statements(page).filter((line) => line.includes(" query "));
  expect(queries.map((line) => line.split(":")[0])).toEqual([
    "GET /v1/jars query from",
    "GET /v1/jars query to",
    "GET /v1/lids query open",
    "GET /v1/lids query size",
  ]);
});

test("labels with code below: the path, and the method", () => {
  const page = `# 瓶

## 瓶：作成

- URL
  ${FENCE}
  /v1/jars
  ${FENCE}

- HTTPメソッド
  ${FENCE}
  POST
  ${FENCE}

- 要求データ（Header）
  ${FENCE}
  Jar-Trace: {string}
  ${FENCE}

- 要求データ（body）
  ${FENCE}
  { "name": "n" }
  ${FENCE}

- 応答データ
  ${FENCE}
  { "id": 1 }
  ${FENCE}
`;
  expect(statements(page)).toEqual([
    "POST /v1/jars header jar-trace: string",
    "POST /v1/jars request name: string",
    "POST /v1/jars 200",
    "POST /v1/jars 200 id: integer",
  ]);
});

test("comments above code say which status it is of", () => {
  const page = `# Jars

## Make one

<!-- Request body -->
${FENCE}http
POST /jars HTTP/1.1

{ "name": "n" }
${FENCE}

<!-- 200 -->
${FENCE}json
{ "id": 1 }
${FENCE}

<!-- 4xx -->
${FENCE}json
{ "error": "e" }
${FENCE}

<!-- 500 is elsewhere -->

Words.
`;
  expect(statements(page)).toEqual([
    "POST /jars request name: string",
    "POST /jars 200",
    "POST /jars 200 id: integer",
    "POST /jars 4XX",
    "POST /jars 4XX error: string",
  ]);
});

test("the method as a badge or a word at the end of a title, and the path alone below", () => {
  const page = `# Jars

## Make a jar <Badge text="POST" type="tip"></Badge>

\`/v1/jars\`

## Shut a jar PUT

\`/v1/jars/{id}\`
`;
  expect(statements(page)).toEqual([
    "POST /v1/jars default",
    "PUT /v1/jars/{id} path id: string, required",
    "PUT /v1/jars/{id} default",
  ]);
});

test("a title with a path is no operation where the line below it has parameters", () => {
  const page = `# Jars

## \`/jars\`
### GET
GET /jars?page=1

## \`/jars/lids\`
### GET
GET /jars/lids/:id
`;
  const operations = new Set(statements(page).map((line) => line.split(" ", 2).join(" ")));
  expect([...operations]).toEqual(["GET /jars", "GET /jars/lids/{id}"]);
});

test("what stands for a value in a sample is no member", () => {
  const page = `# Jars

\`GET /jars/{id}\`

Response:

${FENCE}json
{ "id": "<JAR_ID>", "lid": "<LID>" }
${FENCE}

- \`JAR_ID\` — the jar
- \`LID\` — its lid
`;
  expect(statements(page)).toEqual([
    "GET /jars/{id} path id: string, required",
    "GET /jars/{id} 200",
    "GET /jars/{id} 200 id: string",
    "GET /jars/{id} 200 lid: string",
  ]);
});

test("rows of one of those in the list above", () => {
  const page = `# Jars

\`GET /jars\`

### Returns

| Field | Type | Description |
| --- | --- | --- |
| jars | Array[Object] | all of them |
| Object.id | Integer | which |
| Object.lid | String | its lid |
`;
  expect(statements(page)).toEqual([
    "GET /jars 200",
    "GET /jars 200 jars: array",
    "GET /jars 200 jars[]: object",
    "GET /jars 200 jars[].id: integer",
    "GET /jars 200 jars[].lid: string",
  ]);
});

test("numbers of things are values in a path, names of standards are none", () => {
  const page = `# Jars

\`\`\`
GET /sites/site-01/jars
\`\`\`

\`\`\`
GET /wallet/balance/WALLET-001
\`\`\`

\`\`\`
GET /codes/ISO-4217
\`\`\`
`;
  const operations = new Set(statements(page).map((line) => line.split(" ", 2).join(" ")));
  expect([...operations]).toEqual([
    "GET /sites/{site_id}/jars",
    "GET /wallet/balance/{balance_id}",
    "GET /codes/ISO-4217",
  ]);
});
