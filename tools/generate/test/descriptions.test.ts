/** The words of documents in the comments of code: none is lost, and HTML is Markdown. */
import { documentOf, parseSource } from "@org/openapi";
import { describe, expect, test } from "vitest";
import { apiOf, docText } from "../src/emit/comment.ts";
import { MODULES } from "../src/emit/modules.ts";
import { emitTypes } from "../src/emit/types.ts";
import { type Docs, readModel } from "../src/index.ts";
import { toMarkdown } from "../src/read/markdown.ts";
import { memberOf } from "../src/walk.ts";

/** What is said of the member `a` of a schema. */
function docsOf(member: object, version = "3.1.0"): Docs | undefined {
  const document = {
    openapi: version,
    info: { title: "Acme", version: "1" },
    paths: {},
    components: {
      schemas: {
        Whole: { type: "object", properties: { a: member } },
        Part: { type: "object", description: "What a part is.", properties: { b: {} } },
      },
    },
  };
  const model = readModel(documentOf(parseSource("a.json", JSON.stringify(document))));
  const [whole] = model.schemas;
  return whole && memberOf(whole.schema, "a")?.schema.docs;
}

const REF = { $ref: "#/components/schemas/Part" };
const WORDS = { description: "The part of it." };

describe("a description is kept", () => {
  test.each([
    ["beside $ref", { ...REF, ...WORDS }],
    ["beside $ref in allOf", { allOf: [{ ...REF, ...WORDS }] }],
    ["beside allOf", { allOf: [REF], ...WORDS }],
    ["as a part of allOf", { allOf: [REF, WORDS] }],
    ["in one of the parts", { allOf: [REF, { type: "object", ...WORDS, properties: { c: {} } }] }],
    ["in the only branch that is not null", { anyOf: [{ ...REF, ...WORDS }, { type: "null" }] }],
    ["beside oneOf", { oneOf: [REF, { type: "null" }], ...WORDS }],
  ])("%s", (_, member) => {
    expect(docsOf(member)?.text).toBe("The part of it.");
  });

  test("beside $ref in allOf, of OpenAPI 3.0 as well", () => {
    expect(docsOf({ allOf: [{ ...REF, ...WORDS }] }, "3.0.3")?.text).toBe("The part of it.");
  });

  test("the outermost, where several say something", () => {
    const member = { allOf: [{ ...REF, description: "Inner." }, { description: "Other." }] };
    expect(docsOf({ ...member, ...WORDS })?.text).toBe("The part of it.");
    expect(docsOf(member)?.text).toBe("Inner.");
  });

  test("with the default and the deprecation beside it", () => {
    expect(docsOf({ allOf: [REF, { default: 1, deprecated: true }] })).toEqual({
      default: 1,
      deprecated: true,
    });
  });

  test("and is none where it is no text", () => {
    expect(docsOf({ type: "string", description: 404, summary: true, format: 1 })).toEqual({});
  });

  test("but none of several branches is that of the whole", () => {
    expect(docsOf({ oneOf: [{ ...REF, ...WORDS }, { type: "string" }] })?.text).toBeUndefined();
  });
});

