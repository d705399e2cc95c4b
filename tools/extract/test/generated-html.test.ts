import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";
import { keys, responseSchema } from "./helpers.ts";

const CODEGEN = `<!doctype html><html><body><h1>Stamps</h1>
<h2>Access</h2><ol><li>APIKey KeyParamName:shop_key KeyInQuery:true KeyInHeader:false</li></ol>
<h1><a name="Cards">Cards</a></h1>
<div class="method">
<div class="method-path"><a class="up" href="#__Methods">Up</a>
<pre class="post"><code class="huge"><span class="http-method">post</span> /cards</code></pre></div>
<h3 class="field-label">Consumes</h3><ul><li><code>application/json</code></li></ul>
<h3 class="field-label">Request body</h3>
<div class="field-items"><div class="param">body <a href="#Card">Card</a> (required)</div>
<div class="param-desc"><span class="param-type">Body Parameter</span> &mdash; </div></div>
<h3 class="field-label">Responses</h3><h4 class="field-label">201</h4>Made <a href="#Card">Card</a>
<h4 class="field-label">409</h4>Exists <a href="#"></a></div>
<div class="method">
<div class="method-path"><a class="up" href="#__Methods">Up</a>
<pre class="get"><code class="huge"><span class="http-method">get</span> /cards/{no}</code></pre></div>
<h3 class="field-label">Path parameters</h3>
<div class="field-items"><div class="param">no (required)</div>
<div class="param-desc"><span class="param-type">Path Parameter</span> &mdash;  default: null format: int64</div></div>
<h3 class="field-label">Responses</h3><h4 class="field-label">200</h4>OK <a href="#Card">Card</a></div>
<h2><a name="__Models">Models</a></h2>
<div class="model"><h3><a name="Card"><code>Card</code> - </a> <a class="up" href="#__Models">Up</a></h3>
<div class="field-items"><div class="param">price </div>
<div class="param-desc"><span class="param-type"><a href="#double">Double</a></span>  format: double</div>
<div class="param">kind (optional)</div>
<div class="param-desc"><span class="param-type"><a href="#string">String</a></span>  </div>
<div class="param-enum-header">Enum:</div><div class="param-enum">paper</div><div class="param-enum">plastic</div>
</div></div></body></html>`;

test("operations of a generator one below the other, with models and statuses", () => {
  const { document } = extract(CODEGEN);
  const card = {
    type: "object",
    properties: {
      price: { type: "number", format: "double" },
      kind: { type: "string", enum: ["paper", "plastic"] },
    },
    required: ["price"],
  };
  const made = at(document, "paths", "/cards", "post");
  expect(keys(at(made, "responses"))).toEqual(["201", "409"]);
  expect(at(made, "requestBody", "content", "application/json", "schema")).toMatchObject(card);
  expect(responseSchema(document, "/cards", "post", "201")).toMatchObject(card);
  const read = at(document, "paths", "/cards/{no}", "get");
  expect(keys(at(read, "responses"))).toEqual(["200"]);
  expect(read).toMatchObject({
    security: [{ shop_key: [] }],
    parameters: [{ in: "path", name: "no", schema: { type: "integer", format: "int64" } }],
  });
  expect(at(document, "components", "securitySchemes", "shop_key")).toMatchObject({
    type: "apiKey",
    in: "query",
    name: "shop_key",
  });
});

const BLUEPRINT = `<!DOCTYPE html><html><body><div class="content"><h1>Tolls</h1>
<h4 class="action-heading"><div class="name">Pay</div><a class="method post">POST</a><code class="uri">/tolls/{gate}{?lane}</code></h4>
<h4>Example URI</h4><p>POST https://tolls.test/tolls/a?lane=1</p>
<div class="title"><strong>URI Parameters</strong></div><dl><dt>gate</dt><dd><code>string</code> (required)</dd>
<dt>lane</dt><dd><code>number</code> (required)</dd></dl>
<div class="title"><strong>Request</strong></div><h5>Headers</h5><pre><code>Content-Type: application/json</code></pre>
<h5>Body</h5><pre><code>{ "sum": 2 }</code></pre>
<div class="title"><strong>Response <code>201</code></strong></div><h5>Headers</h5><pre><code>Content-Type: application/json</code></pre>
<h5>Body</h5><pre><code>{ "ticket": "a" }</code></pre>
<div class="title"><strong>Response <code>402</code></strong></div><h5>Body</h5><pre><code>{ "why": "a" }</code></pre>
</div></body></html>`;

