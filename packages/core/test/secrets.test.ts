import { describe, expect, test } from "vitest";
import { secretsIn } from "../src/client/secrets.ts";
import type { Provider } from "../src/provider.ts";

const provider: Provider = {
  name: "example",
  title: "Example",
  servers: [],
  credentials: [],
  variables: { environment: "EXAMPLE_ENVIRONMENT", baseUrl: "EXAMPLE_BASE_URL" },
  security: {
    Key: { type: "apiKey", in: "header", name: "X-Merchant", value: "apiKey" },
    Other: { type: "apiKey", in: "query", name: "x-query", value: "apiKey" },
  },
  errors: {},
};

describe("headers that are secret", () => {
  test.each([
    "authorization",
    "proxy-authorization",
    "cookie",
    "x-access-token",
    "client-secret",
    "x-password",
    "x-session-id",
    "x-signature",
    "x-api-key",
    "apikey",
    "x-merchant",
  ])("%s", (name) => {
    expect(secretsIn(provider, { [name]: "value" })).toContain("value");
  });

  test.each(["accept", "x-query", "x-request-id", "idempotency-key", "user-agent"])(
    "%s is none",
    (name) => {
      expect(secretsIn(provider, { [name]: "value" })).toEqual([]);
    },
  );
});

describe("a value is secret as a whole and in its parts", () => {
  test.each([
    ["authorization", "Bearer abcdefgh12345", ["abcdefgh12345"], ["Bearer"]],
    ["cookie", "sid=abcdefgh; theme=dark", ["abcdefgh"], ["dark", "theme"]],
    ["authorization", `Basic ${btoa("user:pa:ss")}`, ["user", "pa:ss", btoa("user:pa:ss")], []],
    ["authorization", `basic ${btoa("user:")}`, ["user"], []],
    ["authorization", "Basic !!!", [], ["!!!"]],
  ])("%s: %s", (name, value, parts, others) => {
    const secrets = secretsIn(provider, { [name]: value });
    expect(secrets).toEqual(expect.arrayContaining([value, ...parts]));
    for (const other of others) expect(secrets).not.toContain(other);
  });
});
