import { describe, expect, test } from "vitest";
import { fenced } from "../src/sources/fenced.ts";
import { at } from "../src/testing.ts";
import { keys } from "./helpers.ts";
import { fence, readBy } from "./source-helpers.ts";

const HEAD = `openapi: 3.0.3
info: { title: Purse, version: "2" }
servers: [{ url: https://api.purse.test }]
`;

function operation(path: string, method = "get", more = ""): string {
  return `  ${path}:
    ${method}:
      responses: { "200": { description: Fine. } }
${more}`;
}

describe("what is a document", () => {
  const rows: readonly [string, string, string][] = [
    ["OpenAPI 3 in YAML", `${HEAD}paths:\n${operation("/purses")}`, "/purses"],
    [
      "below a comment",
      `# OpenAPI definition\n---\n${HEAD}paths:\n${operation("/purses")}`,
      "/purses",
    ],
    [
      "in JSON, on one line",
      `{"info":{"title":"P","version":"1"},"openapi":"3.1.0","paths":{"/purses":{"get":{"responses":{}}}}}`,
      "/purses",
    ],
    [
      "in JSON with a trailing comma",
      `{"openapi":"3.1.0","paths":{"/purses":{"get":{"responses":{}},},},}`,
      "/purses",
    ],
    ["from `paths` on", `paths:\n${operation("/purses/{id}")}`, "/purses/{id}"],
    ["from a path on", operation("/purses"), "/purses"],
    ["from a path on, in JSON", `{"/purses": {"get": {"responses": {}}}}`, "/purses"],
  ];
  test.each(rows)("%s", (_name, text, path) => {
    const { document, used } = readBy(fenced, `# Purses\n\n${fence(text, "")}`);
    expect(keys(at(document, "paths"))).toEqual([path]);
    expect([used.has(1), used.has(3), used.has(4)]).toEqual([false, true, true]);
  });

  test("a sample, and schemas alone, are none", () => {
    for (const text of [
      `{"id": "p1", "openapi": true}`,
      `{"paths": ["/a"]}`,
      `{"/var/lib": {"size": 1}}`,
      `components: { schemas: { Purse: { type: object } } }`,
      "GET /purses: all of them",
      "",
    ]) {
      expect(readBy(fenced, fence(text)).draft).toBeUndefined();
    }
  });

  test("a title that is empty is the page's", () => {
    const { document } = readBy(
      fenced,
      `# Purses\n\n${fence(`${HEAD.replace("title: Purse", 'title: ""')}paths:\n${operation("/a")}`)}`,
    );
    expect(at(document, "info")).toEqual({ title: "Purses", version: "2" });
  });

  test("Swagger 2.0 is converted, its doubts name lines of the page", () => {
    const text = `
swagger: "2.0"
info: { title: Old, version: "1" }
host: old.test
basePath: /v1
paths:
  /purses/{id}:
    post:
      consumes: [application/json]
      parameters:
        - { name: id, in: path, required: true, type: integer }
        - { name: purse, in: body, schema: { $ref: "#/definitions/Purse" } }
      responses:
        200: { description: Fine., schema: { $ref: "#/definitions/Purse" } }
        soon: { description: None. }
definitions:
  Purse: { type: object, properties: { sum: { type: number, x-nullable: true }, other: { $ref: "other.yaml" } } }`;
    const { document, doubts } = readBy(fenced, `# Old\n\n${fence(text)}`);
    expect(at(document, "servers", 0, "url")).toBe("https://old.test/v1");
    const post = at(document, "paths", "/purses/{id}", "post");
    expect(at(post, "parameters", 0)).toMatchObject({ name: "id", schema: { type: "integer" } });
    const purse = { $ref: "#/components/schemas/Purse" };
    expect(at(post, "requestBody", "content", "application/json", "schema")).toEqual(purse);
    expect(at(post, "responses", "200", "content", "application/json", "schema")).toEqual(purse);
    expect(at(document, "components", "schemas", "Purse", "properties")).toEqual({
      sum: { type: ["number", "null"] },
      other: {},
    });
    expect(doubts.map(({ line, says }) => [line, says])).toEqual([
      [17, '"soon" is no status'],
      [19, "$ref other.yaml is no part of the page"],
    ]);
  });

  test("a fragment of Swagger 2.0 is known by its words", () => {
    const text = `
/purses:
  post:
    parameters:
      - { name: purse, in: body, required: true, schema: { type: object, properties: { sum: { type: integer } } } }
    responses:
      "201": { description: Made., schema: { type: string } }`;
    const { document } = readBy(fenced, fence(text));
    const post = at(document, "paths", "/purses", "post");
    const body = at(Object.values(at(post, "requestBody", "content") as object)[0], "schema");
    expect(body).toMatchObject({ properties: { sum: { type: "integer" } } });
  });

  test("a body with an empty schema is what its example shows", () => {
    const body = (schema: string, more: string) =>
      `{ content: { application/json: { schema: ${schema}, ${more} } }, description: x }`;
    const text = `${HEAD}paths:
  /a:
    get:
      responses:
        "200": ${body("{ type: object, properties: {}, x-apifox-orders: [] }", "example: { sum: 1.5, list: [a] }")}
        "201": ${body("{}", "examples: { one: { value: '[{\"id\": 1}]' } }")}
        "400": ${body("{ type: object, properties: { id: { type: string } } }", "example: { more: 1 }")}
        "404": ${body("{ type: string }", "example: '{\"a\": 1}'")}
        "500": ${body("{ type: object }", "example: {}")}`;
    const { document, doubts } = readBy(fenced, fence(text));
    const media = (status: string) =>
      at(document, "paths", "/a", "get", "responses", status, "content", "application/json");
    expect(at(media("200"), "schema")).toEqual({
      type: "object",
      properties: { sum: { type: "number" }, list: { type: "array", items: { type: "string" } } },
    });
    expect(at(media("201"), "schema", "items", "properties", "id")).toEqual({ type: "integer" });
    expect(at(media("201"), "examples", "one", "value")).toEqual([{ id: 1 }]);
    expect(keys(at(media("400"), "schema", "properties"))).toEqual(["id"]);
    expect(at(media("404"))).toEqual({
      schema: { type: "string" },
      examples: { example: { value: '{"a": 1}' } },
    });
    expect(at(media("500"), "schema")).toEqual({ type: "object" });
    const said = doubts.filter(({ says }) => says === "the schema of a body is empty");
    expect(said.map(({ line }) => line)).toEqual([9, 10]);
  });

  test("a schema that was made of one example has the members that others show", () => {
    const text = `${HEAD}paths:
  /a:
    get:
      responses:
        "200":
          description: x
          content:
            application/json:
              schema: { type: object, properties: { id: { type: string, example: "1" } } }
              examples:
                one: { value: '"id": "2", "state": "open", "lids": [1] }' }
                bad: { value: '{ "error": "no" }' }
                two: { value: '{ "id": "1" }' }`;
    const { document } = readBy(fenced, fence(text));
    const schema = at(
      document,
      ...["paths", "/a", "get", "responses", "200", "content", "application/json", "schema"],
    );
    expect(keys(at(schema, "properties"))).toEqual(["id", "state", "lids"]);
  });

  test("an object within a body that nobody filled in is what the example shows, a free one is not", () => {
    const text = `${HEAD}paths:
  /a:
    get:
      responses:
        "200":
          description: x
          content:
            application/json:
              schema:
                type: object
                properties:
                  rows: { type: array, items: { type: object, properties: {}, x-apifox-orders: [] } }
                  more: { type: object }
              example: { rows: [{ id: 1 }, { id: 2, note: a }], more: { b: 1 }, others: 1 }`;
    const { document } = readBy(fenced, fence(text));
    const content = at(document, "paths", "/a", "get", "responses", "200", "content");
    const { properties } = at(content, "application/json", "schema") as { properties: object };
    expect(properties).toMatchObject({
      rows: { items: { properties: { id: { type: "integer" }, note: { type: "string" } } } },
      more: { type: "object" },
    });
    expect(keys(properties as never)).toEqual(["rows", "more"]);
    expect(at(properties as never, "more")).toEqual({ type: "object" });
  });

  test("schemas alone, in a list and between tags, are those of a path elsewhere", () => {
    const path = fence(
      '/a:\n  get: { responses: { "200": { content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } } } }',
    );
    const schemas = fence("schemas:\n  A: { type: object, properties: { id: { type: string } } }");
    const indented = schemas.replaceAll(/^/gm, "   ");
    const { document } = readBy(
      fenced,
      `<Tabs>\n<TabItem value="x">\n${path}\n1. Then:\n\n${indented}\n</TabItem>\n</Tabs>\n`,
    );
    expect(at(document, "components", "schemas", "A", "properties", "id", "type")).toBe("string");
  });

  test("one that is not well-formed is a doubt beside one that is", () => {
    const page = `${fence(`${HEAD}paths: [`)}\n${fence(`${HEAD}paths:\n${operation("/a")}`)}`;
    const { document, doubts } = readBy(fenced, page);
    expect(keys(at(document, "paths"))).toEqual(["/a"]);
    expect(doubts).toMatchObject([{ assumed: "left out" }]);
  });
});

describe("several documents", () => {
  test("one for each operation become one", () => {
    const one = `${HEAD}paths:\n${operation("/purses")}`;
    const two = `${HEAD}paths:\n${operation("/purses", "post")}${operation("/limits")}`;
    const { document, doubts } = readBy(fenced, `## One\n\n${fence(one)}\n## Two\n\n${fence(two)}`);
    expect(keys(at(document, "paths"))).toEqual(["/purses", "/limits"]);
    expect(keys(at(document, "paths", "/purses"))).toEqual(["get", "post"]);
    expect(keys(at(document, "paths", "/limits", "get"))).not.toContain("servers");
    expect(doubts).toEqual([]);
  });

  test("what differs for all of a document is said of its operations", () => {
    const one = `${HEAD}security: [{ key: [] }]\npaths:\n${operation("/a")}`;
    const other = HEAD.replace("api.", "files.");
    const two = `${other}security: [{ word: [] }]\npaths:\n${operation("/b")}${operation("/c", "get", "      security: []\n")}`;
    const three = operation("/d");
    const { document } = readBy(fenced, [one, two, three].map((text) => fence(text)).join("\n"));
    expect(at(document, "paths", "/b", "get")).toMatchObject({
      servers: [{ url: "https://files.purse.test" }],
      security: [{ word: [] }],
    });
    expect(at(document, "paths", "/c", "get", "security")).toEqual([]);
    expect(keys(at(document, "paths", "/d", "get"))).not.toContain("security");
    expect(at(document, "security")).toEqual([{ key: [] }]);
  });

  test("components of one meaning are one, of another they get another name", () => {
    const make = (path: string, sum: string, words: string) => `${HEAD}
paths:
  ${path}:
    get:
      responses:
        "200":
          description: Fine.
          content: { application/json: { schema: { $ref: "#/components/schemas/Purse" } } }
components:
  schemas:
    Purse: { type: object, description: ${words}, properties: { sum: { $ref: "#/components/schemas/Sum" }, at: { $ref: "#/components/schemas/Time" } } }
    Sum: { type: object, properties: { amount: { type: ${sum} } } }
    Time: { type: object, description: ${words}, properties: { unix: { type: integer } } }`;
    const texts = [
      make("/a", "integer", "one"),
      make("/b", "string", "two"),
      make("/c", "integer", "three"),
    ];
    const { document } = readBy(fenced, texts.map((text) => fence(text)).join("\n"));
    expect(keys(at(document, "components", "schemas"))).toEqual([
      "Purse",
      "Sum",
      "Time",
      "Purse_2",
      "Sum_2",
    ]);
    const answer = (path: string) =>
      at(
        document,
        "paths",
        path,
        "get",
        "responses",
        "200",
        "content",
        "application/json",
        "schema",
        "$ref",
      );
    expect([answer("/a"), answer("/b"), answer("/c")]).toEqual([
      "#/components/schemas/Purse",
      "#/components/schemas/Purse_2",
      "#/components/schemas/Purse",
    ]);
    expect(at(document, "components", "schemas", "Purse_2", "properties", "sum")).toEqual({
      $ref: "#/components/schemas/Sum_2",
    });
  });

  test("security schemes of one name are kept apart, too", () => {
    const make = (path: string, scheme: string) =>
      `${HEAD}security: [{ key: [] }]\npaths:\n${operation(path)}components: { securitySchemes: { key: ${scheme} } }`;
    const one = make("/a", "{ type: http, scheme: bearer }");
    const two = make("/b", "{ type: apiKey, in: query, name: k }");
    const { document } = readBy(fenced, `${fence(one)}\n${fence(two)}`);
    expect(at(document, "paths", "/b", "get", "security")).toEqual([{ key_2: [] }]);
    expect(at(document, "components", "securitySchemes", "key_2", "in")).toBe("query");
  });

  test("schemas in a block of their own are those that another refers to", () => {
    const paths = `paths:
  /a:
    get:
      responses: { "200": { description: A., content: { application/json: { schema: { $ref: "#/components/schemas/A" } } } } }`;
    const schemas =
      "components:\n  schemas:\n    A: { type: object, properties: { id: { type: string } } }";
    const { document, doubts } = readBy(fenced, `${fence(paths)}\n${fence(schemas)}`);
    expect(at(document, "components", "schemas", "A", "properties", "id", "type")).toBe("string");
    expect(doubts).toEqual([]);
  });

  test("one operation that is described twice has what either says", () => {
    const one = `${HEAD}paths:
  /a/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
    get: { summary: One, responses: { "200": { description: Fine. } } }`;
    const two = `${HEAD}paths:
  /a/{id}:
    get:
      summary: Two
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - { name: more, in: query, schema: { type: boolean } }
      responses: { "404": { description: None. } }`;
    const { document, doubts } = readBy(fenced, `${fence(one)}\n${fence(two)}`);
    const get = at(document, "paths", "/a/{id}", "get");
    expect(at(get, "summary")).toBe("One");
    expect(keys(at(get, "responses"))).toEqual(["200", "404"]);
    expect(at(get, "parameters")).toMatchObject([
      { name: "id", schema: { type: "integer" } },
      { name: "more" },
    ]);
    expect(doubts).toMatchObject([{ says: "GET /a/{id} is described twice" }]);
  });
});
