import { expect, test } from "vitest";
import { statements } from "./statements.ts";

function card(method: string, path: string, words: string): string {
  return `
  <div class="card">
    <b>${method}</b>
    <span>${path}</span>
    <div>${words}</div>
  </div>`;
}

const CARDS = `<div class="page">
  <h2>Jars</h2>${card("POST", "/jars", "A new jar")}${card("GET", "/jars/{jar_id}", "<strong>Response:</strong> {&quot;lid&quot;: &quot;red&quot;, &quot;open&quot;: true/false}")}
</div>`;

const LINES = [
  "GET /jars/{jar_id} 200",
  "GET /jars/{jar_id} 200 lid: string",
  "GET /jars/{jar_id} 200 open: boolean",
];

test.each([
  ["a page", CARDS],
  [
    "a template",
    `{% extends "pit.html" %}\n\n{% block title %}Pit{% endblock %}\n{% block body %}\n${CARDS}\n{% endblock %}\n`,
  ],
])("cards of operations in %s of HTML", (_name, page) => {
  expect(statements(page)).toEqual(expect.arrayContaining(LINES));
  expect(statements(page)).toContain("POST /jars default");
});

test("a value in braces that a program calls names no parameter", () => {
  const call = '```python\nrequests.get(f"{url}/jars/{7}")\n```';
  expect(statements(`# Pit\n\n## GET /jars/< jar >\n\nOne.\n\n${call}\n`)).toEqual([
    "GET /jars/{jar} path jar: string, required",
    "GET /jars/{jar} default",
  ]);
});

test.each(["**POST**\n`/jars`", "POST\n/jars", "`POST`\nhttps://pit.test/jars"])("%j", (text) => {
  expect(statements(`# Pit\n\n## A jar\n\n${text}\n\nMakes one.\n`)).toEqual([
    "POST /jars default",
  ]);
});

test.each([
  [
    "headings and fences",
    "### Method: `POST`\n### URL:\n```\nhttps://pit.test/dev/jars\n```\n",
    "/dev/jars",
  ],
  [
    "labels in a list",
    "- **Fill a jar**\n\n  - Method : POST\n  - URL: /jars/fill\n",
    "/jars/fill",
  ],
  [
    "labels set in too far",
    "-   **Fill a jar**\n\n        -   Method : POST\n        -   URL: /jars/fill\n",
    "/jars/fill",
  ],
])("%s", (_name, text, path) => {
  const table = "| Name | Type | Required |\n| --- | --- | --- |\n| `lid` | string | yes |\n";
  expect(statements(`# Pit\n\n## Fill a jar\n\n${text}\n${table}`)).toEqual([
    `POST ${path} request lid: string, required`,
    `POST ${path} default`,
  ]);
});

test("a list of operations, each with labels below its name", () => {
  const item = (name: string, path: string) => `- ${name}\n  - Method: GET\n  - URL: ${path}\n`;
  const list = `${item("All jars", "/jars")}${item("All lids", "/lids")}`;
  expect(statements(`# Pit\n\n## Calls\n\n${list}`)).toEqual([
    "GET /jars default",
    "GET /lids default",
  ]);
});

test("a section that has the API simulate a webhook is an operation, one of a webhook is none", () => {
  const page = (title: string) =>
    `# Pit\n\n## ${title}\n\n### Method: POST\n### URL:\n\`\`\`\nhttps://pit.test/ring\n\`\`\`\n`;
  expect(statements(page("Simulate webhook"))).toEqual(["POST /ring default"]);
});
