/** Swagger 2.0 is read as the OpenAPI 3.0 that says the same, and its faults have their places in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  child,
  describeSpecError,
  documentOf,
  fault,
  type Node,
  type OpenApiDocument,
  openDocument,
  operationsOf,
  parametersOf,
  parseSource,
  pointerKeys,
  rootOf,
  SpecError,
  valueAt,
} from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "openapi-swagger-"));
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = 'swagger: "2.0"\ninfo: { title: Acme, version: "1" }\nhost: api.acme.example\n';

function documentFrom(yaml: string): OpenApiDocument {
  return documentOf(parseSource("acme.yaml", HEAD + yaml));
}

/** What the document has at a pointer. */
function at(document: OpenApiDocument, pointer: string): unknown {
  return valueAt(document.root.value, pointer);
}

/** The node at a pointer, as readers come to it. */
function nodeAt({ root }: OpenApiDocument, pointer: string): Node {
  return pointerKeys(pointer).reduce((node, key) => child(node, key) ?? node, root);
}

test("is read as OpenAPI 3.0", () => {
  const { version, written, root } = documentFrom("paths: {}\n");
  expect({ version, written }).toEqual({ version: "3.0", written: "2.0" });
  expect(child(root, "openapi")?.value).toMatch(/^3\.0\./);
  expect(documentOf(parseSource("a.yaml", "swagger: 2.0\npaths: {}\n")).written).toBe("2.0");
});

test("is no other version of Swagger", () => {
  const open = () => documentOf(parseSource("a.yaml", 'swagger: "1.2"\n'));
  expect(open).toThrow("Swagger 1.2 isn't read: OpenAPI 3.0, 3.1 and 3.2 and Swagger 2.0 are");
});

test.each([
  ["schemes: [http, https]", "https://api.acme.example/v1"],
  ["schemes: [https, wss]", "https://api.acme.example/v1"],
  ["{}", "https://api.acme.example/v1"],
  ["schemes: [http]", "http://api.acme.example/v1"],
])("where it is: host, basePath, %s", (more, url) => {
  const schemes = more === "{}" ? "" : `${more}\n`;
  const document = documentFrom(`basePath: /v1\n${schemes}paths: {}\n`);
  expect(at(document, "/servers")).toEqual([{ url }]);
});

test.each([
  ["api.acme.example", "v1", "https://api.acme.example/v1"],
  ["api.acme.example", ".evil.example/v1", "https://api.acme.example/.evil.example/v1"],
  ["api.acme.example/", "/v1", "https://api.acme.example/v1"],
  ["api.acme.example:8443", "/", "https://api.acme.example:8443/"],
  ["https://api.acme.example", "/v1", "https://api.acme.example/v1"],
  ["http://api.acme.example", "/v1", "http://api.acme.example/v1"],
  ["api.acme.example", "null", "https://api.acme.example"],
])("a host stays the host: %s and %s", (host, basePath, url) => {
  const yaml = `swagger: "2.0"\nhost: ${host}\nbasePath: ${basePath}\npaths: {}\n`;
  expect(at(documentOf(parseSource("acme.yaml", yaml)), "/servers")).toEqual([{ url }]);
});

test("schemes are compared without case", () => {
  const document = documentFrom("schemes: [HTTP, HTTPS]\npaths: {}\n");
  expect(at(document, "/servers")).toEqual([{ url: "https://api.acme.example" }]);
});

