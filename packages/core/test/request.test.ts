import { describe, expect, test } from "vitest";
import { configured } from "../src/client/configured.ts";
import { type HeadersInput, toHeaders } from "../src/client/headers.ts";
import { buildRequest, prepareOperation } from "../src/client/request.ts";
import { openSession } from "../src/client/session.ts";
import { type ClientOptions, ConfigurationError } from "../src/index.ts";
import type { Operation, Provider, RequestParts, SecurityScheme } from "../src/provider.ts";

function operationOf(
  parts: RequestParts,
  more: Partial<Operation<object, unknown>> = {},
): Operation<object, unknown> {
  return {
    id: "get",
    method: "GET",
    path: "/",
    request: () => parts,
    security: [["Key"]],
    responses: { "200": { "application/json": () => true }, "201": { "text/csv": "text" } },
    ...more,
  };
}

function make(
  parts: RequestParts,
  {
    scheme = { type: "bearer", token: "apiKey" } as SecurityScheme,
    options = {} as ClientOptions,
    extras = {} as { readonly headers?: HeadersInput },
    more = {} as Partial<Operation<object, unknown>>,
  } = {},
) {
  const operation = operationOf(parts, more);
  const provider: Provider = {
    name: "example",
    title: "Example",
    servers: [{ url: "https://api.example.com/v1", environments: ["production"] }],
    credentials: [{ name: "apiKey", env: "EXAMPLE_API_KEY" }],
    security: { Key: scheme },
    variables: { environment: "EXAMPLE_ENVIRONMENT", baseUrl: "EXAMPLE_BASE_URL" },
    errors: {},
  };
  const keyed: object = { apiKey: "a key/1", ...options };
  const session = openSession({ provider, userAgent: "@org/example/1.2.3" }, [operation], keyed);
  return buildRequest(session, prepareOperation(session, operation), {}, extras);
}

describe("URL", () => {
  test.each([
    [{ path: "/a" }, "https://api.example.com/v1/a"],
    [{ path: "/a", query: [] }, "https://api.example.com/v1/a"],
    [{ path: "/a", query: ["", "x=1", "", "y=2"] }, "https://api.example.com/v1/a?x=1&y=2"],
  ])("%o", (parts, url) => {
    expect(make(parts).url).toBe(url);
  });

  test("the template decides what is written twice, no argument does", () => {
    const url = (path: string) => make({ path: "/v1/a" }, { more: { path } }).url;
    expect(url("/v1/{id}")).toBe("https://api.example.com/v1/a");
    expect(url("/{version}/{id}")).toBe("https://api.example.com/v1/v1/a");
  });

  test("a credential in the query comes after the arguments", () => {
    const scheme: SecurityScheme = { type: "apiKey", in: "query", name: "key", value: "apiKey" };
    expect(make({ path: "/a", query: ["x=1"] }, { scheme }).url).toMatch(/\?x=1&key=a%20key%2F1$/);
    expect(make({ path: "/a" }, { scheme }).url).toMatch(/a\?key=a%20key%2F1$/);
  });

  test.each(["/a/../b", "/..", "/a/.", "/a/%2e%2E/b", "/./a", "/.%2e"])(
    "%s is another endpoint: refused",
    (path) => {
      expect(() => make({ path })).toThrow(/another endpoint/);
    },
  );

  test.each(["/a/...", "/a/..b", "/a.b", "/%252e%252e"])("%s is not", (path) => {
    expect(make({ path }).url).toBe(`https://api.example.com/v1${path}`);
  });

  test("an operation's own server, unless a base URL is given", () => {
    const more = { servers: [{ url: "https://other.example", environments: ["production"] }] };
    expect(make({ path: "/a" }, { more }).url).toBe("https://other.example/a");
    const options = { baseUrl: "https://proxy.example" };
    expect(make({ path: "/a" }, { more, options }).url).toBe("https://proxy.example/a");
  });
});

