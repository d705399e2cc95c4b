import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { baseUrlFor, chooseBaseUrl, joinUrl } from "../src/client/base-url.ts";

const servers = [
  { url: "https://sandbox.example.com/", environments: ["sandbox", "test"] },
  { url: "https://api.example.com", environments: ["production"] },
];

describe("the server of an environment", () => {
  test.each([
    [undefined, "https://api.example.com"],
    ["production", "https://api.example.com"],
    ["sandbox", "https://sandbox.example.com"],
    ["test", "https://sandbox.example.com"],
  ])("%s", (environment, url) => {
    expect(chooseBaseUrl(servers, { environment })).toBe(url);
  });

  test("one that is not there: the message names those that are", () => {
    expect(() => chooseBaseUrl(servers, { environment: "staging" })).toThrow(
      /"staging".*sandbox, test, production/,
    );
  });

  test("none is taken for production that is not called so", () => {
    const [sandbox = { url: "", environments: [] }] = servers;
    expect(() => chooseBaseUrl([sandbox], {})).toThrow(
      'no server for the environment "production": give baseUrl, or one of: sandbox, test.',
    );
  });

  test("where there is none at all, baseUrl is needed", () => {
    expect(() => chooseBaseUrl([], {})).toThrow(/"production": give baseUrl\.$/);
    expect(chooseBaseUrl([], { baseUrl: "https://own.example" })).toBe("https://own.example");
  });

  test("baseUrl goes before it", () => {
    const choice = { baseUrl: "https://proxy.example", environment: "sandbox" };
    expect(chooseBaseUrl(servers, choice)).toBe("https://proxy.example");
  });
});

describe("baseUrl", () => {
  test.each([
    ["https://api.example.com", "https://api.example.com"],
    ["https://api.example.com/", "https://api.example.com"],
    ["https://api.example.com/v1//", "https://api.example.com/v1"],
    ["HTTPS://API.example.com:443/V1", "https://api.example.com/V1"],
    ["http://localhost:4010", "http://localhost:4010"],
    ["http://mock.localhost:4010", "http://mock.localhost:4010"],
    ["http://127.0.0.1", "http://127.0.0.1"],
    ["http://127.8.8.8", "http://127.8.8.8"],
    ["http://[::1]:80", "http://[::1]"],
  ])("%s is used as %s", (baseUrl, url) => {
    expect(chooseBaseUrl(servers, { baseUrl })).toBe(url);
  });

  test.each([
    "http://evillocalhost",
    "http://localhost.evil.example",
    "http://127.0.0.1.evil.example",
    "http://x127.0.0.1.example",
    "http://10.0.0.1",
    "http://[::2]",
    "http://api.example.com",
  ])("%s is refused without TLS", (baseUrl) => {
    expect(() => chooseBaseUrl(servers, { baseUrl })).toThrow(/no TLS/);
    expect(() => chooseBaseUrl(servers, { baseUrl, allowInsecureHttp: false })).toThrow(/no TLS/);
    expect(chooseBaseUrl(servers, { baseUrl, allowInsecureHttp: true })).toBe(baseUrl);
  });

  test.each([
    ["", /absolute URL/],
    ["api.example.com", /absolute URL/],
    ["/v1", /absolute URL/],
    ["ftp://api.example.com", /https:/],
    ["file:///etc/passwd", /https:/],
    ["https://user@api.example.com", /only have a host/],
    ["https://:password@api.example.com", /only have a host/],
    ["https://api.example.com?a=b", /only have a host/],
    ["https://api.example.com#a", /only have a host/],
  ])("%j can't be used", (baseUrl, message) => {
    expect(() => chooseBaseUrl(servers, { baseUrl })).toThrow(TypeError);
    expect(() => chooseBaseUrl(servers, { baseUrl })).toThrow(message);
  });
});

describe("a server of the spec is held to the same", () => {
  test.each([
    ["http://api.example.com", /no TLS/],
    ["http://localhost:3000", /no TLS/],
    ["http://127.0.0.1", /no TLS/],
    ["ftp://api.example.com", /https:/],
    ["https://user:password@api.example.com", /only have a host/],
    ["https://api.example.com?key=a", /only have a host/],
    ["https://{tenant}.example.com", /absolute URL/],
    ["//api.example.com", /absolute URL/],
    ["/v3", /absolute URL/],
    ["", /absolute URL/],
  ])("%j", (url, message) => {
    const choose = () => chooseBaseUrl([{ url, environments: ["production"] }], {});
    expect(choose).toThrow(TypeError);
    expect(choose).toThrow(message);
    const insecure = { allowInsecureHttp: true };
    expect(() => chooseBaseUrl([{ url, environments: ["production"] }], insecure)).toThrow(message);
  });
});

test.each(["balances/a", ".evil.com/x", "@evil.com/x", ":8080/x", "", "\\evil.com", "?x", "#x"])(
  "the path %j would leave the host",
  (path) => {
    expect(() => joinUrl("https://api.example.com", path)).toThrow(/must start with "\/"/);
  },
);

test("whatever path starts with a slash stays on the host", () => {
  const base = "https://api.example.com/v1";
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (path) => {
      expect(new URL(joinUrl(base, `/${path}`)).origin).toBe("https://api.example.com");
    }),
  );
});

test.each([
  ["https://a.example", "/v1/x", "https://a.example/v1/x"],
  ["https://a.example/v1", "/v1/x", "https://a.example/v1/x"],
  ["https://a.example/v1.2", "/v1.2/x", "https://a.example/v1.2/x"],
  ["https://a.example/v1", "/v2/x", "https://a.example/v1/v2/x"],
  ["https://a.example/v1", "/v10/x", "https://a.example/v1/v10/x"],
  ["https://a.example/v1", "/v1", "https://a.example/v1/v1"],
  ["https://a.example/api", "/api/x", "https://a.example/api/api/x"],
  ["https://a.example/v1/bank", "/v1/bank/x", "https://a.example/v1/bank/x"],
  ["https://a.example/bank/v1", "/bank/v1/x", "https://a.example/bank/v1/x"],
  ["https://a.example/proxy/v1/bank", "/v1/bank/x", "https://a.example/proxy/v1/bank/x"],
  ["https://a.example/bank/v1", "/v1/x", "https://a.example/bank/v1/x"],
  ["https://a.example/v1/bank", "/v1/banks/x", "https://a.example/v1/bank/v1/banks/x"],
  ["https://a.example/v1/bank", "/v1/bank", "https://a.example/v1/bank/v1/bank"],
  ["https://a.example/v1/bank", "/bank/x", "https://a.example/v1/bank/bank/x"],
  ["https://v1.example", "/v1.example/x", "https://v1.example/v1.example/x"],
  ["https://a.example/{x}", "/{x}/y", "https://a.example/{x}/{x}/y"],
])("%s and %s are %s", (baseUrl, path, url) => {
  expect(joinUrl(baseUrlFor(baseUrl, path), path)).toBe(url);
});