describe("HTML becomes Markdown", () => {
  test.each([
    ["<p>The <code>id</code> of it.</p>", "The `id` of it."],
    ["<p>One.</p><p>Two.</p>", "One.\n\nTwo."],
    ["<b>Bold</b>, <strong>too</strong>, <em>not</em>", "**Bold**, **too**, *not*"],
    [
      'See <a href="https://acme.example/a_b">the docs</a>.',
      "See [the docs](https://acme.example/a_b).",
    ],
    ["<ul><li>One</li><li>Two</li></ul>", "- One\n- Two"],
    ["<ol><li>One</li><li>Two</li></ol>", "1. One\n2. Two"],
    ["One<br>two<br/>three", "One\\\ntwo\\\nthree"],
    ["<pre><code>a\n  b</code></pre>", "```\na\n  b\n```"],
    ["<h2>Fees</h2><p>None.</p>", "## Fees\n\nNone."],
    ["<table><tr><th>a</th></tr><tr><td>1</td></tr></table>", "| a |\n| - |\n| 1 |"],
    ["Fish &amp; chips, 5&nbsp;EUR &#8364;", "Fish & chips, 5\u00a0EUR €"],
    ["<div><span>Plain</span></div>", "Plain"],
    ["Nothing<!-- of this --> more", "Nothing more"],
    ["<script>alert(1)</script>Safe", "Safe"],
    ["Of <P>LOUD</P> tags", "Of\n\nLOUD\n\ntags"],
  ])("%s", (html, markdown) => {
    expect(toMarkdown(html)).toBe(markdown);
  });

  test("among the Markdown that is there", () => {
    const text =
      "A list:\n\n* one<br>more\n* `snake_case`\n\nOf snake_case, and <https://a.example/b_c>.";
    expect(toMarkdown(text)).toBe(
      "A list:\n\n- one\\\n  more\n- `snake_case`\n\nOf snake_case, and <https://a.example/b_c>.",
    );
  });

  test.each([
    "Plain **Markdown** with `code`, a_name and 1 < 2 > 0.",
    "* one\n* two",
    "Fill in <id> or <account_id>.",
    "See <https://acme.example/a?b=1&c=2>.",
    "A & B; C &c.",
  ])("and what has none stays as it is: %s", (text) => {
    expect(toMarkdown(` ${text}\n`)).toBe(text);
  });

  test("but no word in angle brackets goes with it", () => {
    expect(toMarkdown("<p>Replace <id> and <accountId> in <b>it</b>.</p>")).toBe(
      "Replace \\<id> and \\<accountId> in **it**.",
    );
    expect(toMarkdown("Run `<b>` and <b>see</b>")).toBe("Run `<b>` and **see**");
  });

  test("in every comment of the code", () => {
    const html = (word: string) => `<p>Of <code>${word}</code>.</p>`;
    const document = {
      openapi: "3.1.0",
      info: { title: "Acme", version: "1" },
      paths: {
        "/a": {
          get: {
            description: html("operation"),
            parameters: [{ name: "p", in: "query", description: html("parameter") }],
            responses: { 200: { description: html("response") } },
          },
        },
      },
      components: {
        schemas: {
          A: { description: html("schema"), properties: { b: { description: html("member") } } },
        },
        securitySchemes: { K: { type: "http", scheme: "bearer", description: html("credential") } },
      },
    };
    const model = readModel(documentOf(parseSource("a.json", JSON.stringify(document))));
    const code = emitTypes(model, MODULES.standalone);
    for (const word of ["operation", "parameter", "response", "schema", "member"]) {
      expect(code).toContain(`Of \`${word}\`.`);
    }
    expect(code).not.toContain("<p>");
    expect(model.credentials[0]?.docs).toBe("Of `credential`.");
  });
});

describe("a comment", () => {
  test.each([
    ["- one\n- two", "- one\n- two\n\nFormat: int64."],
    ["Words:\n\n1. one", "Words:\n\n1. one\n\nFormat: int64."],
    ["| A |\n| - |", "| A |\n| - |\n\nFormat: int64."],
    ["-62 is\n295.990 KWD.", "-62 is\n295.990 KWD.\nFormat: int64."],
    ["- one\n\nThen.", "- one\n\nThen.\nFormat: int64."],
  ])("of %j does not go on with its last item", (text, whole) => {
    expect(docText({ text, format: "int64" })).toBe(whole);
  });

  test("needs no line between a list and a tag", () => {
    expect(docText({ text: "- one", deprecated: true })).toBe("- one\n@deprecated");
  });

  test.each([
    ["Acme", "Acme API"],
    ["Acme API", "Acme API"],
    ["Acme APIs", "Acme APIs"],
    ["Rapid", "Rapid API"],
  ])("says API once: %s", (title, whole) => {
    expect(apiOf(title)).toBe(whole);
  });
});
