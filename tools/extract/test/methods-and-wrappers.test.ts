import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { unwrapped } from "../src/page/unwrapped.ts";
import { at } from "../src/testing.ts";
import { keys } from "./helpers.ts";
import { statements } from "./statements.ts";

const FENCE = "```";

test("Endpoint: as people write it is no export of Redocly", () => {
  const page = `Endpoint: POST /jars

Makes one.

Response (201 Created):

{
  "id": 1
}

Endpoint: GET /jars

Response (200 OK):

[
  {
    "id": 1
  }
]
`;
  const found = statements(page);
  expect(found).toContain("POST /jars 201 id: integer");
  expect(found).toContain("GET /jars 200 [].id: integer");
});

test("Markdown in a fence is read, code in one stays", () => {
  const wrapped = `${FENCE}bash
# not a title
ls
${FENCE}

${FENCE}
# Jars

## Make one

* **Method**: POST
* **Path**: \`/jars\`
* **Request Body**:
	+ \`name\`: string (required)
${FENCE}
`;
  expect(statements(wrapped)).toEqual([
    "POST /jars request name: string, required",
    "POST /jars default",
  ]);
  const shell = `${FENCE}\n# one\n# two\ncurl x\n${FENCE}\n`;
  expect(unwrapped(shell)).toBe(shell);
});

test("a part of a page in the template of a component", () => {
  const page = `<template>
  <div>
    <h4>Make a jar</h4>
    Makes one <br />
    <span class="post-text">[POST]</span> /api/v1/jars <br /><br />
    <h4>Request data</h4>
    <table>
      <tr><th>Name</th><th>Type</th><th>Required</th></tr>
      <tr><td>size</td><td>String</td><td>Y</td></tr>
    </table>
  </div>
</template>
`;
  expect(statements(page)).toContain("POST /api/v1/jars request size: string, required");
});

test("the only method of a page is that of its only address", () => {
  const page = `# [POST] Make a jar

## Path

${FENCE}
/jars/new/:id
${FENCE}

## Method

${FENCE}
POST
${FENCE}
`;
  expect(statements(page)).toEqual([
    "POST /jars/new/{id} path id: string, required",
    "POST /jars/new/{id} default",
  ]);
  expect(() => extract("# Jars\n\nURL: /jars\n\nWhat GET and POST are, others tell.\n")).toThrow();
});

test("labels in code, labels below a description, an operation below the number of a step", () => {
  const labels = `## Описание

Создаёт банку.

### Структура запроса

* \`Метод: POST\`
* \`Endpoint: https://jars.test/v1/jars\`
`;
  expect(statements(labels)).toEqual(["POST /v1/jars default"]);
  const steps = `Jars (/api/jars)

1. Make one
   POST /api/jars
   Request:
   {
   "name": "n" // which
   }
   Response:
   {
   "id": 1
   }
2. List them
   GET /api/jars
   Response:
   {
   "count": 1
   }
`;
  expect(statements(steps)).toEqual([
    "GET /api/jars 200",
    "GET /api/jars 200 count: integer",
    "POST /api/jars request name: string",
    "POST /api/jars 200",
    "POST /api/jars 200 id: integer",
  ]);
});

test("bodies in a block behind labels of another language, a form behind one, a body below the line", () => {
  const page = `# Gläser

## POST /jars

${FENCE}
Anfrage: {
  "name": "n"
}

Antwort: { "id": 1, "data": { "shut": true } }
${FENCE}

## POST /lids.php

${FENCE}http
POST /lids.php
Body: size=3&colour=red
${FENCE}

## Deckel

${FENCE}
POST /lids
${FENCE}

Und dann

${FENCE}
PUT /lids/:id
{
  "open": true
}
${FENCE}
`;
  const found = statements(page);
  expect(found).toContain("POST /jars request name: string");
  expect(found).toContain("POST /jars 200 data.shut: boolean");
  expect(found).toContain("POST /lids.php request size: string");
  expect(found).toContain("PUT /lids/{id} request open: boolean");
});

test("the names that a program of PHP takes", () => {
  const page = `# Jars

**Method:** POST
**URL:** \`/jars.php\`

**Parameters:**

${FENCE}php
$_POST['size']   // float - how large
$_POST['name']   // string - what it is called
${FENCE}
`;
  const { document } = extract(page);
  const content = at(document, "paths", "/jars.php", "post", "requestBody", "content");
  expect(keys(content)).toEqual(["application/x-www-form-urlencoded"]);
  expect(statements(page)).toContain("POST /jars.php request size: number");
});

test("what needs no signing in says so in other languages too", () => {
  for (const words of [
    "인증 불필요",
    "認証不要",
    "Tidak memerlukan autentikasi",
    "Nie wymaga autoryzacji",
  ]) {
    const { document } = extract(`# Jars\n\n\`GET /jars\`\n\n**Authentication:** ${words}\n`);
    expect(at(document, "paths", "/jars", "get", "security"), words).toEqual([]);
  }
});
