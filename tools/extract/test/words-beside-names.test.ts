import { expect, test } from "vitest";
import { statements } from "./statements.ts";

test("a word out of code among names in code, beginnings of keys, a note in bold are no members", () => {
  const page = `# Jars

\`POST /jars\`

| Key | Prefix | Use |
| --- | --- | --- |
| Test | \`pk_test_\` | to try |
| Live | \`pk_live_\` | in earnest |

Request body:

| Field | Description |
| --- | --- |
| \`name\` | of the jar |
| \`lid\` | its lid |
| \`size\` | in litres |
| Inputs | only those that nobody else has sent before |

Response:

\`\`\`json
{ "id": "j" }
\`\`\`

- **Notes:** The response will have nothing else in it, whatever was sent.
`;
  expect(statements(page)).toEqual([
    "POST /jars request name",
    "POST /jars request lid",
    "POST /jars request size",
    "POST /jars 200",
    "POST /jars 200 id: string",
  ]);
});

test("sentences in kana are neither names nor values, and words for optional divide fields", () => {
  const page = `# 瓶

## GET /jars

### クエリ

- オプション
  - size (string)
    - 指定した数を返す
  - from (string)
    - 以降の瓶を検索する

### レスポンス

- 見つからない場合は空になる。
- id
`;
  expect(statements(page)).toEqual([
    "GET /jars query size: string",
    "GET /jars query from: string",
    "GET /jars 200",
    "GET /jars 200 id",
  ]);
});

test("a header that signs in may stand in code with a sign of equality", () => {
  const page = "# Jars\n\n\tGET /jars/:id\n\nHeader\n\n```\nAuthorization=bearer {token}\n```\n";
  expect(statements(page)).toContain("GET /jars/{id}: bearer");
});

test("the only two values of a yes or no are its type", () => {
  const page = `# Jars

\`GET /jars\`

### Response fields

| Field | Description |
| --- | --- |
| shut | \`true\` or \`false\` |
`;
  expect(statements(page)).toContain("GET /jars 200 shut: boolean");
});

test("fields of a template below titles: name=[type]", () => {
  const page = `# **Title:** Make a jar
# **URL:** \`/jars\`
# **Method:** \`POST\`
# **Data Params:**
+ Required:
  - *Size*
    + How large
    + size=[Integer]
    - example: \`size=3\`

  - *Name*
    + name=[String]

# **Error Response:**
## **Code:** \`422 Unprocessable Entry\`
## **Content:** \`{ error : "Invalid" }\`
`;
  expect(statements(page)).toEqual([
    "POST /jars request size: integer, required",
    "POST /jars request name: string, required",
    "POST /jars 422",
    "POST /jars 422 error: string",
  ]);
});
