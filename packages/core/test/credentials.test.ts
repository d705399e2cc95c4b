import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { authorize } from "../src/client/authorize.ts";
import { chooseSecurity, readCredentials } from "../src/client/credentials.ts";
import type { Session } from "../src/client/session.ts";
import type { AnyOperation, Provider, SecurityScheme } from "../src/provider.ts";
import { Redactor } from "../src/transport/redact.ts";

beforeAll(() => new Redactor([]).ready());

afterEach(() => {
  vi.unstubAllEnvs();
});

function operationOf(security?: AnyOperation["security"]): AnyOperation {
  return {
    id: "get",
    method: "GET",
    path: "/",
    request: () => ({ path: "/" }),
    ...(security && { security }),
    responses: {},
  };
}

const SCHEMES: Record<string, SecurityScheme> = {
  Basic: { type: "basic", username: "username", password: "password" },
  Half: { type: "basic", username: "username", password: null },
  Bearer: { type: "bearer", token: "token" },
  Header: { type: "apiKey", in: "header", name: "X-Key", value: "apiKey" },
  Query: { type: "apiKey", in: "query", name: "key", value: "apiKey" },
  Cookie: { type: "apiKey", in: "cookie", name: "sid", value: "apiKey" },
  Token: {
    type: "token",
    operation: operationOf(),
    credentials: ["apiKey"],
    body: { key: "apiKey" },
    accessToken: "/token",
  },
};

const provider: Provider = {
  name: "example",
  title: "Example",
  servers: [],
  credentials: ["username", "password", "token", "apiKey"].map((name) => ({
    name,
    env: `EXAMPLE_${name.toUpperCase()}`,
  })),
  variables: { environment: "EXAMPLE_ENVIRONMENT", baseUrl: "EXAMPLE_BASE_URL" },
  security: SCHEMES,
  errors: {},
};

/** What is read for an operation with these alternatives. */
function readFor(security: NonNullable<AnyOperation["security"]>, options: object) {
  return readCredentials(provider, [operationOf(security)], { ...options });
}

describe("where a credential comes from", () => {
  test("all from the options, or all from the environment", () => {
    vi.stubEnv("EXAMPLE_USERNAME", "of-env");
    vi.stubEnv("EXAMPLE_PASSWORD", "env-password");
    const ofOptions = { username: "of-options", password: "secret" };
    expect(Object.fromEntries(readFor([["Basic"]], ofOptions))).toEqual(ofOptions);
    expect(Object.fromEntries(readFor([["Basic"]], { timeoutMs: 1 }))).toEqual({
      username: "of-env",
      password: "env-password",
    });
  });

  test.each([
    [{ username: "tenant" }, "give password (or"],
    [{ username: "tenant", password: undefined }, "give password (or"],
    [{ username: undefined }, "give username (or"],
    [{ username: undefined, password: undefined }, "give username (or"],
    [{ password: null }, "give username (or"],
    [{ token: "t" }, "give username (or"],
  ])("%o is not filled up from the environment", (options, message) => {
    vi.stubEnv("EXAMPLE_USERNAME", "house");
    vi.stubEnv("EXAMPLE_PASSWORD", "house-password");
    const read = (): unknown => readFor([["Basic"]], options);
    expect(read).toThrow(message);
    expect(read).toThrow("all from the options or all from the environment");
  });

  test("an empty variable is none", () => {
    vi.stubEnv("EXAMPLE_USERNAME", "house");
    vi.stubEnv("EXAMPLE_PASSWORD", "");
    expect(() => readFor([["Basic"]], {})).toThrow("give password (or");
  });

  test("what is missing is named with its variable", () => {
    expect(() => readFor([["Basic"]], {})).toThrow(
      "credentials are missing: give username (or the environment variable EXAMPLE_USERNAME) and " +
        "password (or the environment variable EXAMPLE_PASSWORD).",
    );
  });

  test("one alternative is enough", () => {
    expect([...readFor([["Basic"], ["Bearer"]], { token: "t" }).keys()]).toEqual(["token"]);
  });

  test("no operation needs any: none is missing", () => {
    expect(readFor([], {}).size).toBe(0);
  });
});

