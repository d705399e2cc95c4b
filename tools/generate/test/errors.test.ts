/** What can't be read or expressed is named with its place: file, line, column, JSON pointer. */
import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fixture, scratch } from "./workshop.ts";

const CLI = fixture("../src/cli.ts");

/** Runs the command line strictly on a document; gives its exit code and its words without the folder. */
function run(document: string, file = "openapi.yaml") {
  const folder = scratch();
  const spec = join(folder, file);
  const out = join(folder, "out");
  writeFileSync(spec, document);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CLI, "--spec", spec, "--out", out, "--strict"],
    { encoding: "utf8", env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } },
  );
  expect(stdout).toBe("");
  expect(existsSync(out)).toBe(false);
  return { status, message: stderr.replaceAll(`${folder}/`, "") };
}

const HEAD = "openapi: 3.1.0\ninfo: { title: Broken, version: 1.0.0 }\n";

/** A document whose one response has this schema, which begins in line 12. */
function withSchema(schema: string, components = ""): string {
  return `${HEAD}paths:
  /a:
    get:
      operationId: a
      responses:
        "200":
          description: A.
          content:
            application/json:
              schema: ${schema}
${components}`;
}

/** A document of one multipart form, all of it in line 3. */
function withForm(mediaType: string): string {
  const body = `{ content: { multipart/form-data: ${mediaType} } }`;
  return `${HEAD}paths: { /a: { post: { requestBody: ${body}, responses: { 200: { description: A. } } } } }`;
}

const SCHEMA = "#/paths/~1a/get/responses/200/content/application~1json/schema";

