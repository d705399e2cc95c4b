import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { documentOf, parseSource, SpecError } from "@org/openapi";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { comparePage } from "../src/score/compare.ts";
import { lostInSilence } from "../src/score/lost.ts";
import type { PageFacts } from "../src/score/page-facts.ts";
import { documentFacts } from "../src/score/read-document.ts";
import { readFacts } from "../src/score/read-facts.ts";
import { page, pageNames, runCli } from "../src/testing.ts";

function expected(operations: string): PageFacts {
  return readFacts("page.facts.yaml", `format: slate\noperations:\n${operations}`);
}

function found(document: string): PageFacts {
  return documentFacts(documentOf(parseSource("document.yaml", document)));
}

/** A document with one operation that answers with a schema. */
function answering(schema: string, version = "3.1.0", media = "application/json"): PageFacts {
  return found(`openapi: ${version}
paths:
  /purses:
    get:
      responses:
        "200": { content: { ${media}: { schema: ${schema} } } }`);
}

/** The expected facts of the same operation. */
function stating(fields: string): PageFacts {
  return expected(`  GET /purses: { responses: { "200": { application/json: ${fields} } } }`);
}

/** What is different, and how often. */
function differences(page: PageFacts, document: PageFacts): string[] {
  return comparePage(page, document).differences.map(
    ({ what, expected: mine = "-", found: theirs = "-" }) => `${what}: ${mine} / ${theirs}`,
  );
}

const OF = "of GET /purses, 200";

test.each([
  [
    "a field of the same type",
    "{ id: { type: string } }",
    "{ properties: { id: { type: string } } }",
    [],
  ],
  ["a field that is missing", "{ id: {} }", "{}", [`field \`id\` ${OF}: stated / -`]],
  ["an extra one", "{}", "{ properties: { id: {} } }", [`field \`id\` ${OF}: - / stated`]],
  [
    "another type",
    "{ id: { type: string or null } }",
    "{ properties: { id: { type: string } } }",
    [`type of field \`id\` ${OF}: null or string / string`],
  ],
  ["a type that nobody expects", "{ id: {} }", "{ properties: { id: { type: string } } }", []],
  [
    "a type in alternatives",
    "{ id: { type: null or string } }",
    "{ properties: { id: { anyOf: [{ type: string }, { type: 'null' }] } } }",
    [],
  ],
  [
    "a type that the document lacks",
    "{ id: { type: string } }",
    "{ properties: { id: {} } }",
    [`type of field \`id\` ${OF}: string / -`],
  ],
  [
    "required on one side",
    "{ id: { required: true }, no: {} }",
    "{ properties: { id: {}, no: {} }, required: [no] }",
    [
      `required of field \`id\` ${OF}: required / -`,
      `required of field \`no\` ${OF}: - / required`,
    ],
  ],
  [
    "values in another order, null among them",
    "{ id: { type: string or null, enum: [b, a] } }",
    "{ properties: { id: { type: [string, 'null'], enum: [a, b, null] } } }",
    [],
  ],
  [
    "a value more",
    "{ id: { enum: [1, 2] } }",
    "{ properties: { id: { enum: [1, 2, 3] } } }",
    [`enum of field \`id\` ${OF}: 1, 2 / 1, 2, 3`],
  ],
  [
    "a list at the root",
    '{ "[].id": { type: integer } }',
    "{ type: array, items: { properties: { id: { type: integer } } } }",
    [],
  ],
  [
    "what a list holds, where it is stated",
    '{ tags: { type: array }, "tags[]": { type: string } }',
    "{ properties: { tags: { type: array, items: { type: integer } } } }",
    [`type of field \`tags[]\` ${OF}: string / integer`],
  ],
  [
    "a map",
    '{ sums: { type: object }, "sums.*": { type: object }, "sums.*.held": { type: integer } }',
    "{ properties: { sums: { type: object, additionalProperties: { properties: { held: { type: integer } } } } } }",
    [],
  ],
  [
    "the names of a map as fields",
    '{ "sums.*": { type: integer } }',
    "{ properties: { sums: { properties: { EUR: { type: integer } } } } }",
    [
      `field \`sums.*\` ${OF}: stated / -`,
      `field \`sums\` ${OF}: - / stated`,
      `field \`sums.EUR\` ${OF}: - / stated`,
    ],
  ],
  ["a map of anything", "{ a: {} }", "{ properties: { a: { additionalProperties: {} } } }", []],
  [
    "a name with a dot",
    `{ '"a.b"': {}, a.b: {}, 'to pay': {} }`,
    "{ properties: { a.b: {}, a: { properties: { b: {} } }, to pay: {} } }",
    [`field \`a\` ${OF}: - / stated`],
  ],
  [
    "what careful readers may disagree on, and what is in it",
    "{ meta: { type: object, maybe: true }, meta.a: {}, no: { maybe: true } }",
    "{ properties: { meta: { type: string, properties: { b: {} } }, metal: {} } }",
    [`field \`metal\` ${OF}: - / stated`],
  ],
])("fields: %s", (_name, fields, schema, told) => {
  expect(differences(stating(fields), answering(schema))).toEqual(told);
});

