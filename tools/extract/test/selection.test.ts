import { NoOperationError } from "@org/openapi";
import { expect, test } from "vitest";
import type { JsonObject } from "../src/base/json.ts";
import { extract } from "../src/extract.ts";
import { at, page } from "../src/testing.ts";
import { keys as namesIn } from "./helpers.ts";

function OK(schema: object): object {
  return {
    description: "vendor words",
    content: { "application/json": { schema } },
  };
}
function ref(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}

/** A resource that leads to so many others, in a circle. */
function resources(count: number): Record<string, object> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `thing_${index}`,
      {
        type: "object",
        properties: {
          id: { type: "string" },
          next: { anyOf: [{ type: "string" }, ref(`thing_${(index + 1) % count}`)] },
        },
      },
    ]),
  );
}

function documentWith(count: number): string {
  const operation = (schema: object) => ({
    summary: "vendor words",
    responses: { 200: OK(schema), 400: OK(ref("error")), default: OK(ref("error")) },
  });
  return JSON.stringify({
    openapi: "3.1.0",
    info: { title: "Vendor", version: "7" },
    security: [{ unused: [] }],
    paths: {
      "/balance": {
        get: { operationId: "Get_balance", security: [], ...operation(ref("balance")) },
      },
      "/things": { get: operation(ref("thing_0")) },
    },
    components: {
      securitySchemes: { unused: { type: "http", scheme: "bearer" } },
      schemas: {
        balance: {
          type: "object",
          description: "vendor words",
          properties: { amount: { type: "integer" } },
        },
        error: {
          type: "object",
          required: ["error"],
          properties: {
            error: {
              type: "object",
              required: ["message", "thing"],
              properties: {
                message: { type: "string" },
                thing: ref("thing_0"),
                source: { anyOf: [{ type: "string" }, ref("thing_1")] },
                details: { type: "array", items: { type: "string" } },
              },
            },
          },
        },
        ...resources(count),
      },
    },
  });
}

function select(text: string, ...operations: readonly string[]): JsonObject {
  return extract(text, { operations, descriptions: false }).document;
}

test("an operation comes with what it reaches, and nothing else", () => {
  const document = select(documentWith(3), "GET /balance");
  expect(namesIn(at(document, "paths"))).toEqual(["/balance"]);
  expect(namesIn(at(document, "components", "schemas"))).toEqual([
    "Balance",
    "Error",
    "Thing0",
    "Thing1",
    "Thing2",
  ]);
  expect(document).not.toHaveProperty("security");
  expect(JSON.stringify(document)).not.toMatch(/vendor words|unused/);
});

test("an error that reaches the whole document is cut to what says what is wrong", () => {
  const { components } = select(documentWith(40), "GET /balance");
  expect(namesIn(at(components ?? {}, "schemas"))).toEqual(["Balance", "Error"]);
  expect(at(components ?? {}, "schemas", "Error")).toEqual({
    type: "object",
    required: ["error"],
    properties: {
      error: {
        type: "object",
        required: ["message"],
        properties: {
          message: { type: "string" },
          source: { anyOf: [{ type: "string" }] },
          details: { type: "array", items: { type: "string" } },
        },
      },
    },
  });
});

test("a success keeps what it reaches, where an error reaches it as well", () => {
  const schemas = at(select(documentWith(40), "GET /things"), "components", "schemas");
  expect(namesIn(schemas)).toHaveLength(41);
  expect(at(schemas, "Thing0", "properties", "next")).toEqual({
    anyOf: [{ type: "string" }, { $ref: "#/components/schemas/Thing1" }],
  });
});

