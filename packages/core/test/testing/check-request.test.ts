/** What the spec refuses of a request, in the exact words. */
import { describe, expect, test } from "vitest";
import type { Check, Operation, Provider } from "../../src/provider.ts";
import {
  createMock,
  fixture,
  type MockContract,
  type MockedOperation,
  type MockedParameter,
  RequestMismatchError,
} from "../../src/testing.ts";
import { errorOf } from "../error-of.ts";

const SERVER = "https://api.shop.example/v2";

const provider: Provider = {
  name: "shop",
  title: "Shop",
  servers: [
    { url: SERVER, environments: ["production"] },
    {
      url: "https://{region}.shop.example",
      environments: ["regional"],
      variables: { region: { default: "eu" } },
    },
  ],
  credentials: [],
  variables: { environment: "SHOP_ENVIRONMENT", baseUrl: "SHOP_BASE_URL" },
  security: {
    Header: { type: "apiKey", in: "header", name: "X-Key", value: "key" },
    Query: { type: "apiKey", in: "query", name: "key", value: "key" },
    Cookie: { type: "apiKey", in: "cookie", name: "sid", value: "key" },
    Basic: { type: "basic", username: "user", password: null },
    Bearer: { type: "bearer", token: "key" },
  },
  errors: {},
};

type Parts = Partial<Omit<MockedOperation, "operation">> & {
  readonly operation?: Partial<Operation<never, unknown>>;
};

function operationOf({ operation, ...rest }: Parts): MockedOperation {
  return {
    operation: {
      id: "shop",
      method: "GET",
      path: "/items",
      request: () => ({ path: "/items" }),
      responses: {},
      ...operation,
    },
    parameters: [],
    fixtures: {},
    ...rest,
  };
}

function mockOf(...operations: readonly Parts[]) {
  const contract: MockContract = { provider, operations: operations.map(operationOf) };
  const mock = createMock<Record<string, Record<string, unknown>>, object>(contract, {}, {});
  return Object.assign(mock, { send: mock as unknown as typeof fetch });
}

/** Why a request is refused; none, where it is not. */
async function reasonsOf(
  parts: Parts | readonly Parts[],
  target: string,
  init: RequestInit = {},
): Promise<readonly string[]> {
  const mock = mockOf(...(Array.isArray(parts) ? parts : [parts]));
  const url = target.startsWith("/") ? SERVER + target : target;
  const error = await mock.send(url, init).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return [];
  expect(error).toBeInstanceOf(RequestMismatchError);
  return (error as RequestMismatchError).reasons;
}

describe("the operation", () => {
  const operations: readonly Parts[] = [
    { operation: { id: "list" } },
    { operation: { id: "create", method: "POST" } },
    { operation: { id: "get", path: "/items/{id}" }, parameters: [pathParameter("id")] },
    { operation: { id: "mine", path: "/items/mine" } },
    {
      operation: { id: "cash", path: "/balances?type=cash&of={who}" },
      parameters: [pathParameter("who")],
    },
    {
      operation: {
        id: "own",
        path: "/own",
        servers: [{ url: "https://own.example", environments: [] }],
      },
    },
  ];

  test.each([
    [
      "on another host",
      "https://other.example/items",
      "GET",
      [
        `this host is none of Shop: ${SERVER}, https://{region}.shop.example, https://own.example. A server of your own is the mock's option baseUrl.`,
      ],
    ],
    [
      "on a host that only begins like one",
      "https://api.shop.example.evil.example/v2/items",
      "GET",
      [
        `this host is none of Shop: ${SERVER}, https://{region}.shop.example, https://own.example. A server of your own is the mock's option baseUrl.`,
      ],
    ],
    [
      "without the server's path",
      "https://api.shop.example/v3/items",
      "GET",
      [
        "there is no such path. There are GET /items, POST /items, GET /items/{id}, GET /items/mine, GET /balances?type=cash&of={who}, GET /own.",
      ],
    ],
    [
      "of no such path",
      "/item",
      "GET",
      [
        "there is no such path. There are GET /items, POST /items, GET /items/{id}, GET /items/mine, GET /balances?type=cash&of={who}, GET /own.",
      ],
    ],
    [
      "on the server of others",
      "/own",
      "GET",
      [
        "there is no such path. There are GET /items, POST /items, GET /items/{id}, GET /items/mine, GET /balances?type=cash&of={who}, GET /own.",
      ],
    ],
    ["of another method", "/items", "DELETE", ["this path has GET, POST alone."]],
  ])("%s is refused", async (_, target, method, reasons) => {
    expect(await reasonsOf(operations, target, { method })).toEqual(reasons);
  });

  test.each([
    ["by its method", "/items", "POST", "create"],
    ["without parameters first", "/items/mine", "GET", "mine"],
    ["with a parameter", "/items/m%2Fne", "GET", "get"],
    ["with a part of the query", "/balances?type=cash&of=a%20b", "GET", "cash"],
    ["on a server with a variable", "https://us.shop.example/items", "GET", "list"],
    ["on its own server", "https://own.example/own", "GET", "own"],
  ])("%s is found", async (_, target, method, id) => {
    const mock = mockOf(...operations);
    await mock.send(target.startsWith("/") ? SERVER + target : target, { method });
    expect(mock.calls.map(({ operation }) => operation)).toEqual([id]);
    if (id === "cash") expect(mock.calls[0]?.args).toEqual({ who: "a b" });
    if (id === "get") expect(mock.calls[0]?.args).toEqual({ id: "m/ne" });
  });
});

