import { readYaml } from "@org/openapi";
import { expect, test } from "vitest";
import { MARKDOWN_EDITS } from "../src/vary/markdown-edits.ts";
import { randomOf } from "../src/vary/random.ts";
import { variations } from "../src/vary/vary.ts";

function edited(name: string, page: string): string {
  return MARKDOWN_EDITS[name]?.(page, randomOf(1)) ?? "no such edit";
}

/** A page on which every edit has something to do, and much that none may touch. */
const PAGE = `---
title: Purses
---

# Purses

Purses hold the money of your customers until it is paid out.

## List

- **\`page\`** (integer): which one
- **Size**: how many

| Field | Type |
|---|---|
| id | string |

\`\`\`json
{ "a": "**b**",

  "list": "- c" }
\`\`\`
`;

/** Each edit, with all that it may change on the page. */
test.each<[name: string, changes: [from: string, to: string][]]>([
  [
    "headings underlined",
    [
      ["# Purses\n\nPurses", "Purses\n=====\n\nPurses"],
      ["## List", "List\n-----"],
    ],
  ],
  [
    "the other marker of lists",
    [
      ["- **`page`", "* **`page`"],
      ["- **Size", "* **Size"],
    ],
  ],
  [
    "wider tables",
    [
      ["| Field | Type |", "|  Field  |  Type  |"],
      ["|---|---|", "| --- | --- |"],
      ["| id | string |", "|  id  |  string  |"],
    ],
  ],
  [
    "bold by underscores",
    [
      ["**`page`**", "__`page`__"],
      ["**Size**", "__Size__"],
    ],
  ],
  ["words as links", [["money", "[money](https://guide.vary.test/words)"]]],
  ["more words", [["out.", "out. Thank you for reading with care."]]],
  [
    "the other fences",
    [
      ["```json", "~~~json"],
      ["```\n", "~~~\n"],
    ],
  ],
  ["rules between sections", [["## List", "***\n\n## List"]]],
  [
    "unrelated paragraphs",
    [
      [
        "## List",
        "If you find a slip of the pen, tell the people who look after this guide.\n\n## List",
      ],
    ],
  ],
])("%s", (name, changes) => {
  const changed = changes.reduce((page, [from, to]) => page.replace(from, () => to), PAGE);
  expect(edited(name, PAGE)).toBe(changed);
});

test("an unrelated section comes last, but on a page that is cut off", () => {
  const whole = edited("an unrelated section", PAGE);
  expect(whole.startsWith(`${PAGE}\n## Changelog\n\n`)).toBe(true);
  const cut = PAGE.slice(0, -5);
  expect(edited("an unrelated section", cut)).toBe(cut);
});

test("blank lines and spaces come where they mean nothing", () => {
  const fence = PAGE.slice(PAGE.indexOf("```"));
  const blank = edited("blank lines twice", PAGE);
  expect(blank).toContain("# Purses\n\n\nPurses hold");
  expect(blank).toContain(fence);
  const spaced = edited("a space at line ends", PAGE);
  expect(spaced).toContain("(integer): which one \n- **Size**: how many \n\n");
  expect(spaced).toContain(fence.trimEnd());
  expect(spaced).toContain("---\ntitle: Purses\n---\n");
});

test.each([
  ["headings underlined", "# 1. Send\n\n### Deep\n\n# <b>Tag</b>\n\n# Close\nto words\n"],
  ["the other marker of lists", "- one\n\n* other\n"],
  ["the other marker of lists", "- - -\n\n1. one\n"],
  ["wider tables", "a | b\n--|--\n1 | 2\n\n    | code |\n"],
  ["bold by underscores", "un**bold**ed, `**code**`, ** no ** and **snake_case**\n"],
  ["words as links", "**Status**: the state of the purse, which is `open` or `shut`.\n"],
  ["the other fences", "```text\n~~~\n```\n"],
  ["a space at line ends", "one\\\ntwo  \n<pre>\nthree\n</pre>\n"],
  ["blank lines twice", "<!--\n\n-->\n[block:code]\n\n[/block]"],
  ["rules between sections", "# Only one\n\n#### Detail\n"],
])("%s: nothing is done to %j", (name, page) => {
  expect(edited(name, page)).toBe(page);
});

test("an edit each in turn, the same ones for the same seed", () => {
  const all = variations(PAGE, 13);
  expect(all).toEqual(variations(PAGE, 13));
  expect(all).not.toEqual(variations(PAGE, 13, 2));
  const done = new Set(all.flatMap(({ edits }) => edits));
  expect([...done].sort()).toEqual([...Object.keys(MARKDOWN_EDITS), "line ends of Windows"].sort());
  for (const { page, edits } of all) {
    expect(edits).not.toEqual([]);
    expect(page).not.toBe(PAGE);
  }
});

test("JSON stays JSON, YAML and HTML what they say", () => {
  const json = '{\n  "info": { "name": "Purses" },\n  "item": []\n}\n';
  for (const { page, edits } of variations(json, 4)) {
    expect(edits).not.toEqual([]);
    expect(JSON.parse(page)).toEqual(JSON.parse(json));
  }
  const yaml = "openapi: 3.1.0\ninfo: { title: Purses }\npaths: {}\n";
  for (const { page, edits } of variations(yaml, 4)) {
    expect(edits).not.toEqual([]);
    expect(readYaml(page)).toMatchObject({ problem: undefined, value: readYaml(yaml).value });
  }
  const html = "<!doctype html>\n<body><h1>Purses</h1>\n<pre>\n<b>\n</b>\n</pre>\n</body>\n";
  const pages = variations(html, 8).map(({ page }) => page.replaceAll("\r\n", "\n"));
  expect(pages.some((page) => page.includes("<p>New colours.</p>\n</body>"))).toBe(true);
  expect(pages.some((page) => page.includes("</h1>\n\n<pre>"))).toBe(true);
  for (const page of pages) expect(page).toContain("<pre>\n<b>\n</b>\n</pre>");
});