describe("a document is refused that is", () => {
  test.each([
    ["no YAML", "a: [1,\nb: 2", /^error: openapi\.yaml:\d+:\d+: is not valid YAML: /],
    ["no JSON", '{"a": 1,, "b": 2}', /^error: openapi\.yaml:1:\d+: is not valid YAML: /],
    ["nothing", "", /^error: openapi\.yaml:1:1: an OpenAPI document must be an object$/m],
    [
      "no OpenAPI",
      "asyncapi: 3.0.0",
      /openapi\.yaml:1:1: not an OpenAPI document: it has no `openapi/,
    ],
    [
      "another version",
      "openapi: 4.0.0",
      /openapi\.yaml:1:1: OpenAPI 4\.0\.0 isn't read: OpenAPI 3\.0, 3\.1 and 3\.2 and Swagger 2\.0 are\n {2}at #\/openapi/,
    ],
    [
      "a provider whose name leads out",
      `${HEAD}x-provider: { name: ../../../evil, title: Evil }\npaths: {}`,
      /3:15: \/x-provider\/name must match pattern.*\n {2}at #\/x-provider\/name/,
    ],
    [
      "a request id in what is no header",
      `${HEAD}x-errors: { requestId: "a b" }\npaths: {}`,
      /3:13: \/x-errors\/requestId must match pattern/,
    ],
    [
      "an environment that is no name",
      `${HEAD}servers: [{ url: https://a.example, x-environments: ["a b"] }]\npaths: {}`,
      /\/servers\/0\/x-environments\/0 must match pattern/,
    ],
  ])("%s", (_, document, expected) => {
    const { status, message } = run(document);
    expect(message).toMatch(expected);
    expect(message).not.toMatch(/\n\s+at .*\.ts/);
    expect(status).toBe(2);
  });
});

describe("what can't be carried out is refused where nothing may be left out", () => {
  test.each([
    [
      "a dangling $ref",
      withSchema('{ $ref: "#/components/schemas/Gone" }'),
      /openapi\.yaml:12:25: \$ref "#\/components\/schemas\/Gone" leads nowhere: no "components" at #\n {2}at #\/paths/,
    ],
    [
      "a missing file",
      withSchema('{ $ref: "gone.yaml#/A" }'),
      /openapi\.yaml:12:25: \$ref to "gone\.yaml": the file can't be read: no such file/,
    ],
    [
      "a remote file",
      withSchema('{ $ref: "https://example.com/a.yaml" }'),
      /12:25: \$ref to "https:\/\/example\.com\/a\.yaml": only local files are read/,
    ],
    ["an anchor", withSchema('{ $ref: "#there" }'), /12:25: \$ref "#there" names an anchor/],
    [
      "$dynamicRef",
      withSchema('{ $dynamicRef: "#node" }'),
      /12:15: `\$dynamicRef` can't be expressed/,
    ],
    [
      "an unknown type",
      withSchema("{ type: file }"),
      /12:25: unknown type "file": use one of null, /,
    ],
    [
      "a schema that is none",
      withSchema("[]"),
      new RegExp(`12:15: a schema must be an object\\n {2}at ${SCHEMA}`),
    ],
    [
      "a wrong pattern",
      withSchema('{ patternProperties: { "(": true } }'),
      /12:46: "\(" is not a regular expression/,
    ],
    [
      "an endless $ref",
      withSchema(
        '{ $ref: "#/components/schemas/A" }',
        `components:
  schemas:
    A: { $ref: "#/components/schemas/B" }
    B: { $ref: "#/components/schemas/A" }
`,
      ),
      /openapi\.yaml:1[56]:\d+: "[AB]" refers to itself for the same value, without end/,
    ],
    [
      "an endless parameter",
      `${HEAD}paths: { /a: { get: { parameters: [{ $ref: "#/components/parameters/P" }], responses: {} } } }
components: { parameters: { P: { $ref: "#/components/parameters/P" } } }`,
      /openapi\.yaml:3:\d+: this \$ref leads back to itself/,
    ],
    [
      "a style in the wrong place",
      `${HEAD}paths: { /a: { get: { parameters: [{ name: a, in: header, style: deepObject }], responses: {} } } }`,
      /3:36: style "deepObject" can't be used in header: simple/,
    ],
    [
      "a status that is none",
      `${HEAD}paths: { /a: { get: { responses: { OK: { description: A. } } } } }`,
      /3:36: "OK" is no status/,
    ],
    [
      "security that isn't described",
      `${HEAD}security: [{ Key: [] }]\npaths: { /a: { get: { responses: {} } } }`,
      /3:14: no security scheme is called "Key"\n {2}at #\/security\/0\/Key/,
    ],
    [
      "security that fetch can't carry out",
      `${HEAD}security: [{ Tls: [] }]
paths: { /a: { get: { responses: {} } } }
components: { securitySchemes: { Tls: { type: mutualTLS } } }`,
      /3:1: no alternative that `fetch` can carry out/,
    ],
    [
      "a path that would become part of the host",
      `${HEAD}paths: { balances/a: { get: { responses: {} } } }`,
      /3:10: the path "balances\/a" does not begin with a slash.*write "\/balances\/a"\n {2}at #\/paths\/balances~1a/,
    ],
    [
      "a header that is none",
      `${HEAD}paths: { /a: { get: { parameters: [{ name: "X Id", in: header }], responses: {} } } }`,
      /3:\d+: "X Id" can't be the name of a header or a cookie.*RFC 9110/,
    ],
    [
      "an API key in a header that is none",
      `${HEAD}paths: {}\ncomponents: { securitySchemes: { K: { type: apiKey, in: header, name: "K:" } } }`,
      /4:\d+: "K:" can't be the name/,
    ],
    [
      "an API key in no place",
      `${HEAD}paths: {}\ncomponents: { securitySchemes: { K: { type: apiKey, in: body, name: K } } }`,
      /4:\d+: an API key can't be in "body"/,
    ],
    [
      "a header of an answer that is none",
      `${HEAD}paths: { /a: { get: { responses: { 200: { description: A., headers: { "a b": {} } } } } } }`,
      /3:\d+: "a b" can't be the name/,
    ],
    ...["environment", "headers", "baseUrl", "constructor"].map(
      (name): [string, string, RegExp] => [
        `a credential called as an option of every client: ${name}`,
        `${HEAD}paths: {}\ncomponents: { securitySchemes: { K: { type: http, scheme: bearer, x-credentials: { token: ${name} } } } }`,
        new RegExp(`4:\\d+: a credential can't be called "${name}"`),
      ],
    ),
    [
      "a credential that no variable can be called after",
      `${HEAD}paths: {}\ncomponents: { securitySchemes: { ключ: { type: apiKey, in: header, name: A }, b: { type: apiKey, in: header, name: B } } }`,
      /4:\d+: a credential can't be called "ключ"/,
    ],
    [
      "a form of a list",
      withForm("{ schema: { type: array, items: { type: string } } }"),
      /3:\d+: the schema of a form must be an object: its members are the fields\n {2}at #\/paths\/~1a\/post\/requestBody/,
    ],
    [
      "a form that holds itself for the same value",
      `${withForm('{ schema: { $ref: "#/components/schemas/A" } }')}\ncomponents: { schemas: { A: { allOf: [{ $ref: "#/components/schemas/A" }, { type: object }] } } }`,
      /"A" refers to itself for the same value, without end/,
    ],
    [
      "a style that no form has",
      withForm("{ encoding: { a: { style: matrix } } }"),
      /3:\d+: style "matrix" can't be used in query: form, spaceDelimited, pipeDelimited, deepObject\n {2}at .*\/encoding\/a$/m,
    ],
    [
      "a media type of a part that no header can carry",
      withForm('{ encoding: { a: { contentType: "a/b\\r\\nX: y" } } }'),
      /3:\d+: `contentType` has what no header can carry\n {2}at .*\/encoding\/a\/contentType$/m,
    ],
    [
      "a header of a part that is none",
      withForm('{ encoding: { a: { headers: { "X Y": {} } } } }'),
      /3:\d+: "X Y" can't be the name of a header/,
    ],
    [
      "a value of such a header that none can carry",
      withForm('{ encoding: { a: { headers: { X-Y: { schema: { const: "a\\nb" } } } } } }'),
      /3:\d+: the header's value has characters that no header can carry\n {2}at .*\/X-Y\/schema$/m,
    ],
  ])("%s", (_, document, expected) => {
    const { status, message } = run(document);
    expect(message).toMatch(expected);
    expect(message).not.toMatch(/\n\s+at .*\.ts/);
    expect(status).toBe(1);
  });
});

test("the place of an error in JSON", () => {
  const { status, message } = run('{\n  "openapi": "3.0.0",\n  "paths": []\n}', "openapi.json");
  expect(message).toBe("error: openapi.json:3:3: `paths` must be an object\n  at #/paths\n");
  expect(status).toBe(2);
});

describe("pages are refused of which", () => {
  /** A document with a list, all of whose `x-pagination` is in line 6. */
  function withPages(pagination: string, method = "get"): string {
    return `${HEAD}paths:
  /a:
    ${method}: { operationId: listA, parameters: [{ name: after, in: query, schema: { type: string } }],
      x-pagination: ${pagination},
      responses: { 200: { description: A., headers: { X-Next: { schema: { type: string } } }, content: {
        application/json: { schema: { type: object, properties: {
          data: { type: array, items: { type: object, properties: { id: { type: string } } } },
          more: { type: boolean }, next: { type: string }, count: { type: integer } } } } } } } }`;
  }

  test.each([
    ["the items are nowhere", "{ items: /items, next: { link: /next } }", 'nothing is at "/items"'],
    ["the items are no list", "{ items: /count, next: { link: /next } }", "is not an array"],
    ["the items are the answer", '{ items: "", next: { link: /next } }', "is not an array"],
    [
      "the sign of more is a number",
      "{ items: /data, more: /count, next: { link: /next } }",
      'what is at "/count" is not true or false',
    ],
    ["a link is none", "{ items: /data, next: { link: /more } }", "is not a string"],
    [
      "a header is not there",
      "{ items: /data, next: { cursor: X-Nxt, argument: after } }",
      'no answer has the header "X-Nxt": there are X-Next',
    ],
    [
      "an argument is not there",
      "{ items: /data, next: { cursor: X-Next, argument: before } }",
      '`listA` has no argument "before": there are after',
    ],
    [
      "a member is of a body that is not there",
      "{ items: /data, next: { cursor: X-Next, argument: /body/cursor } }",
      'no argument "/body/cursor"',
    ],
    ["an offset is no argument", "{ items: /data, next: { offset: at } }", 'no argument "at"'],
    [
      "the id of an item is not there",
      "{ items: /data, next: { lastItem: /token, argument: after } }",
      'nothing is at "/token"',
    ],
    ["nothing leads on", "{ items: /data, next: {} }", "x-pagination/next must"],
    ["two things lead on", "{ items: /data, next: { link: /next, page: after } }", "next must"],
  ])("%s", (_, pagination, words) => {
    const { status, message } = run(withPages(pagination));
    expect(status).toBe(2);
    expect(message).toMatch(/^error: openapi\.yaml:6:\d+: /);
    expect(message).toContain(words);
    expect(message).toContain("at #/paths/~1a/get/x-pagination");
  });

  test("a link would be posted to", () => {
    const { message } = run(withPages("{ items: /data, next: { link: /next } }", "post"));
    expect(message).toContain("a link is followed by GET alone");
  });
});