test("null in the way of OpenAPI 3.0", () => {
  const schema = "{ properties: { id: { type: string, nullable: true } } }";
  const page = stating("{ id: { type: string or null } }");
  expect(differences(page, answering(schema, "3.0.3"))).toEqual([]);
  expect(differences(page, answering(schema))).toHaveLength(1);
});

test("one media type on either side is the same one, whatever it is called", () => {
  const schema = "{ properties: { id: {} } }";
  expect(differences(stating("{ id: {} }"), answering(schema, "3.1.0", "text/x"))).toEqual([]);
  const two = `  GET /purses: { responses: { "200": { application/json: { id: {} }, text/y: {} } } }`;
  expect(differences(expected(two), answering(schema, "3.1.0", "text/x"))).toEqual([
    `field \`id\` ${OF}: stated / -`,
    `field \`id\` ${OF}: - / stated`,
  ]);
});

test("an operation whose path parameter is named otherwise has one wrong parameter", () => {
  const page = expected(`  GET /purses/{id}/lines/{line}:
    parameters: { path id: { required: true }, path line: { type: string } }`);
  const document = found(`openapi: 3.1.0
paths:
  /purses/{purse_id}/lines/{line}: { get: {} }`);
  const { counts } = comparePage(page, document);
  expect(counts.operations).toEqual({ expected: 1, found: 1, right: 1 });
  expect(counts.parameters).toEqual({ expected: 2, found: 2, right: 1 });
  expect(counts.types).toEqual({ expected: 1, found: 1, right: 1 });
});

test("parameters are told apart by place, headers whatever their case; some headers are none", () => {
  const page = expected(`  GET /purses:
    parameters:
      header X-Trace: { type: string }
      query page: { type: integer, required: true }
      cookie sid: {}`);
  const document = found(`openapi: 3.1.0
paths:
  /purses:
    get:
      parameters:
        - { in: header, name: x-trace, schema: { type: string } }
        - { in: header, name: Authorization, schema: { type: string } }
        - { in: query, name: page, required: true, content: { a/b: { schema: { type: integer } } } }
        - { in: query, name: sid }`);
  expect(differences(page, document)).toEqual([
    "parameter `cookie sid` of GET /purses: stated / -",
    "parameter `query sid` of GET /purses: - / stated",
  ]);
});

test("what is lost or made up as a whole is told once, and counted with its parts", () => {
  const page = expected(`  POST /purses:
    security: basic
    parameters: { query dry: {} }
    request: { application/json: { name: { type: string } } }
    responses: { "201": { application/json: { id: {} } }, "429": {} }
  PUT /maybe: { maybe: true, responses: { "200": {} } }`);
  const { counts, differences: told } = comparePage(page, answering("{ properties: { a: {} } }"));
  expect(told.map(({ what }) => what)).toEqual([
    "POST /purses (with parameters: 1, fields: 2, statuses: 2, security: 1)",
    "GET /purses (with fields: 1, statuses: 1)",
  ]);
  expect(counts.operations).toEqual({ expected: 1, found: 1, right: 0 });
  expect(counts.fields).toEqual({ expected: 2, found: 1, right: 0 });
  expect(counts.statuses).toEqual({ expected: 2, found: 1, right: 0 });
  expect(counts.types).toEqual({ expected: 0, found: 0, right: 0 });
});

test("statuses: whatever their case; a maybe counts for nobody; an empty default is none", () => {
  const document = found(`openapi: 3.1.0
paths:
  /purses:
    get: { responses: { 4xx: {}, "500": {}, default: {} } }
    put: { responses: { default: {} } }`);
  const page =
    expected(`  GET /purses: { responses: { 4XX: {}, "500": { maybe: true }, "404": {} } }
  PUT /purses: {}`);
  expect(differences(page, document)).toEqual([
    "GET /purses, 404: stated / -",
    "GET /purses, default: - / stated",
  ]);
});

