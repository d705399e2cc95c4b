import { describe, expect, test } from "vitest";
import { NotExtractable } from "../src/base/not-extractable.ts";
import { readPage, visit } from "../src/page/read-page.ts";
import { outline } from "./outline.ts";

describe("Markdown", () => {
  test("headings of both kinds, quotes as what they hold, breaks, escapes and references", () => {
    expect(
      outline(
        "Purses",
        "======",
        "",
        "## List  {#list}",
        "> 200 Response",
        "",
        "One  ",
        "two\\_three *four* [five](https://a.test) &lt;six&gt; ![seven](a.png)",
      ),
    ).toEqual([
      "1 h1 Purses",
      "4 h2 List",
      '5 p "200 Response"',
      '7 p "One\\ntwo_three four five <six>"',
    ]);
  });

  test("a fence says its language, and what follows it; one in an item stays the item's", () => {
    expect(
      outline(
        "1. Send",
        "   ```json:title 200 OK",
        '{ "a":',
        "  1 }",
        "   ```",
        "2. Done",
        "~~~",
        "open",
      ),
    ).toEqual([
      "1 list",
      "  1 - Send",
      '    2 code json title 200 OK 3: "{ \\"a\\":\\n  1 }"',
      "  6 - Done",
      '7 code 8: "open"',
    ]);
    expect(readPage("~~~\nopen").blocks).toMatchObject([{ open: true }]);
    expect(readPage("~~~\nopen\n~~~").blocks).toMatchObject([{ open: false }]);
  });

  test("JSON without a fence is code", () => {
    expect(
      outline("Answer:", "{", '"a": {', "", '"b": "}" }', "}", "", "{id} is", "[a](b)"),
    ).toEqual([
      '1 p "Answer:"',
      '2 code json 2: "{\\n\\"a\\": {\\n\\n\\"b\\": \\"}\\" }\\n}"',
      '8 p "{id} is\\na"',
    ]);
  });

  test("where a fence opens within a fence, the closing one is missing", () => {
    expect(outline("```json", "{}", "", "```bash", "ls", "```", "After")).toEqual([
      '1 code json 2: "{}"',
      '4 code bash 5: "ls"',
      '7 p "After"',
    ]);
  });

  test("what is set in is code where a page has no components around it", () => {
    expect(outline("+ Response 200", "", '        { "a": 1 }')).toEqual([
      "1 list",
      "  1 - Response 200",
      '    3 code 3: "  { \\"a\\": 1 }"',
    ]);
  });

  test("tags in code that is set in are code", () => {
    expect(
      outline("Text", "", '    <a href="b">', "    <c>", "", "- item", "", "    <b>d</b>"),
    ).toEqual([
      '1 p "Text"',
      '3 code 3: "<a href=\\"b\\">\\n<c>"',
      "6 list",
      "  6 - item",
      '    8 p "**d**"',
    ]);
  });

  test("tables: breaks and lists in cells, bars in codes, a delimiter that is too long", () => {
    expect(
      outline(
        "| Name | Says |",
        "|--|--|--|",
        "| `a|b` | x<br/>y |",
        "| **c** | <ul><li>one</li><li>two</li></ul> |",
      ),
    ).toEqual(["1 table Name | Says", '  3 ["`a|b`","x\\ny"]', '  4 ["**c**","one\\ntwo"]']);
  });

  test("a table without the line below its header, a heading without its space", () => {
    expect(outline("##Fields", "| Name | Type |", "| a | string |", "", "| no table |")).toEqual([
      "1 h2 Fields",
      "2 table Name | Type",
      '  3 ["a","string"]',
      '5 p "| no table |"',
    ]);
  });

  test("a table goes on after a blank line, and another one begins", () => {
    expect(
      outline(
        "| A | B |",
        "|---|---|",
        "| 1 | 2 |",
        "",
        "| 3 | 4 |",
        "",
        "| C | D |",
        "|---|---|",
        "| 5 | 6 |",
      ),
    ).toEqual([
      "1 table A | B",
      '  3 ["1","2"]',
      '  5 ["3","4"]',
      "7 table C | D",
      '  9 ["5","6"]',
    ]);
  });

  test("definitions: a term and below it what is said", () => {
    expect(outline("`id`", ": The id", ": of a purse", "", "sum", "", ":   Its sum")).toEqual([
      "1 definitions",
      "  1 - `id`",
      '    2 p "The id\\nof a purse"',
      "  5 - sum",
      '    6 p "Its sum"',
    ]);
  });

  test("bullets that are no hyphens", () => {
    expect(outline("• one", "• two")).toEqual(["1 list", "  1 - one", "  2 - two"]);
  });

  test("links and their lines, wherever the address stands", () => {
    const { links } = readPage(
      'See [one](https://a.test/1)\n<Card title="two" href="/2.md" />\n<a href="/3">three</a>',
    );
    expect(links).toEqual([
      { text: "one", href: "https://a.test/1", line: 1 },
      { text: "two", href: "/2.md", line: 2 },
      { text: "three", href: "/3", line: 3 },
    ]);
  });
});