describe("headers", () => {
  test("what is sent by default", () => {
    expect(make({ path: "/a" }).headers).toEqual({
      accept: "application/json, text/csv",
      "user-agent": "@org/example/1.2.3",
      authorization: "Bearer a key/1",
    });
    expect(make({ path: "/a" }, { more: { responses: { "204": {} } } }).headers["accept"]).toBe(
      "*/*",
    );
  });

  test("the call goes before the arguments, those before the credentials, those before the client", () => {
    const parts = { path: "/a", headers: { a: "argument", b: "argument", none: undefined } };
    const options = { headers: { A: "client", B: "client", C: "client", Authorization: "client" } };
    const { headers } = make(parts, { options, extras: { headers: { A: "call" } } });
    expect(headers).toMatchObject({
      a: "call",
      b: "argument",
      c: "client",
      authorization: "Bearer a key/1",
    });
    expect(headers).not.toHaveProperty("none");
    const extras = { headers: { Authorization: "Bearer mine" } };
    expect(make(parts, { extras }).headers["authorization"]).toBe("Bearer mine");
  });

  test("a credential travels as a cookie beside those of the arguments", () => {
    const scheme: SecurityScheme = { type: "apiKey", in: "cookie", name: "sid", value: "apiKey" };
    const parts = { path: "/a", headers: { cookie: "theme=dark" } };
    expect(make(parts, { scheme }).headers["cookie"]).toBe("sid=a%20key%2F1; theme=dark");
    expect(make({ path: "/a" }, { scheme }).headers["cookie"]).toBe("sid=a%20key%2F1");
  });

  test("secrets of the call are known, those of the client too", () => {
    const extras = { headers: { "X-Api-Key": "of-the-call", "X-Other": "open" } };
    expect(make({ path: "/a" }, { extras }).secrets).toContain("of-the-call");
    expect(make({ path: "/a" }, { extras }).secrets).not.toContain("open");
    expect(make({ path: "/a" }).secrets).toEqual([]);
  });

  test.each([
    [{ "a b": "x" }, /"a b" is no header name/],
    [{ "": "x" }, /no header name/],
    [{ "x-a": "a\nb" }, /the header x-a has characters/],
    [{ "x-a": "é" }, /the header x-a has characters/],
  ])("%o can't be sent", (headers, message) => {
    expect(() => toHeaders(headers)).toThrow(TypeError);
    expect(() => toHeaders(headers)).toThrow(message);
  });

  test("a tab and an empty value can be sent; undefined is left out", () => {
    expect(toHeaders({ A: "", B: "a\tb", C: undefined as never })).toEqual({ a: "", b: "a\tb" });
  });
});

describe("body", () => {
  const body = { content: "{}", contentType: "application/json" };

  test("with its media type, or the one that the caller gives", () => {
    expect(make({ path: "/a", body })).toMatchObject({
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    const extras = { headers: { "Content-Type": "text/plain" } };
    expect(make({ path: "/a", body }, { extras }).headers["content-type"]).toBe("text/plain");
  });

  test("without one, the runtime names it", () => {
    const made = make({ path: "/a", body: { content: new FormData(), contentType: null } });
    expect(made.headers).not.toHaveProperty("content-type");
    expect(make({ path: "/a" }).body).toBeNull();
  });
});

describe("options that can't be used", () => {
  test.each([
    [{ timeoutMs: 0 }, /timeoutMs must be a number of 1 or more/],
    [{ timeoutMs: Number.NaN }, /timeoutMs/],
    [{ timeoutMs: "5" as never }, /timeoutMs/],
    [{ maxRetries: -1 }, /maxRetries must be a number of 0 or more/],
    [{ maxResponseBytes: 0 }, /maxResponseBytes/],
    [{ environment: "moon" }, /moon/],
    [{ headers: { "a b": "" } }, /header name/],
  ])("%o", (options, message) => {
    const run = (): unknown => make({ path: "/a" }, { options });
    expect(run).toThrow(ConfigurationError);
    expect(run).toThrow(message);
  });

  test("what is no fault of the input stays what it is", () => {
    const where = { provider: "example", operation: null };
    const fails = (error: Error) => () =>
      configured(where, () => {
        throw error;
      });
    expect(fails(new RangeError("ours"))).toThrow(RangeError);
    expect(fails(new TypeError("x is required."))).toThrow(ConfigurationError);
    expect(fails(new URIError("malformed"))).toThrow(/not well-formed Unicode/);
  });
});
