/** What may go on the wire as a document has it: one rule, for every tool. */
import { describe, expect, test } from "vitest";
import {
  documentOf,
  isLocalUrl,
  isPackageName,
  parseSource,
  pointerTo,
  rootOf,
  serverUrl,
  wireFaults,
} from "../src/index.ts";

function server(value: object) {
  return rootOf(parseSource("server", JSON.stringify(value)));
}

describe("the server of a document", () => {
  test.each([
    ["https://api.example.com", {}],
    ["https://api.example.com/", {}],
    ["https://api.example.com:8443/v1", {}],
    ["https://API.Example.com/V1", {}],
    ["HTTPS://api.example.com:443/v1", {}],
    ["https://xn--bcher-kva.example/v1", {}],
    ["https://{tenant}.example.com", { tenant: { default: "your-tenant" } }],
    ["https://{host}/v1", { host: { default: "api.example.com", enum: ["api.example.com"] } }],
    ["https://api.example.com:{port}/v{n}", { port: { default: 8443 }, n: { default: "2" } }],
    ["https://api{kind}.example.com", { kind: { default: "", enum: ["", "-test"] } }],
    ["https://{kind}api.example.com", { kind: { default: "test.", enum: ["", "test."] } }],
    [
      "{scheme}://api.example.com/{base}",
      { scheme: { default: "https" }, base: { default: "a/b" } },
    ],
  ])("%s is one", (url, variables) => {
    expect(serverUrl(server({ url, variables }))).toMatch(/^https:\/\/[^{}]+$/i);
  });

  test.each([
    ["http://api.example.com", {}, "has no TLS"],
    ["HTTP://api.example.com", {}, "has no TLS"],
    ["HTTP://127.0.0.1", {}, "is of one machine or network"],
    ["https://localhost:3000/v1", {}, "is of one machine or network"],
    ["https://{host}", { host: { default: "localhost" } }, "is of one machine or network"],
    ["ftp://api.example.com", {}, "can't be called: give its https:// address"],
    ["file:///etc/passwd", {}, "can't be called"],
    ["javascript:alert(1)", {}, "is not absolute"],
    ["/v1", {}, "is not absolute: give it with its host"],
    ["v1", {}, "is not absolute"],
    ["", {}, "is not absolute"],
    ["//evil.com", {}, "is not absolute"],
    [".evil.com/x", {}, "is not absolute"],
    ["api.example.com/v1", {}, "is not absolute"],
    ["https:api.example.com", {}, "is not absolute"],
    ["https:/api.example.com", {}, "is not absolute"],
    ["https:\\\\api.example.com", {}, "is not absolute"],
    ["https://user@api.example.com", {}, "has a user name"],
    ["https://user:pass@api.example.com/v1", {}, "has a user name"],
    ["https://api.example.com@evil.com", {}, "has a user name"],
    ["https://api.example.com?x=1", {}, "has a query"],
    ["https://api.example.com/v1?", {}, "has a query or a fragment"],
    ["https://api.example.com/v1?key=1", {}, "has a query or a fragment"],
    ["https://api.example.com/v1#there", {}, "has a query or a fragment"],
    ["https://api.example.com\\@evil.com", {}, "is read as https://api.example.com/@evil.com"],
    ["https://api.example.com/v1\\..", {}, "is read as https://api.example.com/"],
    ["https://api.example.com/v1/../..", {}, "is read as https://api.example.com/"],
    ["https://api.example.com/%2e%2e/x", {}, "is read as https://api.example.com/x"],
    ["https://api.exa\nmple.com", {}, "is read as https://api.example.com/"],
    [" https://api.example.com", {}, "is not absolute"],
    ["https://api.example.com/a b", {}, "is read as https://api.example.com/a%20b"],
    ["https://2130706433", {}, "is of one machine or network"],
    ["https://%65vil.com", {}, "is read as https://evil.com/"],
    ["https://b\u00fccher.example", {}, "is read as https://xn--bcher-kva.example/"],
    ["https://", {}, "is no URL"],
    ["https:///evil.com", {}, "is read as https://evil.com/ by who calls it"],
    ["https://api.example.com:99999", {}, "is no URL"],
    ["https://{tenant}.example.com", {}, "{tenant} isn't described"],
    ["https://{tenant}.example.com", { tenant: {} }, "{tenant} needs a `default`"],
    ["https://{tenant}.example.com", { tenant: { default: "" } }, "is part of the host"],
    ["https://{tenant}.example.com", { tenant: { default: "evil.com/" } }, "is part of the host"],
    ["https://{tenant}.example.com", { tenant: { default: "evil.com#" } }, "is part of the host"],
    ["https://{tenant}.example.com", { tenant: { default: "a@b" } }, "is part of the host"],
    ["https://{tenant}.example.com", { tenant: { default: "evil.com\\" } }, "is part of the host"],
    ["https://api.example.com{x}", { x: { default: ".evil.com/" } }, "is part of the host"],
    ["https://{a}.example.com", { a: { default: "{b}" } }, "is part of the host"],
    ["https://api.example.com/{a}", { a: { default: "{b}" } }, "is read as"],
    ["https://api.example.com/{a}", { a: { default: "../x" } }, "is read as"],
    ["https://api.example.com/{a}", { a: { default: "?x=1" } }, "has a query"],
    ["https://{t}.example.com", { t: { default: "", enum: [""] } }, "has a host that is none"],
    ["https://api.{t}.com", { t: { default: "", enum: [""] } }, "has a host that is none"],
    ["https://{t}.a.com", { t: { default: "b.c/", enum: ["b.c/"] } }, "is part of the host"],
    ["https://{t}.a.com", { t: { default: "b@c", enum: ["b@c"] } }, "is part of the host"],
    ["https://{r}.example.com", { r: { default: "eu", enum: ["us"] } }, "none of its `enum`: us"],
    ["{scheme}://api.example.com", { scheme: { default: "http" } }, 'its variables: "http://api'],
  ])("%j is none", (url, variables, message) => {
    expect(() => serverUrl(server({ url, variables }))).toThrow(message);
  });
});

