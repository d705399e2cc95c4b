import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../src/base/json.ts";
import { extract } from "../src/extract.ts";
import { readPage } from "../src/page/read-page.ts";
import { frontMatter } from "../src/sources/front-matter.ts";
import { frontMatterMention } from "../src/sources/front-matter-mention.ts";
import { at } from "../src/testing.ts";
import { keys } from "./helpers.ts";
import { readBy } from "./source-helpers.ts";

const API: JsonObject = {
  operationId: "fillPurse",
  parameters: [{ name: "id", in: "path", required: true, schema: { type: "integer" } }],
  requestBody: {
    content: {
      "application/json": {
        schema: { type: "object", properties: { sum: { type: "number", nullable: true } } },
      },
    },
  },
  responses: { "200": { description: "Fine." }, "402": { description: "Empty." } },
  method: "post",
  path: "/purses/{id}",
  servers: [{ url: "https://api.purse.test/v1" }],
  security: [{ word: [] }],
  securitySchemes: { word: { type: "http", scheme: "bearer" } },
  info: { title: "Purse API", version: "4" },
  postman: { name: "not of OpenAPI" },
};

function page(api: string): string {
  return `---\nid: fill\ntitle: "Fill a purse"\napi: ${api}\n---\n\n# Fill a purse\n`;
}

describe("Docusaurus OpenAPI", () => {
  const packed = deflateSync(JSON.stringify(API)).toString("base64");
  test.each([
    ["in JSON", page(JSON.stringify(API))],
    ["packed", page(packed)],
    ["in YAML that is none as a whole", page(JSON.stringify(API)).replace("title: ", "title: A: ")],
  ])("%s", (_name, text) => {
    const { document, used, doubts } = readBy(frontMatter, text);
    const post = at(document, "paths", "/purses/{id}", "post");
    expect(at(post, "operationId")).toBe("fillPurse");
    expect(at(post, "parameters", 0, "schema")).toEqual({ type: "integer" });
    const schema = at(post, "requestBody", "content", "application/json", "schema");
    expect(at(schema, "properties", "sum", "type")).toEqual(["number", "null"]);
    expect(keys(at(post, "responses"))).toEqual(["200", "402"]);
    expect(at(post, "security")).toEqual([{ word: [] }]);
    expect(at(document, "components", "securitySchemes", "word", "scheme")).toBe("bearer");
    expect(at(document, "info")).toEqual({ title: "Purse API", version: "4" });
    expect(at(document, "servers", 0, "url")).toBe("https://api.purse.test/v1");
    expect([used.has(4), used.has(7)]).toEqual([true, false]);
    expect(doubts).toEqual([]);
  });

  test("what can't be read, or would be far too much, is a doubt", () => {
    const bomb = deflateSync(`{"a":"${"x".repeat(20_000_000)}"}`).toString("base64");
    for (const text of ["eJwrzk1V", bomb, "hello"]) {
      const { draft, doubts } = readBy(frontMatter, page(text));
      expect(draft).toBeUndefined();
      expect(doubts).toEqual([
        { line: 4, says: "the front matter's `api` can't be read", assumed: "left out" },
      ]);
    }
  });
});

test("ReadMe: parameters with their places, a sample for each status", () => {
  const { document, doubts } = readBy(
    frontMatter,
    `---
title: Fill a purse
api:
  method: put
  url: https://api.purse.test/purses/:id
  auth: required
  params:
    - { name: id, type: int, in: path, required: true, desc: Which purse }
    - { name: mode, type: string, in: query, enumValues: "fast\\nslow", default: fast }
    - { name: X-Trace, type: string, in: header }
    - { name: owner.name, type: string, in: body, required: true }
    - { name: tags, type: array_string, in: body }
    - { name: extra, type: mixed type, in: body }
    - { name: lost, type: string }
  results:
    codes:
      - { status: 200, language: json, code: '{"sum": 1.50}', name: "" }
      - { status: 404, language: json, code: "", name: "" }
---
`,
  );
  const put = at(document, "paths", "/purses/{id}", "put");
  expect(at(put, "parameters")).toMatchObject([
    { name: "id", in: "path", description: "Which purse", schema: { type: "integer" } },
    { name: "mode", in: "query", schema: { enum: ["fast", "slow"], default: "fast" } },
    { name: "X-Trace", in: "header" },
  ]);
  const body = at(put, "requestBody", "content", "application/json", "schema", "properties");
  expect(body).toEqual({
    owner: { type: "object", properties: { name: { type: "string" } }, required: ["name"] },
    tags: { type: "array", items: { type: "string" } },
    extra: {},
  });
  const answer = at(put, "responses", "200", "content", "application/json");
  expect(at(answer, "schema", "properties", "sum")).toEqual({ type: "number" });
  expect(keys(at(put, "responses", "404"))).toEqual(["description"]);
  expect(at(put, "security")).toEqual([{ auth: [] }]);
  expect(doubts.map(({ says }) => says)).toContain("parameter lost has no name or place");
});