describe("what is sent", () => {
  const document = documentFrom(`consumes: [application/json]
parameters:
  Limit: { name: limit, in: query, type: integer }
  Body: { name: whatever, in: body, required: true, schema: { $ref: "#/definitions/Transfer" } }
paths:
  /transfers:
    parameters: [{ $ref: "#/parameters/Limit" }, { name: X-Id, in: header, type: string }]
    get:
      parameters:
        - { name: ids, in: query, type: array, items: { type: string }, collectionFormat: multi }
        - { name: tags, in: query, type: array, items: { type: string } }
        - { name: pipes, in: query, type: array, items: { type: string }, collectionFormat: pipes }
        - { name: X-Id, in: header, type: string, required: true }
      responses: {}
    post:
      parameters: [{ $ref: "#/parameters/Body" }]
      responses: {}
    put:
      consumes: [application/xml]
      parameters: [{ name: b, in: body, schema: { type: string } }]
      responses: {}
  /forms:
    post:
      parameters:
        - { name: amount, in: formData, type: integer, required: true, description: How much. }
        - { name: tags, in: formData, type: array, items: { type: string }, collectionFormat: csv }
      responses: {}
    put:
      consumes: [multipart/form-data, application/x-www-form-urlencoded]
      parameters: [{ name: file, in: formData, type: file }, { name: note, in: formData, type: string }]
      responses: {}
definitions: { Transfer: { type: object } }
`);
  const parameters = (method: string) => {
    const found = operationsOf(document).find((one) => one.method === method);
    if (found === undefined) throw new Error(`there is no ${method}`);
    return parametersOf(document, found).map(({ value }) => value);
  };

  test("parameters with the style of their collectionFormat", () => {
    expect(parameters("get")).toMatchObject([
      { name: "limit", in: "query", schema: { type: "integer" } },
      { name: "ids", style: "form", explode: true, schema: { type: "array" } },
      { name: "tags", style: "form", explode: false },
      { name: "pipes", style: "pipeDelimited", explode: false },
      { name: "X-Id", in: "header", required: true },
    ]);
  });

  test("a body, of the media types that are consumed", () => {
    const schema = { $ref: "#/components/schemas/Transfer" };
    expect(at(document, "/paths/~1transfers/post/requestBody")).toEqual({
      required: true,
      content: { "application/json": { schema } },
    });
    expect(at(document, "/paths/~1transfers/put/requestBody/content")).toEqual({
      "application/xml": { schema: { type: "string" } },
    });
    expect(parameters("post")).toMatchObject([{ name: "limit" }, { name: "X-Id" }]);
  });

  test("a form without a file is urlencoded", () => {
    expect(at(document, "/paths/~1forms/post/requestBody/required")).toBe(true);
    expect(at(document, "/paths/~1forms/put/requestBody/required")).not.toBe(true);
    expect(at(document, "/paths/~1forms/post/requestBody/content")).toEqual({
      "application/x-www-form-urlencoded": {
        schema: {
          type: "object",
          required: ["amount"],
          properties: {
            amount: { type: "integer", description: "How much." },
            tags: { type: "array", items: { type: "string" } },
          },
        },
        encoding: { tags: { style: "form", explode: false } },
      },
    });
  });

  test("a form with a file is multipart", () => {
    const content = at(document, "/paths/~1forms/put/requestBody/content");
    expect(Object.keys(content as object)).toEqual(["multipart/form-data"]);
    expect(content).toMatchObject({
      "multipart/form-data": {
        schema: {
          properties: { file: { type: "string", format: "binary" }, note: { type: "string" } },
        },
      },
    });
  });
});

describe("what comes back", () => {
  const document = documentFrom(`produces: [application/json]
paths:
  /a:
    get:
      produces: [application/hal+json]
      responses:
        200: { description: A., schema: { $ref: "#/definitions/Pet" }, headers: { X-Id: { type: string } } }
        204:
        404: { $ref: "#/responses/Gone" }
responses: { Gone: { description: Gone., schema: { type: object } } }
definitions:
  Pet: { type: object, discriminator: kind, properties: { kind: { type: string }, tail: { type: string, x-nullable: true } } }
  Cat: { allOf: [{ $ref: "#/definitions/Pet" }, { type: object }] }
`);

  test("has the media types that are produced", () => {
    expect(at(document, "/paths/~1a/get/responses/200")).toMatchObject({
      content: { "application/hal+json": { schema: { $ref: "#/components/schemas/Pet" } } },
      headers: { "X-Id": { schema: { type: "string" } } },
    });
    expect(at(document, "/paths/~1a/get/responses/404/$ref")).toBe("#/components/responses/Gone");
    expect(at(document, "/components/responses/Gone/content")).toEqual({
      "application/json": { schema: { type: "object" } },
    });
  });

  test("has discriminators with a property, and null where it may be", () => {
    expect(at(document, "/components/schemas/Pet")).toMatchObject({
      discriminator: { propertyName: "kind" },
      required: ["kind"],
      properties: { tail: { type: "string", nullable: true } },
    });
  });
});

test("who may call", () => {
  const document = documentFrom(`paths: {}
security: [{ Key: [] }]
securityDefinitions:
  Basic: { type: basic }
  Key: { type: apiKey, in: header, name: X-Key }
  Auth: { type: oauth2, flow: application, tokenUrl: https://a.example, scopes: { read: Reads. } }
`);
  expect(at(document, "/components/securitySchemes")).toMatchObject({
    Basic: { type: "http", scheme: "basic" },
    Key: { type: "apiKey", in: "header", name: "X-Key" },
    Auth: { type: "oauth2", flows: { clientCredentials: { tokenUrl: "https://a.example" } } },
  });
});