test.each([
  ["bearer", "[{ b: [] }]", []],
  ["bearer or basic", "[{ p: [] }, { b: [] }]", []],
  ["apiKey header x-key and bearer", "[{ b: [], k: [] }]", []],
  ["apiKey query key", "[{ k: [] }]", ["apiKey query key / apiKey header x-key"]],
  ["oauth2", "[{ o: [read] }]", []],
  ["none", "[]", []],
  ["bearer or none", "[{}, { b: [] }]", []],
  ["not said", "null", []],
  ["not said", "[{ b: [] }]", ["- / bearer"]],
  ["basic", "null", ["basic / -"]],
])("security: %s beside %s", (written, security, told) => {
  const document = found(`openapi: 3.1.0
components:
  securitySchemes:
    b: { type: http, scheme: Bearer }
    p: { type: http, scheme: basic }
    k: { type: apiKey, in: header, name: X-Key }
    o: { type: oauth2, flows: {} }
paths: { /purses: { get: { security: ${security} } } }`);
  const page = expected(`  GET /purses: { security: ${written} }`);
  expect(differences(page, document)).toEqual(told.map((one) => `security of GET /purses: ${one}`));
  const unsaid = expected("  GET /purses: {}");
  expect(comparePage(unsaid, document).counts.security.found).toBe(0);
});