test("the answer to HEAD has its headers and no body", async () => {
  const example = fixture({
    operation: "look",
    status: 200,
    example: "any",
    contentType: "application/json",
    body: { a: 1 },
  });
  const mock = mockOf({ operation: { id: "look", method: "HEAD" }, fixtures: { ok: { example } } });
  const response = await mock.send(`${SERVER}/items`, { method: "HEAD" });
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(await response.text()).toBe("");
});

function pathParameter(name: string): MockedParameter {
  return { in: "path", name, arg: name, required: true };
}

/** A parameter of a query, and its name as an argument. */
function query(rest: Partial<MockedParameter>): Parts {
  return { parameters: [{ in: "query", name: "q", arg: "q", ...rest }] };
}

describe("a parameter of the query", () => {
  test.each<[what: string, parameter: Partial<MockedParameter>, search: string, reasons: string[]]>(
    [
      ["that is missing", { required: true }, "", ["the query parameter q is missing."]],
      ["that may be missing", {}, "", []],
      ["that is empty", { required: true, types: ["string"] }, "?q=", []],
      [
        "that is no integer",
        { types: ["integer"] },
        "?q=1.5",
        ['the query parameter q is "1.5": it must be integer.'],
      ],
      [
        "of several types",
        { types: ["integer", "boolean"] },
        "?q=yes",
        ['the query parameter q is "yes": it must be integer or boolean.'],
      ],
      ["that is a number", { types: ["number"] }, "?q=-1.5e3", []],
      [
        "that is no number",
        { types: ["number"] },
        "?q=1e",
        ['the query parameter q is "1e": it must be number.'],
      ],
      ["that is true", { types: ["boolean"] }, "?q=true", []],
      ["that is null", { types: ["integer", "null"] }, "?q=null", []],
      ["of any type", {}, "?q=%5B1%5D", []],
      [
        "that is not listed",
        { values: ["a", "b"], types: ["string"] },
        "?q=c",
        ['the query parameter q is "c": the spec lists a, b.'],
      ],
      [
        "with each name again",
        { separator: "&", types: ["integer"] },
        "?q=1&q=x&q=y",
        [
          'the query parameter q is "x": it must be integer.',
          'the query parameter q is "y": it must be integer.',
        ],
      ],
      [
        "with commas",
        { separator: ",", values: ["a", "b"] },
        "?q=a,c,b",
        ['the query parameter q is "c": the spec lists a, b.'],
      ],
      [
        "with spaces",
        { separator: "%20", values: ["a", "b"] },
        "?q=a+b%20c",
        ['the query parameter q is "c": the spec lists a, b.'],
      ],
      [
        "with bars",
        { separator: "%7C", types: ["integer"] },
        "?q=1|2%7Cx",
        ['the query parameter q is "x": it must be integer.'],
      ],
      ["that is JSON", { json: true }, "?q=%7B%22a%22%3A1%7D", []],
      ["that is no JSON", { json: true }, "?q=%7Ba", ["the query parameter q is not JSON."]],
      [
        "that is no object",
        { members: "bracketed", required: true },
        "",
        ["the query parameter q is missing."],
      ],
      ["that is an object", { members: "bracketed", required: true }, "?q[a]=1&q[b][c]=2", []],
      ["that is an object of pairs", { members: "bare", required: true }, "?a=1&b=2", []],
      [
        "that there is not",
        {},
        "?q=1&r=2&r=3&s=4",
        [
          "there is no query parameter r: there are q.",
          "there is no query parameter s: there are q.",
        ],
      ],
      [
        "that only begins like an object",
        { members: "bracketed" },
        "?q[a]=1&qb=2&q[c=1",
        [
          "there is no query parameter qb: there are q.",
          "there is no query parameter q[c: there are q.",
        ],
      ],
    ],
  )("%s", async (_, parameter, search, reasons) => {
    expect(await reasonsOf(query(parameter), `/items${search}`)).toEqual(reasons);
  });

  test("where there is none at all", async () => {
    expect(await reasonsOf({}, "/items?a=1")).toEqual([
      "there is no query parameter a: there is none at all.",
    ]);
  });

  test("may be a key, or a part of the path", async () => {
    const operation = { path: "/items?type=cash", security: [["Query"]] };
    expect(await reasonsOf({ operation }, "/items?type=cash&key=k")).toEqual([]);
  });
});