test("a shared response is called what its status is, where it has one", () => {
  const shared = (name: string): object => ({ $ref: `#/components/responses/${name}` });
  const { components } = select(
    JSON.stringify({
      openapi: "3.1.0",
      info: { title: "Vendor", version: "7" },
      paths: {
        "/a": { get: { responses: { 401: shared("Denied"), 404: shared("Gone") } } },
        "/b": { get: { responses: { 401: shared("Denied"), 410: shared("Gone") } } },
      },
      components: { responses: { Denied: OK({}), Gone: OK({}) } },
    }),
    "GET /**",
  );
  expect(at(components ?? {}, "responses", "Denied", "description")).toBe("Unauthorized");
  expect(at(components ?? {}, "responses", "Gone", "description")).toBe("Any other answer");
});

test.each([
  ["of the operation", { security: [{ oauth: ["read"] }] }, {}],
  ["of all operations", {}, { security: [{ oauth: ["read"] }] }],
])("of the scopes of a flow those remain that are asked for: %s", (_, own, shared) => {
  const tokenUrl = "https://api.acme.example/token";
  const scopes = { read: "vendor words", write: "vendor words", toString: "vendor words" };
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "A", version: "1" },
    ...shared,
    paths: {
      "/a": {
        get: { responses: { 200: OK({}) }, ...own },
        post: { security: [{ oauth: ["write"] }], responses: { 200: OK({}) } },
      },
    },
    components: {
      securitySchemes: {
        oauth: { type: "oauth2", flows: { clientCredentials: { tokenUrl, scopes } } },
      },
    },
  });
  const flows = at(select(text, "GET /a"), "components", "securitySchemes", "oauth", "flows");
  expect(namesIn(at(flows, "clientCredentials", "scopes"))).toEqual(["read"]);
});

test("a pattern that names no operation is told, with the nearest", () => {
  expect(() => select(documentWith(3), "GET /balances")).toThrow(NoOperationError);
  expect(() => select(documentWith(3), "GET /balances")).toThrow("GET /balance");
});

test("operations of a page are selected as well", () => {
  const whole = extract(page("openapi.yaml"), { descriptions: false }).document;
  const [path = ""] = namesIn(at(whole, "paths"));
  expect(namesIn(at(select(page("openapi.yaml"), path), "paths"))).toEqual([path]);
  const { document, format } = extract(page("redocly.md"), {
    operations: ["GET /**"],
    descriptions: false,
  });
  expect(format).toBe("redocly");
  expect(namesIn(at(document, "paths"))).not.toEqual([]);
});

const PLAIN = "paths: { /a: { get: { responses: { 200: { description: ok } } } } }";

test.each([
  ["the version at the end", `${PLAIN}\ninfo: { title: A, version: "1" }\nopenapi: 3.0.0\n`],
  ["a comment before it", `# Vendor\n---\nopenapi: 3.1.0\n${PLAIN}\n`],
  ["OpenAPI 3.2", `openapi: 3.2.0\n${PLAIN}\n`],
  ["Swagger 2.0", `swagger: "2.0"\nhost: api.acme.example\n${PLAIN}\n`],
  [
    "JSON in one line",
    `{"info":{},"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"200":{}}}}}}`,
  ],
  [
    "a fence in a description",
    `openapi: 3.1.0\ninfo:\n  description: |\n    ~~~\n    \`\`\`json\n    {}\n    \`\`\`\n${PLAIN}\n`,
  ],
])("a document is none of the page formats: %s", (_, text) => {
  const { format, document } = extract(text);
  expect(format).toBe("openapi");
  expect(namesIn(at(document, "paths"))).toEqual(["/a"]);
});

test("a document of another version is refused with those that are read", () => {
  expect(() => extract(`openapi: 4.0.0\n${PLAIN}`)).toThrow(
    "OpenAPI 3.0, 3.1 and 3.2 and Swagger 2.0",
  );
});

