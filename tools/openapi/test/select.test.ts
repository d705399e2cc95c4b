/** A part of a document: which operations patterns name, and what these reach. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import {
  bundle,
  documentOf,
  fault,
  labelOf,
  NoOperationError,
  type OpenApiDocument,
  openDocument,
  operationsMatching,
  operationsOf,
  parametersOf,
  parseSource,
  pointerKeys,
  selectOperations,
  valueAt,
  withoutParts,
} from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "openapi-select-"));
afterAll(() => rmSync(folder, { recursive: true }));

function open(files: Readonly<Record<string, string>>): OpenApiDocument {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return openDocument(join(folder, Object.keys(files)[0] ?? ""));
}

function documentFrom(value: object): OpenApiDocument {
  return documentOf(parseSource("d.json", JSON.stringify({ openapi: "3.1.0", ...value })));
}

function selected(document: OpenApiDocument, ...patterns: string[]): OpenApiDocument {
  return selectOperations(document, operationsMatching(document, patterns));
}

function labels(document: OpenApiDocument): string[] {
  return operationsOf(document).map(labelOf);
}

/** The components that are left, as `schemas/Balance`. */
function componentsOf({ root }: OpenApiDocument): string[] {
  const components = valueAt(root.value, "/components") ?? {};
  return Object.entries(components).flatMap(([kind, members]) =>
    Object.keys(members as object).map((key) => `${kind}/${key}`),
  );
}

function ref(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}

function answer(schema: object) {
  return {
    responses: { 200: { description: "A.", content: { "application/json": { schema } } } },
  };
}

describe("patterns", () => {
  const document = documentFrom({
    paths: {
      "/v2/balances": { get: { operationId: "listBalances" }, post: { operationId: "create" } },
      "/v2/balances/{id}": { get: { operationId: "getBalance" }, delete: {} },
      "/v2/files/{name}.{ext}": { get: { operationId: "files/get" } },
      "/v2/rates(old)": { get: { operationId: "getRates" } },
    },
  });
  const all = operationsOf(document);

  test.each([
    ["a method and a path", "GET /v2/balances", ["GET /v2/balances (listBalances)"]],
    ["a method in small letters", "get  /v2/balances", ["GET /v2/balances (listBalances)"]],
    [
      "a path alone",
      "/v2/balances/{id}",
      ["GET /v2/balances/{id} (getBalance)", "DELETE /v2/balances/{id}"],
    ],
    ["an operationId", "getBalance", ["GET /v2/balances/{id} (getBalance)"]],
    ["an operationId with a slash", "files/get", ["GET /v2/files/{name}.{ext} (files/get)"]],
    [
      "a glob of operationIds",
      "get*",
      ["GET /v2/balances/{id} (getBalance)", "GET /v2/rates(old) (getRates)"],
    ],
    ["one segment", "GET /v2/balances/*", ["GET /v2/balances/{id} (getBalance)"]],
    ["any segments", "delete /v2/**", ["DELETE /v2/balances/{id}"]],
    [
      "any method",
      "* /v2/balances",
      ["GET /v2/balances (listBalances)", "POST /v2/balances (create)"],
    ],
    ["what is no glob in a path", "GET /v2/rates(old)", ["GET /v2/rates(old) (getRates)"]],
  ])("%s: %s", (_, pattern, expected) => {
    expect(operationsMatching(document, [pattern]).map(labelOf)).toEqual(expected);
  });

  test("several name what any of them names, once, in the order of the document", () => {
    const found = operationsMatching(document, ["getRates", "GET /v2/balances", "list*"]);
    expect(found.map(labelOf)).toEqual([
      "GET /v2/balances (listBalances)",
      "GET /v2/rates(old) (getRates)",
    ]);
  });

  test.each([
    ["GET /v2/balance", "GET /v2/balances (listBalances)"],
    ["getBalanse", "GET /v2/balances/{id} (getBalance)"],
    ["PATCH /v2/balances/{id}", "GET /v2/balances/{id} (getBalance)"],
    ["listbalances", "GET /v2/balances (listBalances)"],
  ])("one that names nothing lists what is near: %s", (pattern, near) => {
    const attempt = () => operationsMatching(document, ["getRates", pattern]);
    expect(attempt).toThrow(NoOperationError);
    expect(attempt).toThrow(`no operation is called "${pattern}": the nearest are `);
    expect(attempt).toThrow(near);
  });

  test.each(["", "  "])("%j names nothing", (pattern) => {
    expect(() => operationsMatching(document, [pattern])).toThrow(NoOperationError);
  });

  test("nothing is near where there is nothing", () => {
    const attempt = () => operationsMatching(documentFrom({ paths: {} }), ["get"]);
    expect(attempt).toThrow('no operation is called "get": the document has no operations');
  });

  test("each operation is found by its label", () => {
    for (const one of all) {
      const pattern = `${one.method} ${one.path}`;
      expect(operationsMatching(document, [pattern])).toEqual([one]);
    }
  });
});

