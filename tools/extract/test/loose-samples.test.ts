import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const FENCE = "```";
function block(text: string): string {
  return `${FENCE}\n${text}\n${FENCE}\n`;
}

test("an answer whose first brace is lost is read, a part of one is not", () => {
  const lost = '"jar": "a",\n  "lids": [{ "id": 1 }]\n}';
  expect(statements(`## GET /jars\n\n### Response\n\n${block(lost)}`)).toEqual(
    expect.arrayContaining(["GET /jars 200 jar: string", "GET /jars 200 lids[].id: integer"]),
  );
  const part = '"jar": { "lid": 1 }';
  expect(statements(`## GET /jars\n\n### Response\n\n${block(part)}`)).not.toContain(
    "GET /jars 200 jar: object",
  );
});

test("members behind bullets, and behind a word that they are optional", () => {
  const bullets = '{\n  * "jar": "a",\n  -   "size": 2\n}';
  const words = '{\n  "lid": 1,\n  [optional] "note": "x"\n}';
  const page = `## POST /jars\n\n### Request body\n\n${block(bullets)}\n### Response\n\n${block(words)}`;
  expect(statements(page)).toEqual([
    "POST /jars request jar: string",
    "POST /jars request size: integer",
    "POST /jars 200",
    "POST /jars 200 lid: integer",
    "POST /jars 200 note: string",
  ]);
});

test("a title in a block of its own is that of the next one", () => {
  const page = `## POST /jars\n\n${block("Response example")}\n${block('{ "jar": "a" }')}`;
  expect(statements(page)).toEqual(["POST /jars 200", "POST /jars 200 jar: string"]);
});

test("what curl prints of a request is one", () => {
  const sent =
    "> POST /jars HTTP/1.1\n> Host: {SERVER}\n> Accept: */*\n> Authorization: {JWT}\n>\n";
  const page = `### Request\n\n${block(sent)}\n#### Request body\n\n${block('{ "lid" : Long }')}`;
  expect(statements(page)).toContain("POST /jars request lid: integer");
});

test("a request behind a word for it, with its body below", () => {
  const sent = 'Запрос POST - http://pit.local/api/jars:\n{\n  "lid": 241\n}';
  expect(statements(`# Pit\n\n<pre>\n${sent}\n</pre>\n`)).toContain(
    "POST /api/jars request lid: integer",
  );
});

test("a remark among headers is none of them, and the body stands below", () => {
  const message = 'HTTP/1.0 200 OK\nVary: Accept\n[Redacted Header]\n\n{\n  "jar": { "id": 6 }\n}';
  expect(statements(`## POST /jars\n\n### Example response\n\n${block(message)}`)).toContain(
    "POST /jars 200 jar.id: integer",
  );
});

test("a table of ReadMe that an export left in JSON is a table", () => {
  const json =
    '{\n  "data": {\n    "h-0": "Parameter",\n    "h-1": "Type",\n    "0-0": "lid",\n    "0-1": "Integer",\n    "1-0": "jar",\n    "1-1": "String"\n  },\n  "cols": 2,\n  "rows": 2\n}';
  const page = `## GET /jars\n\n### Response\n\n${FENCE}json\n${json}\n${FENCE}\n`;
  expect(statements(page)).toEqual([
    "GET /jars 200",
    "GET /jars 200 lid: integer",
    "GET /jars 200 jar: string",
  ]);
});
