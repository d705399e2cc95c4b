import { describe, expect, test } from "vitest";
import { readPage } from "../src/page/read-page.ts";
import { outline } from "./outline.ts";

/** The outline of a page of HTML with these lines in its `<main>`, of which the first is line 2. */
function main(...lines: string[]): string[] {
  return outline("<!doctype html><html><body><main>", ...lines, "</main></body></html>");
}

describe("which part of a page is read", () => {
  test("the main content, without what leads elsewhere or is to be clicked on", () => {
    const lines = [
      "<!doctype html>",
      "<html><head><title>Purses | Docs</title><style>a { }</style></head><body>",
      "<header><nav><a href='/'>Home</a></nav></header>",
      "<main>",
      "<div class='toc'>On this page</div>",
      '<h2 id="a">List purses <a class="anchor" href="#a">#</a></h2>',
      "<button>Copy</button>",
      '<p>See <a href="/b.html">the other</a>.</p>',
      "<script>",
      'var a = "<p>no</p>";',
      "</script>",
      "<p>After</p>",
      "</main>",
      "<footer>Words</footer></body></html>",
    ];
    expect(outline(...lines)).toEqual(["6 h2 List purses", '8 p "See the other."', '12 p "After"']);
    const page = readPage(lines.join("\n"));
    expect(page).toMatchObject({ isHtml: true, title: "Purses" });
    expect(page.links).toEqual([{ text: "the other", href: "/b.html", line: 8 }]);
  });

  test("a text that is nearly nothing but tags is HTML, one with Markdown is not", () => {
    expect(readPage("<div>\n<h1>A</h1>\n<p>b</p>\n</div>").isHtml).toBe(true);
    expect(readPage("<div>\n\n# A\n\n</div>").isHtml).toBe(false);
    expect(readPage('<Card title="a">\n</Card>').isHtml).toBe(false);
    expect(readPage("<Head>\n</Head>\ntext").isHtml).toBe(false);
    expect(readPage("<!-- saved -->\n<HTML><p>a").isHtml).toBe(true);
  });

  test("without `<main>`, lists of links and what is called a sidebar are not of it", () => {
    expect(
      outline(
        "<html><body><div id='sidebar'><b>Pages</b></div>",
        "<ul><li><a href='/a'>Purses</a></li><li><a href='/b'>Cards</a></li></ul>",
        "<ul><li>See <a href='/c'>it</a> for all that is to be known</li></ul></body></html>",
      ),
    ).toEqual(["3 list", "  3 - See it for all that is to be known"]);
  });

  test("the words of a page without `<main>`", () => {
    expect(outline("<html><body><nav>no</nav><div><p>Yes</p></div></body></html>")).toEqual([
      '1 p "Yes"',
    ]);
  });
});

describe("words", () => {
  test("code and what is strong keep their marks, breaks are line ends", () => {
    expect(main("<p>A <b>strong</b> <code>c</code><br>", "<em>line</em> &amp; more</p>")).toEqual([
      '2 p "A **strong** `c`\\nline & more"',
    ]);
  });

  test("what stands beside each other are other words", () => {
    expect(
      main(
        '<div class="endpoint"><span class="badge">POST</span><code>/v1/<wbr>purses</code></div>',
        '<div class="param-head"><div></div><div>sum</div><div><div>number</div></div></div>',
        '<div class="param"><div>amount</div><div>integer</div></div>',
        '<p><img src="a.svg" alt="GET"> <code>/x</code></p>',
        "<p><strong>id</strong><span>string</span>, <em>a</em>b, <i>PUT</i>/y</p>",
        "<p><span>/a/</span><span>(</span><span>int:</span><span>b</span><span>)</span><span>/c?d=</span><b>1</b></p>",
      ),
    ).toEqual([
      '2 p "POST `/v1/purses`"',
      '3 p "sum\\nnumber"',
      '4 p "amount\\ninteger"',
      '5 p "GET `/x`"',
      '6 p "**id** string, ab, PUT /y"',
      '7 p "/a/(int: b)/c?d=**1**"',
    ]);
  });
});

describe("code", () => {
  test("is its text, however it is coloured and cut into lines", () => {
    expect(
      main(
        '<div class="highlight-source-shell"><pre><span class="k">curl</span> -X POST \\',
        "  https://a.test</pre></div>",
        '<pre class="hljs json"><code><div>{</div><div>  "a": 1</div><div>}</div></code></pre>',
        '<pre><code class="language-js">a()<br>b()</code></pre>',
        '<pre data-language="YAML">',
        "",
        "c: 1",
        "</pre>",
      ),
    ).toEqual([
      '2 code shell 2: "curl -X POST \\\\\\n  https://a.test"',
      '4 code json 4: "{\\n  \\"a\\": 1\\n}"',
      '5 code js 5: "a()\\nb()"',
      '6 code yaml 8: "c: 1"',
    ]);
  });

  test("has no numbers of lines", () => {
    expect(
      main(
        '<figure class="highlight"><table><tr><td class="gutter"><pre>1</pre></td>',
        '<td class="code"><pre><code class="language-json">{}</code></pre></td></tr></table></figure>',
        '<pre><code><span class="line-number">1</span>a</code></pre>',
      ),
    ).toEqual(['3 code json 3: "{}"', '4 code 4: "a"']);
  });
});

