import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { NotExtractable } from "../src/base/not-extractable.ts";
import type { Block } from "../src/page/block.ts";
import { type Page, readPage } from "../src/page/read-page.ts";
import { damagedPages } from "./mutate.ts";
import { processorMs } from "./processor-ms.ts";

const folder = path.join(import.meta.dirname, "pages");
const pages = [
  ...readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:mdx?|html)$/.test(name))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), "utf8")),
  `<!doctype html><html><body><main><h1>Purse</h1>
<div role="tablist"><button role="tab" id="a">curl</button></div>
<div role="tabpanel" aria-labelledby="a"><pre><code class="language-json">{<span>"a"</span>: 1}
</code></pre></div><table><tr><th>Name<td><code>id</code></table><dl><dt>a<dd>b</dl></main></body></html>`,
  `{% tabs %}
{% tab title="200" %}
\`\`\`json
{ "a": 1 }
\`\`\`
{% endtab %}
{% endtabs %}
::: tip Title
<Note a={{"b": 1}}>x</Note>
:::
=== "One"
    Term
    : said
<table><tr><td>

\`\`\`
x
\`\`\`
</td></tr></table>
[block:parameters]
{"data": {"h-0": "a", "0-0": "b"}}
[/block]
`,
];

/** As many as take ten seconds. */
const RUNS = 1000;

/** Far above what a machine with other work needs: it ends a page that hangs, and judges no speed. */
const HUNG_MS = 240_000;

test(
  "a damaged page gives blocks in the order of its lines, or a reason",
  () => {
    fc.assert(
      fc.property(damagedPages(pages), (text) => {
        const page = readOrRefuse(text);
        const lines = page?.lines.length ?? 0;
        if (page) expect(misplaced(page.blocks, 1, lines)).toEqual([]);
      }),
      { numRuns: RUNS, seed: 20_261_126 },
    );
  },
  HUNG_MS,
);

function readOrRefuse(text: string): Page | undefined {
  try {
    const page = readPage(text);
    return page.blocks.length >= 0 ? page : undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(NotExtractable);
    return undefined;
  }
}

/** The blocks that do not stand within the lines given, or not after the one before. */
function misplaced(blocks: readonly Block[], from: number, to: number): Block[] {
  let line = from;
  return blocks.flatMap((block) => {
    const isWrong =
      block.line < line ||
      block.end < block.line ||
      block.end > to ||
      (block.kind === "code" && (block.textLine < block.line || block.textLine > block.end));
    line = Math.max(line, block.line);
    return isWrong
      ? [block]
      : partsOf(block).flatMap((part) => misplaced(part.blocks, part.line, part.end));
  });
}

interface Part {
  readonly blocks: readonly Block[];
  readonly line: number;
  readonly end: number;
}

function partsOf(block: Block): readonly Part[] {
  if (block.kind === "element") return [{ ...block, blocks: block.children }];
  return block.kind === "list" || block.kind === "definitions" ? block.items : [];
}

const UNITS = [
  "<",
  '<a b="',
  "<A {",
  "<A {`",
  "{%",
  "{% a ",
  "{{< a ",
  "[",
  "[a](",
  "|",
  "|\n|-|\n|",
  "> ",
  "`",
  "``` ",
  "a** ",
  "<!--",
  "<div>",
  "<Tab>\n",
  "<code>",
  "<pre>",
  "<table><tr><td>",
  "===\n",
  "<a\n",
  '=== "a"\n    ',
  ":::a\n",
  "- a\n",
  "a\n: b\n",
  "import {\n",
];

test.each(UNITS)(
  "a page of %j alone is read or refused in time that grows with it",
  (unit) => {
    const small = costOf(unit.repeat(Math.ceil(15_000 / unit.length)));
    const large = costOf(unit.repeat(Math.ceil(60_000 / unit.length)));
    // Four times as much: sixteen times the cost would be of another kind.
    expect(large).toBeLessThan(Math.max(400, small * 9));
  },
  30_000,
);

test.each([
  "<div>",
  "<table><tr><td>x",
  "<ul><li>",
  "<p>",
  "<b><p>",
  "<td>",
  "<table><tr><td>",
  "<a href=#>",
  "<pre>",
  "<!--",
])(
  "a page of HTML of %j alone is read or refused in time",
  (unit) => {
    expect(costOf(`<!doctype html><body>${unit.repeat(20_000)}`)).toBeLessThan(5000);
  },
  30_000,
);

/** Milliseconds of the processor that a page takes. */
function costOf(text: string): number {
  return processorMs(() => readOrRefuse(text));
}