test("ReadMe: what stands below says what the fields of the samples are", () => {
  const { document } = readBy(
    frontMatter,
    `---
title: Read a purse
api:
  method: get
  url: /purses/{id}
  params: [{ name: state, type: string, in: query, desc: "OPEN, SHUT or LOST" }]
  results: { codes: [{ status: 200, language: json, code: '{"purse": {"sum": 1, "until": null}}' }] }
---

## Fields

| Field | Type |
| --- | --- |
| sum | number |
| until | string or null |
`,
  );
  const get = at(document, "paths", "/purses/{id}", "get");
  expect(at(get, "parameters", 0, "schema", "enum")).toEqual(["OPEN", "SHUT", "LOST"]);
  const schema = at(get, "responses", "200", "content", "application/json", "schema");
  expect(at(schema, "properties", "purse", "properties")).toEqual({
    sum: { type: "number" },
    until: { type: ["string", "null"] },
  });
});

test("what is no operation is none", () => {
  for (const api of [
    "POST /purses",
    "{ file: purse.json, operationId: list }",
    "{ method: get }",
    "{ method: eat, path: /a }",
    "12",
  ]) {
    expect(readBy(frontMatter, page(api))).toMatchObject({ draft: undefined, doubts: [] });
  }
  expect(readBy(frontMatter, "# Purse").draft).toBeUndefined();
});

test("the way to sign in that Mintlify's front matter names counts where the page says none", () => {
  const text = (more: string, below = "") =>
    `---\ntitle: Purse\napi: GET /purse\n${more}\n---\n\n<ParamField query="page" type="integer" />\n${below}`;
  const security = (page: string) =>
    at(extract(page).document, "paths", "/purse", "get", "security");
  expect(security(text("authMethod: basic"))).toEqual([{ basicAuth: [] }]);
  expect(security(text("authMethod: none"))).toEqual([]);
  const header =
    '<ParamField header="Authorization" type="string" required>Bearer token</ParamField>\n';
  expect(JSON.stringify(security(text("authMethod: key", header)))).toMatch(/bearer/i);
});

describe("the endpoint that a page is about", () => {
  const rows: readonly [string, object | undefined][] = [
    ["openapi: GET /purses/{id}", { method: "get", address: { path: "/purses/{id}" }, line: 3 }],
    ['openapi: "/v2/purse.yaml POST /purses"', { method: "post", address: { path: "/purses" } }],
    [
      'api: "DELETE https://api.purse.test/purses/:id"',
      { method: "delete", address: { server: "https://api.purse.test", path: "/purses/{id}" } },
    ],
    ["api: GET /purse\nauthMethod: basic", { security: [{ basicAuth: [] }] }],
    ["api: GET /purse\nauthMethod: none", { security: [] }],
    ["method: patch\npath: /purses", { method: "patch", address: { path: "/purses" }, line: 4 }],
    ["openapi: purse.yaml", undefined],
    ["description: GET /purses", undefined],
    ["path: /docs/purses", undefined],
  ];
  test.each(rows)("%s", (lines, expected) => {
    const found = frontMatterMention(readPage(`---\ntitle: Purse\n${lines}\n---\n\nWords.\n`));
    if (expected === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(expected);
  });
});