describe("what operations reach", () => {
  test("is kept, and nothing else", () => {
    const document = documentFrom({
      security: [{ Key: [] }],
      webhooks: { paid: { post: answer(ref("Unused")) } },
      paths: {
        "/a": {
          parameters: [{ $ref: "#/components/parameters/Id" }],
          get: { operationId: "getA", ...answer(ref("A")) },
          put: { operationId: "putA", ...answer(ref("Unused")) },
        },
        "/b": { get: { ...answer(ref("Unused")), security: [{ Other: [] }] } },
      },
      components: {
        schemas: {
          A: { properties: { b: { $ref: "#/components/schemas/B/properties/c" } } },
          B: { properties: { c: { type: "string" }, d: ref("D") } },
          D: {
            oneOf: [ref("E")],
            discriminator: { propertyName: "t", mapping: { f: "F", g: "#/components/schemas/G" } },
          },
          E: true,
          F: ref("A"),
          G: {},
          Unused: {},
        },
        parameters: { Id: { name: "id", in: "query", schema: ref("Parameter") }, Unused: {} },
        securitySchemes: { Key: { type: "http", scheme: "bearer" }, Other: {} },
      },
    });
    const part = selected(document, "getA");
    expect(labels(part)).toEqual(["GET /a (getA)"]);
    expect(componentsOf(part)).toEqual([
      ...["A", "B", "D", "E", "F", "G"].map((name) => `schemas/${name}`),
      "parameters/Id",
      "securitySchemes/Key",
    ]);
    expect(part.root.value).not.toHaveProperty("webhooks");
    expect(labels(document)).toHaveLength(3);
  });

  test("are the children of a schema that tells them apart", () => {
    const document = documentFrom({
      paths: { "/a": { get: { operationId: "a", ...answer(ref("Pet")) } } },
      components: {
        schemas: {
          Pet: { discriminator: { propertyName: "kind" }, properties: { kind: {} } },
          Cat: { allOf: [ref("Pet"), { properties: { claws: ref("Claws") } }] },
          Claws: {},
          Tree: { allOf: [ref("Plant")] },
          Plant: { discriminator: { propertyName: "kind" } },
        },
      },
    });
    expect(componentsOf(selected(document, "a"))).toEqual([
      "schemas/Pet",
      "schemas/Cat",
      "schemas/Claws",
    ]);
  });

  test("is the operation that gets the tokens of their credentials", () => {
    const document = documentFrom({
      paths: {
        "/token": { post: { operationId: "getToken", ...answer(ref("Token")) } },
        "/a": { get: { operationId: "a", security: [{ Bearer: [] }] } },
        "/b": { get: { operationId: "b" } },
      },
      components: {
        schemas: { Token: {}, Unused: {} },
        securitySchemes: { Bearer: { "x-token": { operation: "getToken" } } },
      },
    });
    const part = selected(document, "a");
    expect(labels(part)).toEqual(["POST /token (getToken)", "GET /a (a)"]);
    expect(componentsOf(part)).toEqual(["schemas/Token", "securitySchemes/Bearer"]);
  });

  test("is no concern of what is wrong elsewhere", () => {
    const document = documentFrom({
      paths: {
        "/a": { get: { operationId: "a", ...answer(ref("A")) } },
        "/b": { $ref: "#/nowhere" },
        "/c": { get: { operationId: "c", ...answer(ref("Gone")) } },
      },
      components: { schemas: { A: {}, B: ref("Gone") } },
    });
    const part = selected(document, "a");
    expect(labels(part)).toEqual(["GET /a (a)"]);
    expect(componentsOf(part)).toEqual(["schemas/A"]);
  });
});