test.each([
  ["format: slate", 1, "a file of facts has `format` and `operations`"],
  ["operations: {}\npages: 1", 2, "`pages` is not known"],
  ["operations:\n  get /purses: {}", 2, "an operation is named by method and path"],
  ["operations:\n  GET /purses:\n    secure: x", 3, "`secure` is not known: an operation has"],
  ["operations:\n  GET /purses:\n    security: token", 3, "security is of bearer"],
  ["operations:\n  GET /purses:\n    parameters:\n      page: {}", 4, "by place and name"],
  ["operations:\n  GET /a:\n    parameters:\n      header Accept: {}", 4, "Accept is no parameter"],
  ["operations:\n  GET /purses:\n    responses:\n      OK: {}", 4, "a status is three digits"],
  ["operations:\n  GET /purses:\n    request:\n      id: {}", 4, "has media types"],
  [
    "operations:\n  GET /a:\n    request:\n      a/b:\n        id: { type: money }",
    5,
    "type is of",
  ],
  ["operations:\n  GET /a:\n    request:\n      a/b:\n        a..b: {}", 5, "named by its path"],
  [
    "operations:\n  GET /a:\n    request:\n      a/b:\n        '\"\\q\"': {}",
    5,
    "named by its path",
  ],
  [
    "operations:\n  GET /a:\n    request:\n      a/b:\n        a: { required: 1 }",
    5,
    "true or false",
  ],
  ["operations: {}\noperations: {}", 2, "is not valid YAML"],
])("facts with a fault: %j", (yaml, line, message) => {
  let error: unknown;
  try {
    readFacts("page.facts.yaml", yaml);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(SpecError);
  expect(error).toMatchObject({ message: expect.stringContaining(message), position: { line } });
});

test("an operation or a status that no doubt speaks of is lost in silence", () => {
  const page = expected(`  GET /purses/{id}: { responses: { "200": {}, "404": {}, "409": {} } }
  DELETE /purses/{id}: { responses: { "204": {} } }
  PUT /purses/{id}/limits: {}
  POST /purses: {}`);
  const document = found("openapi: 3.1.0\npaths: { '/purses/{id}': { get: { responses: {} } } }");
  const text = "# Purses\n\nDELETE /purses/:id\n\nIt answers with 409 then.\n";
  const doubts = [
    { line: 3, says: "an address is not used", assumed: "nothing" },
    { line: 5, says: "a number", assumed: "nothing" },
    { line: 0, says: "PUT `/purses/<id>/limits` has no section", assumed: "404 it is not" },
  ];
  expect(lostInSilence(page, document, doubts, text)).toEqual([
    "GET /purses/{id}, 200",
    "POST /purses",
  ]);
});

test("a document differs in nothing from itself, and in operations as much from another as that from it", () => {
  const documents = pageNames()
    .filter((name) => name !== "no-paths.md")
    .map((name) => found(JSON.stringify(extract(page(name)).document)));
  for (const one of documents) {
    expect(one.size).toBeGreaterThan(0);
    expect(differences(one, one)).toEqual([]);
    for (const other of documents) {
      const { counts } = comparePage(one, other);
      const { counts: turned } = comparePage(other, one);
      for (const kind of ["operations", "parameters"] as const) {
        expect(counts[kind]).toEqual({
          expected: turned[kind].found,
          found: turned[kind].expected,
          right: turned[kind].right,
        });
      }
    }
  }
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "extract-score-"));
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const openapi = `openapi: 3.1.0
info: { title: Purses, version: "1" }
paths: { /purses: { get: { responses: { "200": { description: All } } } } }`;
  write("corpus/openapi/purses.yaml", openapi);
  write(
    "corpus/openapi/purses.facts.yaml",
    'format: openapi\noperations:\n  GET /purses: { security: not said, responses: { "200": {} } }',
  );
  write("corpus/openapi/models/purse.md", "# Purse");
  write("corpus/openapi/other.md", "# Other");
  write("corpus/prose/hello.md", "# Hello\n\nCall us.\n");
  write(
    "corpus/prose/hello.facts.yaml",
    "format: prose\noperations:\n  GET /hello: { responses: { '200': { a/b: { id: {} } } } }",
  );
  write(
    "documents/prose/hello.json",
    '{"openapi":"3.1.0","paths":{"/hello":{"get":{"responses":{"200":{"content":{"a/b":{"schema":{"properties":{"id":{}}}}}}}}}}}',
  );
  write("broken/prose/hello.md", "# Hello");
  write("broken/prose/hello.facts.yaml", "format: prose\noperations:\n  GET hello: {}\n");
  write("alone/prose/hello.facts.yaml", "format: prose\noperations: {}\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

const cli = path.join(import.meta.dirname, "../src/cli.ts");

test("scores a folder: a row for each format, refusals, and what is different", async () => {
  const { code, stdout, stderr } = await runCli(cli, ["--score", "corpus", "--verbose"], folder);
  expect(code).toBe(0);
  expect(stderr.trim()).toBe("openapi/other.md has no facts: it is left out");
  expect(stdout).toContain("missing GET /hello (with fields: 1, statuses: 1)");
  expect(stdout).toMatch(/^openapi +1\/1 +100\/100 +–\/– +–\/– +–\/– +100\/100 +–\/– +–\/–$/m);
  expect(stdout).toMatch(/^prose +0\/1 +0\/– /m);
  expect(stdout).toMatch(/^all +1\/2 +50\/100 /m);
  expect(stdout).toMatch(/^statuses +2 +1 +1 +0\.500 +1\.000$/m);
  expect(stdout).toMatch(
    /^refused: 1 of 2 pages\n {2}prose\/hello: the page describes no operation/m,
  );
  expect(stdout).toMatch(/^2 pages in \d+\.\d s; slowest \S+: \d+ ms$/m);
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
});

test("a score below the bar fails", async () => {
  const low = await runCli(cli, ["--score", "corpus", "--min", "0.5", "--json"], folder);
  expect(low.code).toBe(1);
  expect(low.stderr).toContain("below 0.5: fields recall 0.000");
  expect(JSON.parse(low.stdout)).toMatchObject({
    all: { pages: 2, right: 1, refused: 1, operations: { expected: 2, right: 1, recall: 0.5 } },
    formats: { prose: { fields: { expected: 1, found: 0, right: 0, recall: 0 } } },
    pages: [
      { page: "openapi/purses", differences: [] },
      { page: "prose/hello", format: "prose" },
    ],
  });
  expect((await runCli(cli, ["--score", "corpus", "--min", "0"], folder)).code).toBe(0);
});

test("documents of another tool are scored without ours", async () => {
  const args = ["--score", "corpus", "--documents", "documents"];
  const { code, stdout } = await runCli(cli, args, folder);
  expect(code).toBe(0);
  expect(stdout).toContain("openapi/purses: there is no document");
  expect(stdout).toMatch(/^prose +1\/1 +100\/100 /m);
});

test.each([
  [["--score", "broken"], "hello.facts.yaml:3:3: an operation is named by method and path"],
  [["--score", "alone"], "hello.facts.yaml has no page beside it"],
  [["--score", "missing"], "there is no folder missing"],
  [["--score", "documents"], "documents has no page with facts"],
  [["--score", "corpus", "page.md"], "with --score there is no page"],
  [["--score", "corpus", "--min", "95"], "a number from 0 to 1"],
  [["page.md", "--min", "0.5"], "need --score"],
])("%j is wrong usage", async (args, message) => {
  const { code, stdout, stderr } = await runCli(cli, args, folder);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
});

test("templates of one shape are one operation, and a last slash is nothing", () => {
  const one = found("openapi: 3.1.0\npaths: { '/purses/{purse_id}/': { get: {} } }");
  const operations = (path: string) =>
    differences(expected(`  GET ${path}: {}`), one).filter((text) => /^[A-Z]/.test(text));
  expect(operations("/purses/{id}")).toEqual([]);
  expect(operations("/purses/id")).toHaveLength(2);
  expect(operations("/{purses}/{id}")).toHaveLength(2);
});

test("a name in a path is a parameter where the page states it, and open where it does not", () => {
  const parameter = "{ name: purse_id, in: path, required: true, schema: { type: string } }";
  const one = found(
    `openapi: 3.1.0\npaths: { '/purses/{purse_id}': { get: { parameters: [${parameter}] } } }`,
  );
  const stated = expected("  GET /purses/{id}: { parameters: { path id: {} } }");
  expect(differences(stated, one)).toEqual([
    "parameter `path id` of GET /purses/{id}: stated / -",
    "parameter `path purse_id` of GET /purses/{id}: - / stated",
  ]);
  const open = expected("  GET /purses/{id}: { parameters: { path id: { maybe: true } } }");
  expect(differences(open, one)).toEqual([]);
});