describe("a value that no header can carry is refused, and not shown", () => {
  test.each([
    ["", /is empty/],
    [" secret", /white space/],
    ["secret ", /white space/],
    ["sec\nret", /printable ASCII/],
    ["sécret", /printable ASCII/],
    [42, /not a string/],
    [null, /credentials are missing/],
  ])("%j", (token, message) => {
    const read = () => readFor([["Bearer"]], { token });
    expect(read).toThrow(message);
    expect(read).not.toThrow(/s.cret/);
  });

  test("spaces inside are allowed", () => {
    expect(readFor([["Bearer"]], { token: "a b" }).get("token")).toBe("a b");
  });

  test("a colon in a user name (RFC 7617, section 2)", () => {
    const read = () => readFor([["Basic"]], { username: "a:b", password: "c:d" });
    expect(read).toThrow(/username must not contain a colon/);
  });

  test("a colon in a password is fine", () => {
    const found = readFor([["Basic"]], { username: "a", password: "c:d" });
    expect(found.get("password")).toBe("c:d");
  });
});

describe("the schemes of an operation", () => {
  const choose = (security: AnyOperation["security"], ...names: string[]) =>
    chooseSecurity(provider, operationOf(security), new Map(names.map((name) => [name, "value"])));

  test("the first alternative whose credentials are there", () => {
    expect(choose([["Basic"], ["Bearer"]], "username", "password", "token")).toEqual(["Basic"]);
    expect(choose([["Basic"], ["Bearer"]], "username", "token")).toEqual(["Bearer"]);
    expect(choose([["Half"]], "username")).toEqual(["Half"]);
    expect(choose([["Token"]], "apiKey")).toEqual(["Token"]);
    expect(choose([["Bearer", "Header"]], "apiKey", "token")).toEqual(["Bearer", "Header"]);
    expect(choose(undefined)).toEqual([]);
    expect(choose([["Basic"], []])).toEqual([]);
  });

  test("all of an alternative are needed", () => {
    expect(() => choose([["Bearer", "Header"]], "token")).toThrow(/give apiKey/);
  });
});

describe("what the schemes add to a request", () => {
  const credentials = new Map([
    ["username", "user"],
    ["password", "pass"],
    ["token", "token-1"],
    ["apiKey", "k/1"],
  ]);
  const authorization = (...names: string[]) => {
    const redactor = new Redactor([]);
    const session = { provider, credentials, redactor } as unknown as Session;
    return { ...authorize(session, operationOf([names])), redactor };
  };

  test.each([
    ["Basic", { authorization: "Basic dXNlcjpwYXNz" }, [], null],
    ["Half", { authorization: "Basic dXNlcjo=" }, [], null],
    ["Bearer", { authorization: "Bearer token-1" }, [], null],
    ["Header", { "x-key": "k/1" }, [], null],
    ["Query", {}, ["key=k%2F1"], null],
    ["Cookie", { cookie: "sid=k%2F1" }, [], null],
    ["Token", {}, [], "Token"],
  ])("%s", (name, headers, query, tokenScheme) => {
    expect(authorization(name)).toMatchObject({ headers, query, tokenScheme });
    expect(Object.keys(authorization(name).headers)).toEqual(Object.keys(headers));
  });

  test("two together", () => {
    expect(authorization("Bearer", "Header").headers).toEqual({
      authorization: "Bearer token-1",
      "x-key": "k/1",
    });
  });

  test("the encoded pair of Basic is a secret, with and without padding", () => {
    const { redactor } = authorization("Half");
    expect(redactor.text("Basic dXNlcjo=, dXNlcjo")).toBe("Basic [redacted]=, [redacted]");
  });
});
