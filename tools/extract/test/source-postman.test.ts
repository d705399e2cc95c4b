import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../src/base/json.ts";
import { extract } from "../src/extract.ts";
import { postman } from "../src/sources/postman.ts";
import { at } from "../src/testing.ts";
import { keys } from "./helpers.ts";
import { type Reading, readBy } from "./source-helpers.ts";

const SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";

function collection(item: Json, more: JsonObject = {}): string {
  return JSON.stringify(
    { info: { name: "Purse", schema: SCHEMA, version: "3.1" }, item, ...more },
    null,
    1,
  );
}

function read(item: Json, more: JsonObject = {}): Reading {
  return readBy(postman, collection(item, more));
}

/** The operation of one request. */
function operation(request: Json, more: JsonObject = {}, answers: Json[] = []): Json {
  const { document } = read([{ name: "One", request, response: answers }], more);
  const [item] = Object.values(at(document, "paths") as JsonObject);
  return Object.values(item as JsonObject)[0] ?? null;
}

describe("addresses", () => {
  const variables = [
    { key: "baseUrl", value: "https://api.purse.test/v1" },
    { key: "host", value: "https://{{name}}" },
    { key: "name", value: "two.purse.test" },
    { key: "version", value: "v2" },
    { key: "purse_id", value: "p_1" },
  ];
  const rows: readonly [Json, string | undefined, string][] = [
    ["https://api.purse.test/purses", "https://api.purse.test", "/purses"],
    ["{{baseUrl}}/purses/:id", "https://api.purse.test/v1", "/purses/{id}"],
    ["{{host}}/{{version}}/purses/{{purse_id}}", "https://two.purse.test", "/v2/purses/{purse_id}"],
    ["api.purse.test/purses?limit=1#top", "https://api.purse.test", "/purses"],
    ["{{unknown}}/purses", undefined, "/purses"],
    ["https://{{tenant}}.purse.test/purses", "https://{tenant}.purse.test", "/purses"],
    [
      { raw: "{{baseUrl}}/purses/:purse id/x", path: [] },
      "https://api.purse.test/v1",
      "/purses/{purse_id}/x",
    ],
    [
      { protocol: "http", host: ["purse", "test"], port: "8080", path: ["a", ":b"] },
      "http://purse.test:8080",
      "/a/{b}",
    ],
    [{ host: "{{baseUrl}}", path: "a/b" }, "https://api.purse.test/v1", "/a/b"],
  ];
  test.each(rows)("%j", (url, server, path) => {
    const { document } = read([{ name: "One", request: { method: "GET", url } }], {
      variable: variables,
    });
    expect(keys(at(document, "paths"))).toEqual([path]);
    expect(keys(document).includes("servers") ? at(document, "servers", 0, "url") : undefined).toBe(
      server,
    );
  });

  test("a variable without a value is a doubt with its line, a request without an address too", () => {
    const { doubts } = read([
      { name: "One", request: { method: "GET", url: "{{unknown}}/a" } },
      { name: "Two", request: { method: "GET" } },
    ]);
    expect(doubts.map(({ line, says }) => `${line} ${says}`)).toEqual([
      "10 the variable unknown has no value",
      "10 no response is described",
      '17 the request "Two" has no address, or no method of HTTP',
    ]);
  });

  test("the server of most requests is that of all, another one of its operation", () => {
    const get = (url: string) => ({ name: url, request: { method: "GET", url } });
    const { document } = read(
      ["https://b.test/x", "https://a.test/y", "https://a.test/z"].map(get),
    );
    expect(at(document, "servers")).toEqual([{ url: "https://a.test" }]);
    expect(at(document, "paths", "/x", "get", "servers")).toEqual([{ url: "https://b.test" }]);
    expect(keys(at(document, "paths", "/y", "get"))).not.toContain("servers");
  });
});

test("folders, and requests that are a text", () => {
  const { document } = read([
    {
      name: "Purses",
      item: [{ name: "Inner", item: [{ name: "List", request: "https://a.test/purses" }] }],
    },
    { name: "Notes", description: "Only words", item: [] },
  ]);
  expect(at(document, "paths", "/purses", "get", "summary")).toBe("List");
  expect(at(document, "info")).toEqual({ title: "Purse", version: "3.1" });
});