describe("blocks", () => {
  test("tables, with cells over rows and columns", () => {
    expect(
      main(
        "<table><caption>Fields</caption>",
        "<tr><th>Name</th><th>Type</th><th>Says</th></tr>",
        "<tr><td rowspan=2><code>a</code></td><td>string</td><td>One<br>two<ul><li>x</li></ul></td></tr>",
        "<tr><td colspan=2>three</td></tr>",
        "</table>",
      ),
    ).toEqual([
      '2 p "Fields"',
      "3 table Name | Type | Says",
      '  4 ["`a`","string","One\\ntwo\\nx"]',
      '  5 ["`a`","three",""]',
    ]);
  });

  test("lists, definitions and details", () => {
    expect(
      main(
        "<ul><li>one<ul><li>two</li></ul></li><li><p>three</p><pre>x</pre></li></ul>",
        "<dl><div><dt><code>id</code> string</dt><dd>The id</dd></div><dt>b<dd><p>c</p><p>d</p></dl>",
        "<details><summary>More <b>fields</b></summary><p>e</p></details>",
        "<blockquote><p>200 Response</p></blockquote>",
      ),
    ).toEqual([
      "2 list",
      "  2 - one",
      "    2 list",
      "      2 - two",
      "  2 - three",
      '    2 code 2: "x"',
      "3 definitions",
      "  3 - `id` string",
      '    3 p "The id"',
      "  3 - b",
      '    3 p "c"',
      '    3 p "d"',
      "4 <details title=More **fields**>",
      '  4 p "e"',
      '5 p "200 Response"',
    ]);
  });

  test("rows that are laid out as items, or as terms", () => {
    expect(
      main(
        '<div class="row"><code>a</code> <em>string</em> <p>One</p></div>',
        '<div class="row"><code>b</code> <em>object</em>',
        '<div class="children"><div class="row"><code>c</code> two</div></div></div>',
        '<div class="row"><span>GET</span><code>/x</code></div>',
        '<div class="items"><div class="param">d</div><div class="param-desc">Three</div></div>',
      ),
    ).toEqual([
      "2 list",
      "  2 - `a` string",
      '    2 p "One"',
      "  3 - `b` object",
      "    4 list",
      "      4 - `c` two",
      '5 p "GET `/x`"',
      "6 definitions",
      "  6 - d",
      '    6 p "Three"',
    ]);
  });

  test("tabs have the titles that are beside them, by name or in order", () => {
    expect(
      main(
        '<div role="tablist"><button role="tab" id="t1">cURL</button><button role="tab" id="t2">Node</button></div>',
        '<div role="tabpanel" aria-labelledby="t1"><p>one</p></div>',
        '<div role="tabpanel" hidden aria-labelledby="t2"><p>two</p></div>',
        '<ul class="nav-tabs"><li>200</li><li>404</li></ul>',
        '<div class="tab-pane">three</div><div class="tab-pane">four</div>',
        '<div class="tab-pane" data-title="Go">five</div>',
        '<button data-shows="r2">202</button><button>Old</button><div class="tab" id="r2">six</div>',
      ),
    ).toEqual([
      "3 <tab title=cURL>",
      '  3 p "one"',
      "4 <tab title=Node>",
      '  4 p "two"',
      "6 <tab title=200>",
      '  6 p "three"',
      "6 <tab title=404>",
      '  6 p "four"',
      "7 <tab title=Go>",
      '  7 p "five"',
      '8 p "Old"',
      "8 <tab title=202>",
      '  8 p "six"',
    ]);
  });
});

describe("pages that scripts fill in", () => {
  test("are refused, with what helps", () => {
    const page = readPage(
      '<!doctype html><html><body><div id="root"></div><script src="a.js"></script></body></html>',
    );
    expect(() => page.blocks).toThrow(/filled in by a script.*Markdown/);
  });

  test("are the document that they carry", () => {
    expect(
      outline(
        '<!doctype html><html><body><div id="app"></div>',
        '<script type="application/json">{"spec":',
        '{"openapi":"3.1.0","info":{"title":"A","version":"1"},',
        '"paths":{}}}</script></body></html>',
      ),
    ).toEqual([
      '3 code json 3: "{\\"openapi\\":\\"3.1.0\\",\\"info\\":{\\"title\\":\\"A\\",\\"version\\":\\"1\\"},\\n\\"paths\\":{}}"',
    ]);
  });

  test("a short page without scripts is what it says", () => {
    expect(outline("<html><body><p>Few words</p></body></html>")).toEqual(['1 p "Few words"']);
  });
});