describe("a part of a document", () => {
  const files = {
    "api/openapi.yaml": `openapi: 3.1.0
paths:
  /a: { $ref: parts/a.yaml#/~1a }
  /b: { get: { operationId: b, responses: { 200: { $ref: "#/paths/~1c/get/responses/200" } } } }
  /c: { get: { operationId: c, responses: { 200: { description: C. } } } }
`,
    "api/parts/a.yaml": `/a:
  parameters: [{ name: id, in: query, schema: { type: string } }]
  get: { operationId: a, responses: {} }
  put: { operationId: putA, responses: {} }
`,
  };

  test("leads to the parts of a path item that stands in another file", () => {
    const part = selected(open(files), "a");
    const [operation] = operationsOf(part);
    if (operation === undefined) throw new Error("there is no operation");
    expect(labels(part)).toEqual(["GET /a (a)"]);
    expect(parametersOf(part, operation).map(({ value }) => value)).toMatchObject([{ name: "id" }]);
    expect(fault(operation.node, "").position).toEqual({ line: 3, column: 3 });
    expect(fault(operation.node, "").place.path).toBe(join(folder, "api/parts/a.yaml"));
  });

  test("finds what it refers to in the rest, and takes it along as one value", () => {
    const part = selected(open(files), "b");
    const [, response] =
      Object.entries(valueAt(part.root.value, "/paths/~1b/get/responses") ?? {})[0] ?? [];
    const [operation] = operationsOf(part);
    expect(response).toEqual({ $ref: "#/paths/~1c/get/responses/200" });
    expect(operation && part.files.target({ ...operation.node, value: response }).value).toEqual({
      description: "C.",
    });
    const whole = bundle(part);
    const target = valueAt(whole, "/paths/~1b/get/responses/200/$ref");
    expect(valueAt(whole, String(target).slice(1))).toEqual({ description: "C." });
  });

  test("has every place where it was", () => {
    const text = "openapi: 3.1.0\npaths:\n  /a:\n    put: {}\n    get: { operationId: a }\n";
    const part = selected(documentOf(parseSource("d.yaml", text)), "a");
    const [operation] = operationsOf(part);
    expect(operation && fault(operation.node, "").position).toEqual({ line: 5, column: 5 });
  });

  test("is what is left without some operations and schemas", () => {
    const document = documentFrom({
      paths: { "/a": { get: { operationId: "a" }, put: { operationId: "b" } }, "/c": { get: {} } },
      components: { schemas: { A: {}, B: {} } },
    });
    const [a] = operationsOf(document);
    if (a === undefined) throw new Error("there is no operation");
    const schema = { ...document.root, pointer: "/components/schemas/B", value: {} };
    const rest = withoutParts(document, [a], [schema]);
    expect(labels(rest)).toEqual(["PUT /a (b)", "GET /c"]);
    expect(componentsOf(rest)).toEqual(["schemas/A"]);
  });
});

test("whatever is chosen of whatever document, each reference in the part leads to a part of it", () => {
  const NAMES = ["A", "B", "C", "D", "E", "F"];
  const links = fc.array(fc.constantFrom(...NAMES), { maxLength: 3 });
  fc.assert(
    fc.property(
      fc.array(links, { minLength: 6, maxLength: 6 }),
      links,
      links,
      (schemas, one, other) => {
        const schemaOf = (names: readonly string[]) => ({ anyOf: names.map(ref) });
        const document = documentFrom({
          paths: {
            "/one": { get: { operationId: "one", ...answer(schemaOf(one)) } },
            "/other": { get: { operationId: "other", ...answer(schemaOf(other)) } },
          },
          components: {
            schemas: Object.fromEntries(
              NAMES.map((name, index) => [name, schemaOf(schemas[index] ?? [])]),
            ),
          },
        });
        const value = selected(document, "one").root.value;
        const references = [...JSON.stringify(value).matchAll(/"\$ref":"#([^"]+)"/g)].map(
          ([, at = ""]) => at,
        );
        for (const at of references) expect(valueAt(value, at)).toBeDefined();
        const kept = Object.keys((valueAt(value, "/components/schemas") ?? {}) as object);
        const referred = new Set(references.map((at) => pointerKeys(at)[2]));
        expect(new Set(kept)).toEqual(referred);
      },
    ),
  );
});