describe("front matter", () => {
  test("YAML, TOML, and what is neither as a whole", () => {
    expect(readPage("---\ntitle: A\napi: POST /x\n---\n# B").frontMatter).toEqual({
      values: { title: "A", api: "POST /x" },
      line: 1,
      end: 4,
    });
    expect(readPage('+++\ntitle = "A"\n+++\ntext').frontMatter?.values).toEqual({ title: "A" });
    expect(readPage("---\ntitle: A: B\nn: 1\n---\ntext").frontMatter?.values).toEqual({
      title: "A: B",
      n: "1",
    });
    expect(readPage("---\n\ntext").frontMatter).toBeUndefined();
  });

  test("the title is the first heading's, or what the front matter says", () => {
    expect(readPage("---\ntitle: A\n---\n# Source: https://a.test/x\n# `B` **c**").title).toBe(
      "B c",
    );
    expect(readPage("---\ntitle: A\n---\n## B").title).toBe("A");
    expect(readPage("text").title).toBeUndefined();
  });
});

describe("components", () => {
  test("they hold the blocks between their tags, fences that are set in among them", () => {
    expect(
      readPage(
        [
          "<Tabs>",
          '    <TabItem label="200" schema={{"a": ["<x>"]}} on={true}>',
          "        Words",
          "        ```json 200 OK",
          '        { "a": 1 }',
          "        ```",
          "    </TabItem>",
          "</Tabs>",
        ].join("\n"),
      ).blocks,
    ).toEqual([
      {
        kind: "element",
        name: "Tabs",
        attributes: new Map(),
        line: 1,
        end: 8,
        children: [
          {
            kind: "element",
            name: "TabItem",
            attributes: new Map([
              ["label", "200"],
              ["schema", '{"a": ["<x>"]}'],
              ["on", "true"],
              ["title", "200"],
            ]),
            line: 2,
            end: 7,
            children: [
              { kind: "paragraph", text: "Words", line: 3, end: 3 },
              {
                kind: "code",
                language: "json",
                meta: "200 OK",
                text: '{ "a": 1 }',
                textLine: 5,
                open: false,
                line: 4,
                end: 6,
              },
            ],
          },
        ],
      },
    ]);
  });

  test("attributes: over lines, without a value, in braces, with `>` and references in quotes", () => {
    expect(
      outline(
        "<ParamField",
        '  query="limit" required',
        "  values={[1, 2]}",
        '  note="a > b &quot;c&quot;"',
        "  text={'d\\n\"e\"'}",
        "/>",
        "after",
      ),
    ).toEqual([
      '1 <ParamField query=limit required=true values=[1, 2] note=a > b "c" text=d\n"e">',
      '7 p "after"',
    ]);
  });

  test("what is read beside them needs no blank lines", () => {
    expect(
      outline(
        "<ResponseExample>",
        "```json 200",
        "{}",
        "```",
        "</ResponseExample>",
        "## Next",
        "<Note>**A** note</Note>",
        "- item",
      ),
    ).toEqual([
      "1 <ResponseExample>",
      '  2 code json 200 3: "{}"',
      "6 h2 Next",
      "7 <Note>",
      '  7 p "**A** note"',
      "8 list",
      "  8 - item",
    ]);
  });

  test("open ones end with the section, before the next of their name, and with what holds them", () => {
    expect(
      outline("## A", "<Field a=1>", "one", "<Field a=2>", "two", "</Other>", "## B", "three"),
    ).toEqual([
      "1 h2 A",
      "2 <Field a=1>",
      '  3 p "one"',
      "4 <Field a=2>",
      '  5 p "two"',
      "7 h2 B",
      '8 p "three"',
    ]);
    expect(outline("<Aa>", "<Bb>", "one", "</Aa>", "two", "</Bb>")).toEqual([
      "1 <Aa>",
      "  2 <Bb>",
      '    3 p "one"',
      '5 p "two"',
    ]);
  });

  test("an open fence ends where its component does", () => {
    expect(outline("<Tab>", "```json", "{}", "</Tab>", "after")).toEqual([
      "1 <Tab>",
      '  2 code json 3: "{}"',
      '5 p "after"',
    ]);
  });

  test("modules, comments and scripts are left out; what stands for a text is it", () => {
    expect(
      outline(
        "import A from './a';",
        "import {",
        "  B,",
        "} from './b';",
        "export const c = {",
        "  d: 1,",
        "};",
        "",
        '{/* no */}Words{" "}here<!-- no',
        "-->, too.",
        "<script>",
        "let a = '<b>';",
        "</script>",
        "export TOKEN=1 is a command.",
      ),
    ).toEqual(['9 p "Words here, too."', '14 p "export TOKEN=1 is a command."']);
  });

  test("code in a component, in a template literal or without a fence", () => {
    expect(
      outline(
        '<CodeBlock language="json" title="201">',
        "{`{",
        '  "a": 1',
        "}`}",
        "</CodeBlock>",
        "<CodeBlock language='sh'>",
        "ls *a* _b_",
        "</CodeBlock>",
      ),
    ).toEqual(['2 code json 201 2: "{\\n  \\"a\\": 1\\n}"', '6 code sh 7: "ls *a* _b_"']);
  });

  test("a heading that is a component", () => {
    expect(outline('<Heading as={"h2"} children={"Request"}>', "</Heading>", "text")).toEqual([
      "1 h2 Request",
      '3 p "text"',
    ]);
  });

  test("ReadMe's tables and HTML in a literal", () => {
    expect(
      outline(
        "<Table>",
        "  <thead><tr>",
        '    <th style={{ textAlign: "left" }}>',
        "      Field",
        "    </th>",
        "  </tr></thead>",
        "  <tbody><tr><td>",
        "    `a`",
        "",
        "    **required**",
        "  </td></tr></tbody>",
        "</Table>",
        "<HTMLBlock>{`",
        "<p>Some <b>HTML</b></p>",
        "`}</HTMLBlock>",
      ),
    ).toEqual(["1 table Field", '  7 ["`a`\\n**required**"]', '13 p "Some **HTML**"']);
  });

  test("signs of comparison are no tags, however many", () => {
    const lines = Array.from({ length: 60 }, () => ["If a <b or c then", ""]).flat();
    const read = outline(...lines, "<Note>word</Note>", "word ".repeat(2000));
    expect(read.slice(59, 62)).toEqual([
      '119 p "If a <b or c then"',
      "121 <Note>",
      '  121 p "word"',
    ]);
  });

  test("names to be filled in are no tags", () => {
    expect(
      outline(
        "GET /users/<id>/<address>?key=<API_KEY>",
        "",
        "`Bearer <Token>` or Bearer <Token> is `<br>`",
      ),
    ).toEqual([
      '1 p "GET /users/<id>/<address>?key=<API_KEY>"',
      '3 p "`Bearer <Token>` or Bearer <Token> is `<br>`"',
    ]);
  });
});