/** The pointers of what can't be sent. */
function faults(document: object): string[] {
  const text = JSON.stringify({ openapi: "3.1.0", ...document });
  return wireFaults(documentOf(parseSource("a document", text))).map(
    ({ place }) => place.pointer ?? "",
  );
}

const HTTP = [{ url: "http://a.example" }];

test("every server of a document counts: its own, those of paths and of operations", () => {
  expect(
    faults({
      servers: HTTP,
      paths: {
        "/a": { servers: HTTP, get: {} },
        "/b": { get: { servers: HTTP } },
        "/c": { $ref: "#/components/pathItems/C" },
      },
      components: { pathItems: { C: { servers: HTTP, get: {} } } },
    }),
  ).toEqual([
    "/servers/0/url",
    "/paths/~1a/servers/0/url",
    "/paths/~1b/get/servers/0/url",
    "/components/pathItems/C/servers/0/url",
  ]);
});

test.each(["balances/a", ".evil.com/x", "@evil.com", ":80@evil.com", "{id}/x", "", "\\a", "?a"])(
  "the path %j would become part of the host",
  (path) => {
    expect(faults({ paths: { [path]: { get: {} } } })).toEqual([pointerTo("/paths", path)]);
  },
);

test("a path that begins with a slash is one, an extension beside paths is none", () => {
  expect(
    faults({ paths: { "/": { get: {} }, "/a/{b}": { get: {} }, "x-own": { get: {} } } }),
  ).toEqual([]);
});

const NO_TOKENS = [
  "",
  "X Id",
  "X-Id:",
  "X-Id\r\nEvil: 1",
  "X\u0000",
  "X(Id)",
  "X-Clé",
  "a=b",
  '"X"',
];

test.each(NO_TOKENS)("nothing can be called %j in a header or a cookie", (name) => {
  const parameters = ["header", "cookie", "query"].map((place) => ({ name, in: place }));
  const key = { type: "apiKey", in: "header", name };
  const responses = { 200: { headers: { [name]: {} } } };
  expect(
    faults({
      components: { securitySchemes: { key } },
      paths: { "/a": { get: { parameters, responses } } },
    }),
  ).toEqual([
    "/components/securitySchemes/key/name",
    "/paths/~1a/get/parameters/0/name",
    "/paths/~1a/get/parameters/1/name",
    pointerTo("/paths/~1a/get/responses/200/headers", name),
  ]);
});

test.each(["acme", "acme-pay", "a1-2b"])("%s is a package name", (name) => {
  expect(isPackageName(name)).toBe(true);
});

test.each([
  ...["../../../evil", "..", "a/b", "a\\b", "@org/a", "Acme", "acme_pay", "-a", "a-", "a--b", ""],
  ...["1a", "a b", "a\n", "acmé", "__proto__", "a".repeat(41), "node_modules", "a.b", "a$(x)"],
])("%j is no package name", (name) => {
  expect(isPackageName(name)).toBe(false);
});

describe("hosts of one machine or network", () => {
  test.each([
    ...["localhost", "LOCALHOST", "localhost.", "api.localhost", "mac.local", "nas.lan"],
    ...["host.docker.internal", "metadata.google.internal", "router.home.arpa", "api", "my-api"],
    ...["127.0.0.1", "127.8.8.8", "0.0.0.0", "10.0.0.1", "172.16.0.1", "172.31.255.255"],
    ...["192.168.1.1", "169.254.169.254", "100.64.0.1", "0x7f.1", "017700000001"],
    ...["[::1]", "[::]", "[fd00::1]", "[fe80::1]", "[::ffff:127.0.0.1]", "[::ffff:a00:1]"],
  ])("%s is one", (host) => {
    expect(isLocalUrl(`http://${host}:8080/v1`)).toBe(true);
  });

  test.each([
    ...["api.example.com", "localhost.example.com", "local.example.com", "mylocal.example"],
    ...["internal.example.com", "127.0.0.1.example.com", "8.8.8.8", "172.15.0.1", "172.32.0.1"],
    ...["100.128.0.1", "[2606:4700::1111]", "lan.example"],
  ])("%s is none", (host) => {
    expect(isLocalUrl(`https://${host}/v1`)).toBe(false);
  });

  test.each(["", "/v1", "localhost", "file:///etc"])("%j is no URL of a host", (url) => {
    expect(isLocalUrl(url)).toBe(false);
  });
});