test("headings below the labels of a request and its answers are theirs", () => {
  const { document } = extract(BLUEPRINT);
  const pay = at(document, "paths", "/tolls/{gate}", "post");
  expect(at(pay, "parameters")).toMatchObject([
    { in: "path", name: "gate" },
    { in: "query", name: "lane", required: true, schema: { type: "number" } },
  ]);
  const sent = at(pay, "requestBody", "content", "application/json", "schema", "properties");
  expect(sent).toEqual({ sum: { type: "integer" } });
  const answered = (status: string) =>
    at(responseSchema(document, "/tolls/{gate}", "post", status), "properties");
  expect(answered("201")).toEqual({ ticket: { type: "string" } });
  expect(answered("402")).toEqual({ why: { type: "string" } });
});

const CHAPTER = `<HTML><BODY><H1>3. Orders</H1><H2>3.1 New order</H2>
<TABLE><TR><TD>HTTP method</TD><TD>POST</TD></TR><TR><TD>Address</TD><TD><TT>https://bank.test/if/order</TT></TD></TR>
<TR><TD>Content type</TD><TD>application/x-www-form-urlencoded</TD></TR></TABLE>
<H3>3.1.1 Input</H3><TABLE><TR><TH>Field</TH><TH>M/O</TH><TH>Format</TH></TR>
<TR><TD>REF</TD><TD>M</TD><TD>AN..35</TD></TR><TR><TD>DAY</TD><TD>O</TD><TD>YYYYMMDD</TD></TR></TABLE>
<H3>3.1.2 Output</H3><P>HTTP status 200</P><PRE>{"no": 1}</PRE><P>HTTP status 404: no such order.</P></BODY></HTML>`;

test("a table of facts says the address and the form, and formats how texts look", () => {
  const { document } = extract(CHAPTER);
  const order = at(document, "paths", "/if/order", "post");
  const schema = at(order, "requestBody", "content", "application/x-www-form-urlencoded", "schema");
  expect(schema).toMatchObject({
    properties: { REF: { type: "string", maxLength: 35 }, DAY: { type: "string" } },
    required: ["REF"],
  });
  expect(keys(at(order, "responses"))).toEqual(["200", "404"]);
});

const DIALOGUES = `<!DOCTYPE HTML><html><body><div class="container"><h1>Fens</h1>
<div class="modal" id="fens_post"><h4 class="modal-title"><span class="badge badge_post">post</span> <span class="parent"></span>/fens</h4>
<ul class="nav nav-tabs"><li><a href="#fens_post_request">Request</a></li><li><a href="#fens_post_response">Response</a></li></ul>
<div class="tab-content"><div class="tab-pane" id="fens_post_request"><h3>Body</h3><p><strong>Media type</strong>: application/json</p>
<p><strong>Type</strong>: object</p><strong>Properties</strong>
<ul><li><strong>name</strong>: required <em>(string)</em></li><li><strong>depth</strong>: <em>(number)</em></li></ul></div>
<div class="tab-pane" id="fens_post_response"><h2>HTTP status code <a href="http://a.test/201">201</a></h2><h3>Body</h3>
<strong>Properties</strong><ul><li><strong>id</strong>: required <em>(integer)</em></li></ul></div></div></div></div></body></html>`;

test("the type of a body is no list of values, and a field says first that it is required", () => {
  const { document } = extract(DIALOGUES);
  const post = at(document, "paths", "/fens", "post");
  expect(at(post, "requestBody", "content", "application/json", "schema")).toMatchObject({
    properties: { name: { type: "string" }, depth: { type: "number" } },
    required: ["name"],
  });
  expect(responseSchema(document, "/fens", "post", "201")).toMatchObject({
    properties: { id: { type: "integer" } },
    required: ["id"],
  });
});

test("errors that are listed by their names are no members of a body", () => {
  const { document, doubts } = extract(`# Fens

## GET /fens

### Error 4xx

| Name | Description |
| --- | --- |
| FenNotFound | There is none. |
`);
  expect(at(document, "paths", "/fens", "get", "responses", "4XX")).not.toHaveProperty("content");
  expect(doubts.map(({ says }) => says)).toContain("FenNotFound: names of errors");
});
