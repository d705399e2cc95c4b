import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  child,
  describeSpecError,
  documentOf,
  openDocument,
  operationsOf,
  parametersOf,
  parseSource,
  responsesOf,
  SpecError,
  text,
} from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "openapi-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes files, and opens the first as a document. */
function open(files: Readonly<Record<string, string>>) {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return openDocument(join(folder, Object.keys(files)[0] ?? ""));
}

/** What an error says to people, the folder left out. */
function said(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof SpecError) {
      return describeSpecError(error, (path) => path.slice(folder.length + 1));
    }
    throw error;
  }
  return "nothing";
}

const HEAD = "openapi: 3.1.0\n";

describe("a document", () => {
  test("of several files is one", () => {
    const document = open({
      "a/openapi.yaml": `${HEAD}paths:\n  /x:\n    $ref: parts/paths.yaml#/~1x\n`,
      "a/parts/paths.yaml":
        "/x:\n  parameters:\n    - $ref: ../more.json#/id\n  get:\n    responses:\n      2xx: { description: yes }\n",
      "a/more.json": '{"id": {"name": "id", "in": "query"}}',
    });
    const [operation] = operationsOf(document);
    if (operation === undefined) throw new Error("there is no operation");
    expect(parametersOf(document, operation).map((node) => text(node, "name"))).toEqual(["id"]);
    expect(responsesOf(document, operation).map(([status]) => status)).toEqual(["2XX"]);
    expect(document.files.paths.map((path) => path.slice(folder.length + 1))).toEqual([
      "a/openapi.yaml",
      "a/parts/paths.yaml",
      "a/more.json",
    ]);
  });

  test("may be a text with a name", () => {
    const document = documentOf(parseSource("main:openapi.yaml", `${HEAD}paths: {}\n`));
    expect(operationsOf(document)).toEqual([]);
    expect(document.version).toBe("3.1");
  });

  test.each([
    [
      "AsyncAPI",
      "asyncapi: 3.0.0\n",
      "d.yaml:1:1: not an OpenAPI document: it has no `openapi: 3.x.y`",
    ],
    ["a later version", "info: {}\nopenapi: 4.0.0\n", "d.yaml:2:1: OpenAPI 4.0.0 isn't read"],
    ["a list", "- 1\n", "an OpenAPI document must be an object"],
    ["broken YAML", "a: [\n", "is not valid YAML"],
  ])("is not %s", (_, content, message) => {
    expect(said(() => open({ "d.yaml": content }))).toContain(message);
  });

  test.each([
    ["#/nowhere", '$ref "#/nowhere" leads nowhere: no "nowhere" at #'],
    ["#/paths/~1x", "this $ref leads back to itself"],
    ["other.yaml", '$ref to "other.yaml": the file can\'t be read'],
    ["https://example.com/x.yaml", "only local files are read"],
    ["#anchor", "names an anchor"],
    ["#/%", "broken percent-encoding"],
  ])("names the place of a reference that fails: %s", (reference, message) => {
    const document = open({ "r.yaml": `${HEAD}paths:\n  /x:\n    $ref: "${reference}"\n` });
    const error = said(() => operationsOf(document));
    expect(error).toContain(message);
    expect(error).toMatch(/^r\.yaml:[34]:\d+: /);
  });
});

describe("operations", () => {
  const document = documentOf(
    parseSource(
      "o.yaml",
      `${HEAD}paths:
  x-note: no path
  /x/{id}:
    parameters:
      - { name: id, in: path, description: of the path }
      - { name: page, in: query, description: of the path }
    post: { operationId: make, responses: {} }
    get:
      operationId: read
      parameters:
        - { name: page, in: query, description: own }
        - { name: page, in: header }
        - { name: ACCEPT, in: header }
        - { name: content-type, in: header }
        - { name: Authorization, in: header }
        - { name: accept, in: query }
      responses: { default: {}, "4xx": {}, x-note: no status }
`,
    ),
  );
  const [read, make] = operationsOf(document);

  test("come in the order of the methods of OpenAPI", () => {
    expect([read, make].map((one) => `${one?.method} ${one?.path} ${one?.id}`)).toEqual([
      "get /x/{id} read",
      "post /x/{id} make",
    ]);
    expect(child(document.root, "paths")?.pointer).toBe("/paths");
    expect(read?.node.pointer).toBe("/paths/~1x~1{id}/get");
  });

  test("have their own parameters in place of those of their path, and no ignored headers", () => {
    if (read === undefined) throw new Error("there is no operation");
    const found = parametersOf(document, read).map((node) =>
      ["in", "name", "description"].map((key) => text(node, key)).join(" "),
    );
    expect(found).toEqual([
      "path id of the path",
      "query page own",
      "header page ",
      "query accept ",
    ]);
    expect(responsesOf(document, read).map(([status]) => status)).toEqual(["default", "4XX"]);
  });
});
