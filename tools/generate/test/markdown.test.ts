/** A stranger's words are text in Markdown, as GitHub reads it, and nothing else. */
import fc from "fast-check";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { expect, test } from "vitest";
import { code, prose, table } from "../src/readme/markdown.ts";

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function parse(markdown: string): Node {
  return unified().use(remarkParse).use(remarkGfm).parse(markdown);
}

function typesIn(node: Node): string[] {
  return [node.type, ...(node.children ?? []).flatMap(typesIn)];
}

function textIn(node: Node): string {
  const own = node.type === "inlineCode" ? "" : (node.value ?? "");
  return own + (node.children ?? []).map(textIn).join(" ");
}

const LINE = new Set(["root", "list", "listItem", "paragraph", "text", "inlineCode"]);

function expectText(words: string): void {
  const tree = parse(`- ${prose(words)}\n- next`);
  expect(typesIn(tree).filter((type) => !LINE.has(type))).toEqual([]);
  expect(typesIn(tree).filter((type) => type === "listItem")).toHaveLength(2);
  expect(textIn(tree)).not.toMatch(/@\w|:\/\//);
}

const HOSTILE = [
  ..."`a`b` ``` `` ` \\` a\nb\r\n#c | @everyone hi@example.com **b** _b_ ~~s~~ <b> &lt; [a](b)".split(
    " ",
  ),
  "a` <img src=x onerror=alert(1)> `b",
  "`a`<script>`",
  "![x](https://evil.example/x.png)",
  "[click](javascript:alert(1))",
  "https://evil.example www.evil.example",
  "<!-- /generated -->",
  "# heading",
  "- item",
  "1. item",
  "---",
  "===",
  "> quote",
  "a\n\n# b\n\n```\nc",
  "a | b\n--- | ---\nc | d",
  "@org/team and @user",
  "[^1]: note",
  "    indented",
  "a\u202eb\u200bc\u2028d\u001b[31m",
  "$x$ :smile:",
  "",
];

test.each(HOSTILE)("%j is text", expectText);

test("whatever is text, is text", () => {
  const word = fc.constantFrom(
    ..."`*_[]()<>#|!~&@\\-+=.:/1aA \n\t^{}$'\"".split(""),
    "``",
    "www.",
    "://",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (words) => expectText(words.join(""))),
    {
      numRuns: 3_000,
    },
  );
});

test("what is harmless stays as it is", () => {
  const words = "`Balance.held` is new, a `string` (as text); getBalance, list_all: 3 of 4.";
  expect(prose(words)).toBe(words);
});

test.each(["a", "`", "``a`", "a|b", "a\nb", " ", "<b>"])(
  "%j is code, in a table as well",
  (text) => {
    const tree = parse(
      table([
        ["head", "other"],
        [code(text), prose(text)],
      ]),
    );
    const rows = typesIn(tree).filter((type) => type === "tableRow");
    const cells = typesIn(tree).filter((type) => type === "tableCell");
    expect([rows.length, cells.length]).toEqual([2, 4]);
    expect(typesIn(tree)).toContain("inlineCode");
  },
);