test("parameters: of the path, the query and headers, with what is known of their values", () => {
  const parameters = at(
    operation({
      method: "GET",
      header: [
        { key: "Accept", value: "application/json" },
        { key: "User-Agent", value: "x" },
        { key: "Accept-Language", value: "en" },
        { key: "X-Trace", value: "t-1", description: "(Required) Follows a call" },
      ],
      url: {
        raw: "https://a.test/purses/:id?limit=20&all=true&code=007&kind={{kind}}&size=%3Cinteger%3E",
        query: [
          { key: "limit", value: "20", description: { content: "How many" } },
          { key: "all", value: "true", disabled: true },
          { key: "code", value: "1234" },
          { key: "state", value: "paid", description: "made, paid, lost" },
          { key: "size", value: "<integer>" },
          { key: "since", value: "<dateTime>" },
        ],
        variable: [{ key: "id", value: "12", description: "Of the purse" }],
      },
    }),
    "parameters",
  );
  expect(parameters).toEqual([
    {
      name: "id",
      in: "path",
      required: true,
      description: "Of the purse",
      schema: { type: "integer", examples: [12] },
    },
    {
      name: "limit",
      in: "query",
      description: "How many",
      schema: { type: "integer", examples: [20] },
    },
    { name: "all", in: "query", schema: { type: "boolean", examples: [true] } },
    { name: "code", in: "query", schema: { type: "string", examples: ["1234"] } },
    {
      name: "state",
      in: "query",
      description: "made, paid, lost",
      schema: { type: "string", enum: ["made", "paid", "lost"] },
    },
    { name: "size", in: "query", schema: { type: "integer" } },
    { name: "since", in: "query", schema: { type: "string", format: "date-time" } },
    {
      name: "X-Trace",
      in: "header",
      required: true,
      description: "Follows a call",
      schema: { type: "string", examples: ["t-1"] },
    },
  ]);
});

describe("authentication", () => {
  const list = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([key, value]) => ({ key, value }));
  const key = { key: "X-Purse-Key", value: "{{k}}", in: "header" };
  const rows: readonly [string, Json, JsonObject][] = [
    [
      "bearer",
      { type: "bearer", bearer: list({ token: "{{t}}" }) },
      { type: "http", scheme: "bearer" },
    ],
    [
      "basic, in version 2.0",
      { type: "basic", basic: { username: "u" } },
      { type: "http", scheme: "basic" },
    ],
    [
      "a key in a header",
      { type: "apikey", apikey: list(key) },
      { type: "apiKey", in: "header", name: "X-Purse-Key" },
    ],
    [
      "a key in the query",
      { type: "apikey", apikey: list({ ...key, in: "query" }) },
      { type: "apiKey", in: "query", name: "X-Purse-Key" },
    ],
    [
      "OAuth",
      {
        type: "oauth2",
        oauth2: list({
          grant_type: "client_credentials",
          accessTokenUrl: "https://a.test/token",
          scope: "read write",
        }),
      },
      {
        type: "oauth2",
        flows: {
          clientCredentials: { tokenUrl: "https://a.test/token", scopes: { read: "", write: "" } },
        },
      },
    ],
  ];
  test.each(rows)("%s", (_name, auth, scheme) => {
    const { document } = read([
      { name: "One", request: { method: "GET", url: "https://a.test/a", auth } },
    ]);
    const [requirement] = at(document, "paths", "/a", "get", "security") as JsonObject[];
    const name = keys(requirement ?? {})[0] ?? "";
    expect(at(document, "components", "securitySchemes", name)).toEqual(scheme);
  });

  test("is that of the folder or the collection where a request says none of its own", () => {
    const request = (path: string, more: JsonObject = {}) => ({
      name: path,
      request: { method: "GET", url: `https://a.test${path}`, ...more },
    });
    const { document } = read(
      [
        request("/bearer"),
        request("/none", { auth: { type: "noauth" } }),
        { name: "F", auth: { type: "basic" }, item: [request("/basic", { auth: null })] },
      ],
      { auth: { type: "bearer" } },
    );
    const of = (path: string) => at(document, "paths", path, "get", "security");
    expect([of("/bearer"), of("/none"), of("/basic")]).toEqual([
      [{ bearerAuth: [] }],
      [],
      [{ basicAuth: [] }],
    ]);
  });

  test("a header signs in where nothing else does, and is no parameter then", () => {
    const header = [{ key: "Authorization", value: "Bearer {{t}}" }];
    expect(operation({ method: "GET", url: "https://a.test/a", header })).toMatchObject({
      security: [{ bearerAuth: [] }],
    });
    const own = operation({
      method: "GET",
      url: "https://a.test/a",
      header: [{ key: "X-API-KEY", value: "{{k}}" }],
    });
    expect(own).toMatchObject({ security: [{ apiKeyAuth: [] }] });
    expect(keys(own)).not.toContain("parameters");
  });

  test("words of the collection count where nothing else signs in", () => {
    const info = {
      name: "A",
      schema: SCHEMA,
      description: "All of it.\n\nCalls need a bearer token.",
    };
    const request = { method: "GET", url: "https://a.test/a" };
    const own = { method: "GET", url: "https://a.test/b", auth: { type: "basic" } };
    const { document } = read([{ request }, { request: own }], { info });
    const [bearer] = at(document, "paths", "/a", "get", "security") as JsonObject[];
    const name = keys(bearer ?? {})[0] ?? "";
    expect(at(document, "components", "securitySchemes", name)).toMatchObject({
      type: "http",
      scheme: "bearer",
    });
    expect(at(document, "paths", "/b", "get", "security")).toEqual([{ basicAuth: [] }]);
  });

  test("one of a kind that OpenAPI has not is a doubt", () => {
    const { doubts } = read([
      { name: "One", request: { method: "GET", url: "https://a.test/a", auth: { type: "hawk" } } },
    ]);
    expect(doubts).toContainEqual(
      expect.objectContaining({
        says: 'authentication of the kind "hawk"',
        assumed: "a header Authorization",
      }),
    );
  });
});

