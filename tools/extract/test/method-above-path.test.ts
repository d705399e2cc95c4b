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