describe("HTML within Markdown", () => {
  test("what decorates words is their words", () => {
    expect(
      outline(
        '# <h1 id="x">Purses</h1>',
        '<h3 id="y">Parameters</h3>',
        '<mark style="color:green;">`POST`</mark> `/x`',
        "",
        '### <Badge color="green">GET</Badge> <code>/a&lt;b&gt;</code> <b>now</b>',
        '<Badge type="tip" text="PUT" /> /y <sup>1</sup>',
        "",
        "<span>POST</span><span>/z</span> <kbd>DELETE</kbd>`/z`",
      ),
    ).toEqual([
      "1 h1 Purses",
      "2 h3 Parameters",
      '3 p "`POST` `/x`"',
      "5 h3 GET `/a<b>` **now**",
      '6 p "PUT /y 1"',
      '8 p "POST /z `DELETE` `/z`"',
    ]);
  });

  test("a table has the cells that its tags say", () => {
    expect(
      outline(
        "`x`<table><thead><tr><th>Name</th><th>Type</th></tr></thead><tbody>",
        "<tr><td><code>first_name</code><mark>*</mark></td><td>-</td></tr>",
        '<tr><td rowspan="2">x</td><td>1<br>2</td></tr>',
        "<tr><td>3</td></tr>",
        '<tr><td colspan="2">All *of* it</td></tr>',
        "</tbody></table>",
      ),
    ).toEqual([
      '1 p "`x`"',
      "1 table Name | Type",
      '  2 ["`first_name`*","-"]',
      '  3 ["x","1\\n2"]',
      '  4 ["x","3"]',
      '  5 ["All of it",""]',
    ]);
  });

  test("strong words beside each other keep the space between them", () => {
    expect(outline("<strong>a</strong><strong> required</strong><span> b</span>")).toEqual([
      '1 p "**a** **required** b"',
    ]);
    expect(outline("<b></b>`pan` is ****4242")).toEqual(['1 p "`pan` is ****4242"']);
  });

  test("a table of samples gives a term for each row", () => {
    expect(
      outline(
        "<table>",
        "<tr><td>200</td><td>",
        "",
        "```json",
        "{}",
        "```",
        "",
        "</td></tr>",
        "</table>",
      ),
    ).toEqual(["1 definitions", "  2 - 200", '    4 code json 5: "{}"']);
  });

  test("lists, definitions, details and code", () => {
    expect(
      outline(
        "<dl><dt><code>id</code></dt><dd>The id<dt>sum<dd>A <b>sum</b></dl>",
        "<ul><li>one<ul><li>two</li></ul></li></ul>",
        "<details><summary><b>More</b></summary>",
        "",
        "Words",
        "</details>",
        '<pre><code class="language-json">{&quot;a&quot;: <span>1</span>}',
        "</code></pre>",
        "<code>",
        "{&nbsp;&quot;b&quot;:",
        "  2 }",
        "</code>",
      ),
    ).toEqual([
      "1 definitions",
      "  1 - `id`",
      '    1 p "The id"',
      "  1 - sum",
      '    1 p "A **sum**"',
      "2 list",
      "  2 - one",
      "    2 list",
      "      2 - two",
      "3 <details title=More>",
      '  5 p "Words"',
      '7 code json 7: "{\\"a\\": 1}"',
      '9 code 10: "{ \\"b\\":\\n  2 }"',
    ]);
  });
});

test("what is no page is refused, and a text is no Markdown until somebody asks", () => {
  expect(() => readPage(" \n")).toThrow(NotExtractable);
  expect(readPage("word ".repeat(200_000)).text).toHaveLength(1_000_000);
  expect(() => readPage("word ".repeat(200_000)).blocks).toThrow(/more than 500000/);
  expect(() => readPage("[".repeat(1000)).blocks).toThrow(/nested too deeply/);
});

test("every block of a tree is seen, in order", () => {
  const seen: string[] = [];
  visit(readPage("<Aa>\n- one\n  ```\n  x\n  ```\n</Aa>\n# B").blocks, ({ kind }) =>
    seen.push(kind),
  );
  expect(seen).toEqual(["element", "list", "code", "heading"]);
});

test("a block of code may be one line, however long it is", () => {
  const json = `{"text":"${"words ".repeat(20_000)}"}`;
  const { blocks } = readPage(`# A\n\n\`\`\`json\n${json}\n\`\`\`\n\nWords.\n`);
  expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "code", "paragraph"]);
  expect(blocks[1]).toMatchObject({ text: json, textLine: 4, open: false });
});