describe("bodies", () => {
  const post = (body: Json, header: Json[] = [], more: JsonObject = {}) =>
    at(
      operation({ method: "POST", url: "https://a.test/a", body, header }, more),
      "requestBody",
      "content",
    );

  test("JSON, with what its numbers are written as, and variables", () => {
    const raw =
      '{ "sum": 10.00, "count": 3, "id": "{{id}}", "flag": {{flag}}, "any": {{any}}, "none": null }';
    const content = post({ mode: "raw", raw, options: { raw: { language: "json" } } }, [], {
      variable: [{ key: "flag", value: "true" }],
    });
    expect(at(content, "application/json", "schema", "properties")).toEqual({
      sum: { type: "number" },
      count: { type: "integer" },
      id: { type: "string" },
      flag: { type: "boolean" },
      any: {},
      none: {},
    });
    const known = post({ mode: "raw", raw: '{ "none": null }' });
    expect(at(known, "application/json", "schema", "properties", "none")).toEqual({ type: "null" });
    expect(at(content, "application/json", "examples", "example", "value", "flag")).toBe(true);
  });

  test("types in the place of values are no examples", () => {
    const raw =
      '{ "sum": "<number>", "n": "<integer>", "at": "<dateTime>", "name": "<string>", "list": ["<boolean>"] }';
    const content = at(post({ mode: "raw", raw }), "application/json");
    expect(content).toEqual({
      schema: {
        type: "object",
        properties: {
          sum: { type: "number" },
          n: { type: "integer" },
          at: { type: "string", format: "date-time" },
          name: { type: "string" },
          list: { type: "array", items: { type: "boolean" } },
        },
      },
    });
  });

  test("forms, files, and what is no JSON", () => {
    const fields = [
      { key: "to", value: "me", description: "(Required)" },
      { key: "n", value: "1", disabled: true },
    ];
    expect(post({ mode: "urlencoded", urlencoded: fields })).toEqual({
      "application/x-www-form-urlencoded": {
        schema: {
          type: "object",
          properties: {
            to: { type: "string", examples: ["me"] },
            n: { type: "integer", examples: [1] },
          },
          required: ["to"],
        },
      },
    });
    const file = { key: "scan", type: "file", src: "/x.pdf" };
    expect(
      at(
        post({ mode: "formdata", formdata: [file] }),
        "multipart/form-data",
        "schema",
        "properties",
      ),
    ).toEqual({ scan: { type: "string", format: "binary" } });
    expect(keys(post({ mode: "file", file: { src: "x" } }))).toEqual(["application/octet-stream"]);
    expect(keys(post({ mode: "raw", raw: "<a/>", options: { raw: { language: "xml" } } }))).toEqual(
      ["application/xml"],
    );
    expect(
      keys(post({ mode: "raw", raw: "hello" }, [{ key: "Content-Type", value: "text/csv; x=y" }])),
    ).toEqual(["text/csv"]);
    expect(post({ mode: "graphql", graphql: { query: "{ a }" } })).toMatchObject({
      "application/json": { schema: { properties: { query: { type: "string" } } } },
    });
  });
});