test("what a reference leads to that is no component stands in its place", () => {
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "A", version: "1" },
    paths: { "/a": { $ref: "#/components/pathItems/a" } },
    components: {
      pathItems: {
        a: {
          get: {
            responses: {
              200: {
                description: "ok",
                headers: { "X-Id": { $ref: "#/components/headers/id" } },
                content: {
                  "application/json": {
                    schema: { $ref: "#/components/schemas/w/properties/inner" },
                    examples: { one: { $ref: "#/components/examples/one" } },
                  },
                },
              },
            },
          },
        },
      },
      headers: { id: { schema: { type: "string" } } },
      schemas: { w: { type: "object", properties: { inner: { type: "integer" } } } },
      examples: { one: { value: 7 } },
    },
  });
  const document = select(text, "GET /a");
  const answer = at(document, "paths", "/a", "get", "responses", "200");
  expect(at(answer, "content", "application/json")).toEqual({
    schema: { type: "integer" },
    examples: { one: { value: 7 } },
  });
  expect(at(answer, "headers", "X-Id")).toEqual({ $ref: "#/components/headers/id" });
  expect(at(document, "components", "headers", "id")).toEqual({ schema: { type: "string" } });
});

test("names are in the casing of our specs; those that are so stay, and no two become one", () => {
  const schemas = {
    "balance-amount": {},
    balance_amount: {},
    BalanceAmount: {},
    "3ds": {},
    API_KEY: {},
  };
  const oneOf = Object.keys(schemas).map(ref);
  const mapping = { a: "3ds", b: "#/components/schemas/balance_amount" };
  const get = (operationId: string) => ({
    operationId,
    responses: { 200: OK({ oneOf, discriminator: { propertyName: "kind", mapping } }) },
  });
  const paths = {
    "/a": { get: get("get-balances-id") },
    "/b": { get: get("GETBalances"), post: get("HTTPStatus") },
    "/c/d": { get: get("123"), post: get("a b") },
  };
  const text = JSON.stringify({ openapi: "3.1.0", info: {}, paths, components: { schemas } });
  const { document } = extract(text, { descriptions: false });
  const idAt = (path: string, method: string) => at(document, "paths", path, method, "operationId");
  expect([
    idAt("/a", "get"),
    idAt("/b", "get"),
    idAt("/b", "post"),
    idAt("/c/d", "get"),
    idAt("/c/d", "post"),
  ]).toEqual(["getBalancesId", "getBalances", "httpStatus", "getCD", "aB"]);
  expect(namesIn(at(document, "components", "schemas"))).toEqual([
    "BalanceAmount2",
    "BalanceAmount3",
    "BalanceAmount",
    "Schema3ds",
    "ApiKey",
  ]);
  const schema = at(
    document,
    "paths",
    "/a",
    "get",
    "responses",
    "200",
    "content",
    "application/json",
    "schema",
  );
  expect(at(schema, "oneOf", 3)).toEqual({ $ref: "#/components/schemas/Schema3ds" });
  expect(at(schema, "discriminator", "mapping")).toEqual({
    a: "#/components/schemas/Schema3ds",
    b: "#/components/schemas/BalanceAmount3",
  });
});

test("sentences of examples are not the provider's, values stay", () => {
  const schema = {
    type: "object",
    properties: {
      message: { type: "string", example: "No such account." },
      state: { enum: ["on hold"] },
    },
  };
  const example = {
    message: "Ask the support team",
    state: "on hold",
    at: "2026-11-20 10:00:00",
    n: [1, "EUR"],
  };
  const paths = {
    "/a": {
      get: {
        responses: {
          200: { description: "x", content: { "application/json": { schema, example } } },
        },
      },
    },
  };
  const { document } = extract(JSON.stringify({ openapi: "3.0.3", info: {}, paths }), {
    descriptions: false,
  });
  const media = at(
    document,
    "paths",
    "/a",
    "get",
    "responses",
    "200",
    "content",
    "application/json",
  );
  expect(at(media, "examples", "example", "value")).toEqual({
    message: "Draft: a text.",
    state: "on hold",
    at: "2026-11-20 10:00:00",
    n: [1, "EUR"],
  });
  expect(JSON.stringify(document)).not.toMatch(/support|such/);
});
