/** Whatever is wrong in a document, it is named with its place, and what is not wrong becomes code. */
import { documentOf, parseSource, SpecError, valueAt } from "@org/openapi";
import fc from "fast-check";
import { expect, test } from "vitest";
import { emitFiles } from "../src/emit/files.ts";
import { readPossible } from "../src/index.ts";

function ref(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}

function answering(schema: object) {
  return {
    responses: { 200: { description: "A.", content: { "application/json": { schema } } } },
  };
}

const OPENAPI = {
  openapi: "3.1.0",
  info: { title: "Acme", version: "1" },
  security: [{ Key: [] }],
  paths: {
    "/pets/{id}": {
      parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
      get: { operationId: "getPet", ...answering(ref("Pet")) },
      put: {
        requestBody: { content: { "application/json": { schema: ref("Cat") } } },
        ...answering({ type: "array", items: ref("Dog") }),
      },
    },
    "/sizes": { get: answering({ oneOf: [ref("Size"), { type: "null" }] }) },
  },
  components: {
    schemas: {
      Pet: {
        oneOf: [ref("Cat"), ref("Dog")],
        discriminator: { propertyName: "kind", mapping: { cat: "Cat", dog: "Dog" } },
      },
      Cat: { allOf: [ref("Base"), { properties: { kind: { const: "cat" } } }] },
      Dog: { allOf: [ref("Base"), { properties: { kind: { const: "dog" }, tail: ref("Size") } }] },
      Base: { type: "object", required: ["kind"], properties: { parent: ref("Pet") } },
      Size: { type: ["integer", "null"], enum: [1, 2, null], default: 1 },
    },
    securitySchemes: { Key: { type: "apiKey", in: "header", name: "X-Key" } },
  },
};

const SWAGGER = {
  swagger: "2.0",
  info: { title: "Acme", version: "1" },
  host: "api.acme.example",
  parameters: { Id: { name: "id", in: "path", required: true, type: "string" } },
  paths: {
    "/pets/{id}": {
      parameters: [{ $ref: "#/parameters/Id" }],
      get: { responses: { 200: { description: "A.", schema: { $ref: "#/definitions/Pet" } } } },
      put: { parameters: [{ name: "b", in: "body", schema: { $ref: "#/definitions/Pet" } }] },
    },
    "/forms": {
      post: {
        parameters: [
          { name: "file", in: "formData", type: "file" },
          { name: "tags", in: "formData", type: "array", items: { type: "string" } },
        ],
        responses: { default: { $ref: "#/responses/Any" } },
      },
    },
  },
  responses: { Any: { description: "Any.", schema: { type: "string" } } },
  definitions: { Pet: { type: "object", discriminator: "kind", properties: { kind: {} } } },
  securityDefinitions: { Key: { type: "basic" } },
};

/** Every place of a document. */
function pointersOf(value: unknown, pointer = ""): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return [at, ...pointersOf(inner, at)];
  });
}

const WRONG: readonly unknown[] = [
  ...[null, 1, "x", true, [], {}, [null], [1], { a: null }],
  ...[{ $ref: "#/nowhere" }, { $ref: 1 }, { $ref: "#" }, { $ref: "#/paths" }],
];

/** The document with other values at some places. */
function broken(document: object, changes: readonly (readonly [string, unknown])[]): object {
  const copy = structuredClone(document);
  for (const [pointer, value] of changes) {
    const cut = pointer.lastIndexOf("/");
    const owner = valueAt(copy, pointer.slice(0, cut));
    const key = pointer
      .slice(cut + 1)
      .replaceAll("~1", "/")
      .replaceAll("~0", "~");
    if (typeof owner === "object" && owner !== null) {
      Reflect.set(owner, key, structuredClone(value));
    }
  }
  return copy;
}

test.each([
  ["OpenAPI", OPENAPI],
  ["Swagger", SWAGGER],
])("a document of %s", (_, document) => {
  const change = fc.tuple(fc.constantFrom(...pointersOf(document)), fc.constantFrom(...WRONG));
  let read = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const text = JSON.stringify(broken(document, changes));
      try {
        const model = readPossible(documentOf(parseSource("acme.json", text)));
        for (const { error } of model.omitted) expect(error.position).toBeDefined();
        expect(emitFiles(model, "standalone").size).toBeGreaterThan(0);
        read += 1;
      } catch (error) {
        if (!(error instanceof SpecError)) throw error;
        expect(error.position).toBeDefined();
      }
    }),
    { numRuns: 200 },
  );
  expect(read).toBeGreaterThan(50);
});