describe("nothing where null stands", () => {
  test.each([
    "paths: { /a: { get: { parameters: null, security: null, tags: null, responses: null } } }",
    "paths: { /a: { parameters: null, get: { responses: { 200: null } } }, /b: null }",
    "paths: { /a: { get: { consumes: null, produces: null, responses: {} } } }\ndefinitions: null",
  ])("%s", (yaml) => {
    const document = documentFrom(yaml);
    const [operation, ...others] = operationsOf(document);
    if (operation === undefined) throw new Error("there is no operation");
    expect(others).toEqual([]);
    expect(parametersOf(document, operation)).toEqual([]);
  });
});

describe("a place is that of the text", () => {
  const text = `paths:
  /a/{id}:
    parameters:
      - { name: id, in: path, required: true, type: string }
    post:
      parameters:
        - name: body
          in: body
          schema:
            type: nonsense
        - name: q
          in: query
          type: array
          collectionFormat: tsv
      responses:
        200:
          description: A.
          schema:
            type: nonsense
    put:
      parameters:
        - name: amount
          in: formData
          type: nonsense
      responses: {}
definitions:
  A:
    type: nonsense
securityDefinitions:
  K: { type: nonsense }
`;

  test.each([
    ["/components/schemas/A/type", "/definitions/A/type", 31],
    ["/components/securitySchemes/K/type", "/securityDefinitions/K/type", 33],
    ["/servers/0/url", "/host", 3],
    ["/paths/~1a~1{id}/post/parameters/0/schema", "/paths/~1a~1{id}/parameters/0", 7],
    ["/paths/~1a~1{id}/post/parameters/1/style", "/paths/~1a~1{id}/post/parameters/1", 14],
    [
      "/paths/~1a~1{id}/post/requestBody/content/application~1json/schema/type",
      "/paths/~1a~1{id}/post/parameters/0/schema/type",
      13,
    ],
    [
      "/paths/~1a~1{id}/post/responses/200/content/application~1json/schema/type",
      "/paths/~1a~1{id}/post/responses/200/schema/type",
      22,
    ],
    [
      "/paths/~1a~1{id}/put/requestBody/content/application~1x-www-form-urlencoded/schema/properties/amount/type",
      "/paths/~1a~1{id}/put/parameters/0/type",
      27,
    ],
  ])("%s", (pointer, written, line) => {
    const { place, position } = fault(nodeAt(documentFrom(text), pointer), "wrong");
    expect(place.pointer).toBe(written);
    expect(position?.line).toBe(line);
  });
});

describe("several files", () => {
  test("are one document, whatever stands where", () => {
    const files = {
      "s/swagger.yaml": `${HEAD}paths:
  /a: { $ref: "paths/a.yaml" }
  /b:
    get:
      parameters: [{ $ref: "parts.yaml#/parameters/Limit" }]
      responses: { 200: { $ref: "parts.yaml#/responses/Done" } }
`,
      "s/paths/a.yaml":
        'post: { parameters: [{ name: b, in: body, schema: { $ref: "../parts.yaml#/definitions/A" } }], responses: {} }\n',
      "s/parts.yaml": `parameters: { Limit: { name: limit, in: query, type: integer } }
responses: { Done: { description: Done., schema: { $ref: "#/definitions/A" } } }
definitions: { A: { type: object, properties: { b: { $ref: "#/definitions/B" } } }, B: { type: string } }
`,
    };
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const document = openDocument(join(folder, "s/swagger.yaml"));
    const [a, b] = operationsOf(document);
    if (a === undefined || b === undefined) throw new Error("operations are missing");
    expect(parametersOf(document, b).map(({ value }) => value)).toMatchObject([
      { name: "limit", schema: { type: "integer" } },
    ]);
    const schema = nodeAt(document, "/paths/~1a/post/requestBody/content/application~1json/schema");
    const target = document.files.target(schema);
    expect(target.value).toMatchObject({ type: "object" });
    expect(
      document.files.target(
        nodeAt({ ...document, root: { ...target, pointer: target.pointer } }, "/properties/b"),
      ).value,
    ).toEqual({ type: "string" });
    expect(document.files.paths).toHaveLength(3);
  });
});

test("one that can't be converted says so at its place", () => {
  const open = () =>
    documentFrom("paths: { /a: { get: { parameters: 1, responses: [1, 2] } } }\nresponses: []\n");
  let message = "it was read";
  try {
    open();
  } catch (error) {
    message = error instanceof SpecError ? describeSpecError(error) : String(error);
  }
  expect(message).not.toMatch(/TypeError|undefined/);
});

test("a parameter that says no place is its reader's to refuse", () => {
  const document = documentFrom(
    "paths: { /a: { get: { parameters: [{ name: a, type: string }], responses: {} } } }\n",
  );
  const [operation] = operationsOf(document);
  expect(operation && parametersOf(document, operation)).toHaveLength(1);
  expect(rootOf(document.root.source).value).toBe(document.root.value);
});