describe("a parameter elsewhere", () => {
  test.each<
    [what: string, parameter: MockedParameter, headers: Record<string, string>, reasons: string[]]
  >([
    [
      "a header that is missing",
      { in: "header", name: "X-Id", arg: "X-Id", required: true },
      {},
      ["the header parameter X-Id is missing."],
    ],
    [
      "a header",
      { in: "header", name: "X-Id", arg: "X-Id", types: ["integer"] },
      { "x-iD": "7" },
      [],
    ],
    [
      "a wrong header",
      { in: "header", name: "X-Id", arg: "X-Id", types: ["integer"] },
      { "X-Id": "a" },
      ['the header parameter X-Id is "a": it must be integer.'],
    ],
    [
      "a header of several",
      { in: "header", name: "X-Id", arg: "X-Id", types: ["integer"], separator: "," },
      { "X-Id": "1,a" },
      ['the header parameter X-Id is "a": it must be integer.'],
    ],
    [
      "a cookie that is missing",
      { in: "cookie", name: "id", arg: "id", required: true },
      { cookie: "grid=1" },
      ["the cookie parameter id is missing."],
    ],
    [
      "a cookie",
      { in: "cookie", name: "id", arg: "id", types: ["integer"] },
      { cookie: "a=b; id=7; c=100%" },
      [],
    ],
    [
      "a wrong cookie",
      { in: "cookie", name: "id", arg: "id", values: ["a"] },
      { cookie: "id=%C3%A4" },
      ['the cookie parameter id is "ä": the spec lists a.'],
    ],
  ])("%s", async (_, parameter, headers, reasons) => {
    expect(await reasonsOf({ parameters: [parameter] }, "/items", { headers })).toEqual(reasons);
  });

  test.each([
    [
      "a wrong value",
      { types: ["integer"] },
      "a",
      ['the path parameter id is "a": it must be integer.'],
    ],
    [
      "labels",
      { types: ["integer"], prefix: ".", separator: "." },
      ".1.a",
      ['the path parameter id is "a": it must be integer.'],
    ],
    [
      "matrix",
      { types: ["integer"], prefix: ";id=", separator: ";id=" },
      ";id=1;id=a",
      ['the path parameter id is "a": it must be integer.'],
    ],
  ] as const)("in the path: %s", async (_, rest, segment, reasons) => {
    const parameters = [{ ...pathParameter("id"), ...rest }];
    const operation = { path: "/items/{id}" };
    expect(await reasonsOf({ operation, parameters }, `/items/${segment}`)).toEqual(reasons);
  });

  test("of the name of another that is missing is no reason", async () => {
    const parameters = [pathParameter("id"), { in: "query", name: "id", arg: "query_id" } as const];
    expect(await reasonsOf({ operation: { path: "/items/{id}" }, parameters }, "/items/1")).toEqual(
      [],
    );
  });
});

describe("credentials", () => {
  test.each([
    ["Header", { "x-key": "k" }, ""],
    ["Query", {}, "?key=k"],
    ["Cookie", { cookie: "a=1; sid=k" }, ""],
    ["Basic", { authorization: "Basic dTo=" }, ""],
    ["Bearer", { authorization: "bearer t" }, ""],
  ])("of %s", async (scheme, headers, search) => {
    const operation = { security: [[scheme]] };
    expect(await reasonsOf({ operation }, `/items${search}`, { headers })).toEqual([]);
    expect(await reasonsOf({ operation }, "/items")).toEqual([
      `the credentials are missing: ${scheme}.`,
    ]);
  });

  test.each([
    ["a cookie that only ends like one", "Cookie", { cookie: "nosid=k" }],
    ["a bearer token for a password", "Basic", { authorization: "Bearer t" }],
    ["a scheme alone", "Bearer", { authorization: "Bearer" }],
  ])("are none: %s", async (_, scheme, headers) => {
    const reasons = await reasonsOf({ operation: { security: [[scheme]] } }, "/items", { headers });
    expect(reasons).toEqual([`the credentials are missing: ${scheme}.`]);
  });

  test("of which there are several ways", async () => {
    const operation = { security: [["Basic"], ["Header", "Cookie"]] };
    const some = { headers: { "x-key": "k" } };
    expect(await reasonsOf({ operation }, "/items", some)).toEqual([
      "the credentials are missing: Basic, or Header with Cookie.",
    ]);
    const all = { headers: { "x-key": "k", cookie: "sid=k" } };
    expect(await reasonsOf({ operation }, "/items", all)).toEqual([]);
    expect(await reasonsOf({ operation: { security: [["Basic"], []] } }, "/items")).toEqual([]);
  });
});

