import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { isHtmlPage } from "../src/page/html/is-html.ts";
import { statements } from "./statements.ts";

const card = `        {{-- what the server leaves out: <code>GET /hidden</code> --}}

        <div class="api-card">
            <div class="head">
                <h3>List pots</h3>

                <p>
                    All pots of the one
                    who is signed in.
                </p>
            </div>

            <div class="settings-field">
                <label class="settings-label">
                    Endpoint
                </label>

                <pre><code>GET /v1/pots</code></pre>
            </div>

            <div class="settings-field">
                <label class="settings-label">
                    Example response
                </label>

                <pre><code>{
    "data": [
        {
            "id": 1,
            "sum": "1.00"
        }
    ]
}</code></pre>
            </div>
        </div>
`;

test("a part of a template, set in, with comments of its server and long samples, is HTML", () => {
  expect(statements(card)).toEqual([
    "GET /v1/pots 200",
    "GET /v1/pots 200 data: array",
    "GET /v1/pots 200 data[]: object",
    "GET /v1/pots 200 data[].id: integer",
    "GET /v1/pots 200 data[].sum: string",
  ]);
});

test.each([
  ["<div>\n\n# Pots\n\nWords\n\n</div>", false],
  ["<p align='center'>\nPots\n</p>\n\nWords of a page\nand more of them\nand more", false],
  ["<!-- a --><div>\nwords\n</div>", true],
  ["<div><pre>\n# no heading\n- no item\n</pre></div>", true],
])("%j", (text, isHtml) => {
  expect(isHtmlPage(text)).toBe(isHtml);
});

test("words that a script fills in later are not there yet; buttons in a title are none of it", () => {
  const page = `<h2>Pay</h2>
<blockquote>Example response (200):</blockquote>
<pre><code>{ "id": 7 }</code></pre>
<span id="result" hidden><blockquote>Request failed with error:</blockquote><pre><code>Tip</code></pre></span>
<form><h3>Request <button type="button">Try it out ⚡</button><button hidden>Cancel 🛑</button>
<button hidden>Send Request 💥</button></h3>
<p><small>POST</small> <b><code>v1/pay</code></b></p></form>
<h2>Ping</h2>
<p><small>GET</small> <b><code>v1/ping</code></b></p>`;
  expect(statements(page)).toEqual([
    "POST /v1/pay 200",
    "POST /v1/pay 200 id: integer",
    "GET /v1/ping default",
  ]);
});

test("a class that has copy in it holds words as well", () => {
  const page = `<div class="method-copy"><p>POST <code>/pots</code></p><table><tr><th>Name</th><th>Type</th></tr>
<tr><td>sum</td><td>integer</td></tr></table></div>`;
  expect(statements(page)).toContain("POST /pots request sum: integer");
});

test("comments of templates hide nothing behind one that has no end, however many begin", () => {
  expect(statements(`# A\n\n## GET /pots\n\n{{-- open\n\n## GET /pans\n`)).toEqual([
    "GET /pots default",
    "GET /pans default",
  ]);
  const begun = performance.now();
  extract(`# A\n\nGET /pots\n\n${"{{-- ".repeat(40_000)}`);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