describe("answers", () => {
  const url = "https://a.test/a";
  const answer = (code: number, body: string, more: JsonObject = {}) => ({
    name: `A ${code}`,
    code,
    body,
    header: [],
    ...more,
  });

  test("each status has the schema of what was saved, and its examples", () => {
    const responses = at(
      operation("https://a.test/a", {}, [
        answer(200, '{"id": "p", "sum": 1}'),
        answer(200, '{"id": null, "more": [1.5]}'),
        answer(404, '{"error": "none"}'),
        answer(204, ""),
        answer(500, "broken", {
          header: [{ key: "Content-Type", value: "text/html; charset=utf-8" }],
        }),
        { name: "Named", status: "Unauthorized", body: "" },
      ]),
      "responses",
    );
    expect(keys(responses)).toEqual(["200", "204", "401", "404", "500"]);
    const ok = at(responses, "200", "content", "application/json");
    expect(at(ok, "schema", "properties")).toEqual({
      id: { type: ["string", "null"] },
      sum: { type: "integer" },
      more: { type: "array", items: { type: "number" } },
    });
    expect(keys(at(ok, "examples"))).toEqual(["example", "example_2"]);
    expect(at(responses, "404")).toMatchObject({ description: "A 404" });
    expect(keys(at(responses, "204"))).toEqual(["description"]);
    expect(keys(at(responses, "500", "content"))).toEqual(["text/html"]);
  });

  test("an operation that is there twice has what both say", () => {
    const item = (name: string, id: string, raw: string, code: number) => ({
      name,
      request: { method: "POST", url: `${url}/{{${id}}}?${name}=1`, body: { mode: "raw", raw } },
      response: [answer(code, "{}")],
    });
    const { document } = read([
      item("one", "id", '{"a": 1}', 200),
      item("two", "other", '{"b": "x"}', 400),
    ]);
    expect(keys(at(document, "paths"))).toEqual(["/a/{id}"]);
    const both = at(document, "paths", "/a/{id}", "post");
    expect(
      keys(at(both, "requestBody", "content", "application/json", "schema", "properties")),
    ).toEqual(["a", "b"]);
    expect(keys(at(both, "responses"))).toEqual(["200", "400"]);
    expect((at(both, "parameters") as JsonObject[]).map(({ name }) => name)).toEqual([
      "id",
      "one",
      "two",
    ]);
  });

  test("a description says of fields and statuses what it would on a page", () => {
    const description = `Makes one.

### Fields

| Field | Type | Description |
| --- | --- | --- |
| \`sum\` | decimal | Of all |
| \`until\` | date, nullable | Its end |

Answers \`429\` when you ask too often.`;
    const body = '{"sum": 97, "until": "2025-07-01", "more": true}';
    const { document, doubts } = read([
      { name: "One", request: { method: "GET", url, description }, response: [answer(200, body)] },
    ]);
    const responses = at(document, "paths", "/a", "get", "responses");
    expect(keys(responses)).toEqual(["200", "429"]);
    const media = at(responses, "200", "content", "application/json");
    expect(at(media, "schema", "properties")).toMatchObject({
      sum: { type: "number", description: "Of all" },
      until: { type: ["string", "null"], format: "date" },
      more: { type: "boolean" },
    });
    expect(at(media, "examples", "example", "value")).toEqual(JSON.parse(body));
    expect(doubts).toEqual([]);
  });
});

test("what is no collection is none", () => {
  for (const text of ["# Purse", "{}", '{"item": [], "request": 1}', '{"openapi": "3.1.0"}']) {
    expect(readBy(postman, text).draft).toBeUndefined();
  }
});

test("the API of Postman wraps a collection, version 2.0 has other variables", () => {
  const text = JSON.stringify({
    collection: {
      info: { _postman_id: "x", name: "Wrapped" },
      variable: [{ id: "root", value: "https://w.test" }],
      item: [{ request: { method: "DELETE", url: "{{root}}/w" } }],
    },
  });
  const { document } = readBy(postman, text);
  expect(at(document, "servers", 0, "url")).toBe("https://w.test");
  expect(keys(at(document, "paths", "/w"))).toEqual(["delete"]);
});

test.each([
  ["v1.0.0", "version 1: export it as v2.1"],
  ["v2.1.0", "has no request"],
])("a collection of %s without requests is refused with what helps", (version, reason) => {
  const schema = `https://schema.getpostman.com/json/collection/${version}/collection.json`;
  expect(() => extract(JSON.stringify({ info: { name: "x", schema }, item: [] }))).toThrow(reason);
});