describe("a body", () => {
  const item = (value: unknown, check?: Check): boolean | undefined => {
    const { name, size } = value as Record<string, unknown>;
    return (
      (typeof name === "string" || check?.fail("string", name, "name")) &&
      (size === undefined || Number.isSafeInteger(size) || check?.integer(size, "size"))
    );
  };
  const json = "application/json";
  const post = (body: string | null, type = json): RequestInit => ({
    method: "POST",
    body,
    headers: type === "" ? {} : { "content-type": type },
  });
  const create = (content: Record<string, typeof item | "text">, required?: true): Parts => ({
    operation: { method: "POST" },
    body: { ...(required && { required }), content },
  });

  test.each<[what: string, parts: Parts, init: RequestInit, reasons: string[]]>([
    [
      "that nobody wants",
      { operation: { method: "POST" } },
      post("{}"),
      ["the request has a body, and the operation takes none."],
    ],
    ["that is missing", create({ [json]: item }, true), post(null), ["the body is missing."]],
    ["that may be missing", create({ [json]: item }), post(null), []],
    [
      "that fits",
      create({ [json]: item }),
      post('{"name":"a","size":12345678901234567890123}'),
      [],
    ],
    [
      "that does not",
      create({ [json]: item }),
      post('{"name":null,"size":1.5}'),
      [
        'the body at "/name": expected string, received null.',
        'the body at "/size": expected integer, received number.',
      ],
    ],
    ["that is no JSON", create({ [json]: item }), post("{"), ["the body is not JSON."]],
    [
      "of another type",
      create({ [json]: item, "text/csv": "text" }),
      post("a", "text/plain"),
      ["the body is text/plain: the spec has application/json, text/csv."],
    ],
    [
      "of no type",
      create({ [json]: item }),
      { method: "POST", body: new Blob(["{}"]) },
      ["the body is of no media type: the spec has application/json."],
    ],
    [
      "with a parameter of its type",
      create({ [json]: item }),
      post('{"name":"a"}', "Application/JSON; charset=utf-8"),
      [],
    ],
    ["of a range", create({ "text/*": "text" }), post("a", "text/plain"), []],
    ["of any type", create({ "*/*": "text" }), post("a", "image/png"), []],
    [
      "whose type goes before a range",
      create({ "*/*": "text", [json]: item }),
      post("{}"),
      ['the body at "/name": expected string, received nothing.'],
    ],
  ])("%s", async (_, parts, init, reasons) => {
    expect(await reasonsOf(parts, "/items", init)).toEqual(reasons);
  });

  test("has so many reasons at most", async () => {
    const many = (_: unknown, check?: Check): boolean | undefined => {
      for (let index = 0; index < 30; index += 1) check?.fail("nothing", 1, index);
      return true;
    };
    expect(await reasonsOf(create({ [json]: many }), "/items", post("[]"))).toHaveLength(10);
  });
});

test("all reasons are told at once", async () => {
  const mock = mockOf({
    operation: { id: "create", method: "POST", security: [["Bearer"]] },
    parameters: [{ in: "header", name: "X-Id", arg: "X-Id", required: true }],
    body: { required: true, content: { "application/json": () => true } },
  });
  const error = await errorOf(() => mock.send(`${SERVER}/items?a=1`, { method: "POST" }));
  expect(error).toBeInstanceOf(RequestMismatchError);
  expect(error).toMatchObject({
    name: "RequestMismatchError",
    provider: "shop",
    operation: "create",
    method: "POST",
    url: `${SERVER}/items?a=1`,
  });
  expect((error as Error).message).toBe(
    `shop.create: the mock was sent POST ${SERVER}/items?a=1, which its spec refuses:
  the header parameter X-Id is missing.
  there is no query parameter a: there is none at all.
  the credentials are missing: Bearer.
  the body is missing.`,
  );
  expect(mock.mismatches).toEqual([error]);
  expect(mock.calls).toEqual([]);
});
