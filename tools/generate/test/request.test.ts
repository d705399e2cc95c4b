/** What documents say oddly of requests, and what is sent for it: the bytes as a server gets them. */
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { record } from "./recorder.ts";
import { generateDocument, texts, typeErrors } from "./workshop.ts";

/** What of a generated operation matters here. */
interface Sendable {
  readonly args: readonly string[];
  readonly method: string;
  request(args: object): {
    readonly path: string;
    readonly query?: readonly string[];
    readonly headers?: Readonly<Record<string, string | undefined>>;
    readonly body?: unknown;
  };
}

const EMPTY_FORM = {
  content: { "application/x-www-form-urlencoded": { schema: { type: "object", properties: {} } } },
};
const FORM = {
  content: {
    "application/x-www-form-urlencoded": { schema: { properties: { a: { type: "string" } } } },
  },
};

function header(name: string, more: object = {}) {
  return { name, in: "header", schema: { type: "string" }, ...more };
}

function query(name: string) {
  return { name, in: "query", schema: { type: "string" } };
}

/** A part of the path that the client has a value for. */
function preset(name: string) {
  return {
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
    "x-client-value": "latest",
  };
}

function presetUnion(name: string) {
  const schema = { anyOf: [{ type: "string", format: "uuid" }, { enum: ["all"] }] };
  return { ...preset(name), schema, "x-client-value": "all" };
}

/** Operations by their id: method, path and what else they say. */
const OPERATIONS: Readonly<Record<string, [method: string, path: string, said: object]>> = {
  fixed: ["get", "/fixed?type=cash", {}],
  fixedAndMore: ["get", "/fixed?type=cash&kind=b c", { parameters: [query("limit")] }],
  filled: ["get", "/filled/{id}?type={type}", {}],
  named: ["get", "/named?type={type}", { parameters: [query("type")] }],
  undescribed: ["get", "/undescribed/{id}/{other}", { parameters: null }],
  preset: ["get", "/reports/{id}/{part}", { parameters: [preset("id"), presetUnion("part")] }],
  emptyGet: ["get", "/empty", { requestBody: EMPTY_FORM }],
  emptyGetRequired: ["get", "/required", { requestBody: { ...EMPTY_FORM, required: true } }],
  emptyDelete: ["delete", "/empty", { requestBody: EMPTY_FORM }],
  emptyHead: ["head", "/empty", { requestBody: EMPTY_FORM }],
  optionalGet: ["get", "/optional", { requestBody: FORM }],
  fullDelete: ["delete", "/full", { requestBody: FORM }],
  anyDelete: [
    "delete",
    "/any",
    { requestBody: { content: { "application/json": { schema: {} } } } },
  ],
  emptyPost: ["post", "/empty", { requestBody: EMPTY_FORM }],
  twice: ["post", "/twice", { parameters: [header("Idempotency-Key"), header("idempotency-key")] }],
  readWithKey: ["get", "/read", { parameters: [header("idempotency-key")] }],
  readThatWantsKey: [
    "get",
    "/wanted",
    { parameters: [header("idempotency-key", { required: true })] },
  ],
  key: [
    "get",
    "/key",
    { parameters: [header("x-api-key", { required: true }), header("X-Other")] },
  ],
  keyInQuery: [
    "get",
    "/key-in-query",
    { security: [{ Q: [] }], parameters: [query("key"), query("KEY")] },
  ],
  noKey: ["get", "/no-key", { security: [], parameters: [header("X-API-Key")] }],
};

let operations: Readonly<Record<string, Sendable>>;
let folder: string;

beforeAll(async () => {
  const paths: Record<string, Record<string, object>> = {};
  for (const [operationId, [method, path, said]] of Object.entries(OPERATIONS)) {
    paths[path] = { ...paths[path], [method]: { operationId, responses: {}, ...said } };
  }
  folder = await generateDocument({
    openapi: "3.1.0",
    info: { title: "Acme", version: "1" },
    security: [{ K: [] }],
    paths,
    components: {
      securitySchemes: {
        K: { type: "apiKey", in: "header", name: "X-API-KEY" },
        Q: { type: "apiKey", in: "query", name: "key" },
      },
    },
  });
  operations = await import(/* @vite-ignore */ join(folder, "operations.ts"));
});

/** The request line that a server gets of these arguments. */
async function sent(id: string, args: object): Promise<string> {
  const { baseUrl, requests } = await record();
  const operation = operations[id] as Sendable;
  const { path, query = [] } = operation.request(args);
  const search = query.filter((part) => part !== "").join("&");
  await fetch(`${baseUrl}${path}${search === "" ? "" : `?${search}`}`, {
    method: operation.method,
  });
  return `${requests[0]?.method} ${requests[0]?.target}`;
}

describe("a path that has a part of the query", () => {
  test.each([
    ["fixed", {}, "GET /fixed?type=cash"],
    ["fixedAndMore", { limit: "2" }, "GET /fixed?type=cash&kind=b%20c&limit=2"],
    ["fixedAndMore", {}, "GET /fixed?type=cash&kind=b%20c"],
    ["filled", { id: "a/b", type: "c&d" }, "GET /filled/a%2Fb?type=c%26d"],
    ["named", { type: "a b" }, "GET /named?type=a%20b"],
  ])("%s with %j", async (id, args, line) => {
    expect(await sent(id, args)).toBe(line);
  });
});

test("what nothing describes in a path is a required text", async () => {
  expect(await sent("undescribed", { id: "a b", other: "c" })).toBe("GET /undescribed/a%20b/c");
  expect(() => operations["undescribed"]?.request({ id: "a" })).toThrow("other");
});

test("a part of the path that the client has a value for is that, unless the caller says otherwise", async () => {
  expect(await sent("preset", {})).toBe("GET /reports/latest/all");
  expect(await sent("preset", { id: "a b", part: "c" })).toBe("GET /reports/a%20b/c");
});

describe("the arguments of", () => {
  test.each([
    ["emptyGet", []],
    ["emptyGetRequired", []],
    ["emptyDelete", []],
    ["emptyHead", []],
    ["optionalGet", []],
    ["fullDelete", ["body"]],
    ["anyDelete", ["body"]],
    ["emptyPost", ["body"]],
    ["twice", ["Idempotency-Key"]],
    ["key", ["X-Other"]],
    ["keyInQuery", ["KEY"]],
    ["noKey", ["X-API-Key"]],
  ])("%s are %j", (id, args) => {
    expect(operations[id]?.args).toEqual(args);
  });
});

describe("an idempotency key", () => {
  const keyOf = (id: string, args: object = {}) =>
    operations[id]?.request(args).headers?.["Idempotency-Key"] ??
    operations[id]?.request(args).headers?.["idempotency-key"];

  test.each(["twice", "readThatWantsKey"])("is made for %s", (id) => {
    expect(keyOf(id)).toMatch(/^[\da-f-]{36}$/);
  });

  test("is none of a read that can do without, unless the caller gives one", () => {
    expect(keyOf("readWithKey")).toBeUndefined();
    expect(keyOf("readWithKey", { "idempotency-key": "mine" })).toBe("mine");
  });
});

test("compiles", () => {
  expect(typeErrors(Object.keys(texts(folder)).map((name) => join(folder, name)))).toEqual([]);
});
