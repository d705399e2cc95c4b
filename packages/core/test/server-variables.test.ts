import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ConfigurationError } from "../src/index.ts";
import { chooseServer, createClientWith, type Operation, type Provider } from "../src/provider.ts";

const get: Operation<Record<string, never>, undefined> = {
  id: "get",
  method: "GET",
  path: "/v2/things",
  args: [],
  request: () => ({ path: "/v2/things" }),
  responses: { "204": {} },
};

const upload: typeof get = {
  ...get,
  id: "upload",
  servers: [
    {
      url: "https://files-{region}.example.com",
      environments: ["production"],
      variables: { region: { default: "eu" } },
    },
  ],
};

const provider: Provider = {
  name: "example",
  title: "Example",
  servers: [
    {
      url: "https://{prefix}-api.{region}.example.com/{version}",
      environments: ["production"],
      variables: {
        prefix: { default: "shared" },
        region: { default: "eu", enum: ["eu", "us"] },
        version: { default: "v2" },
      },
    },
    {
      url: "https://sandbox.example.com:{port}",
      environments: ["sandbox"],
      variables: { port: { default: "8443" } },
    },
  ],
  serverOptions: [
    { variable: "prefix", name: "prefix", env: "EXAMPLE_PREFIX" },
    { variable: "region", name: "region", env: "EXAMPLE_REGION" },
    { variable: "version", name: "version", env: "EXAMPLE_VERSION" },
    { variable: "port", name: "port", env: "EXAMPLE_PORT" },
  ],
  credentials: [],
  variables: { environment: "EXAMPLE_ENVIRONMENT", baseUrl: "EXAMPLE_BASE_URL" },
  security: {},
  errors: {},
};

/** A client of that provider that notes the URLs it calls. */
function clientOf(options: object) {
  const urls: string[] = [];
  const fetch = async (input: unknown) => {
    urls.push(String(input));
    return new Response(null, { status: 204 });
  };
  const basis = { provider, userAgent: "@org/example/1.2.3", chooseServer };
  return { client: createClientWith(basis, { get, upload }, { ...options, fetch }), urls };
}

async function urlOf(options: object): Promise<string | undefined> {
  const { client, urls } = clientOf(options);
  await client.get();
  return urls[0];
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("variables of a server", () => {
  test.each([
    ["their defaults", {}, "https://shared-api.eu.example.com/v2/things"],
    ["an option each", { prefix: "acme" }, "https://acme-api.eu.example.com/v2/things"],
    ["values that are listed", { region: "us" }, "https://shared-api.us.example.com/v2/things"],
    ["one in the path", { version: "v3" }, "https://shared-api.eu.example.com/v3/v2/things"],
    ["segments", { version: "a/v2" }, "https://shared-api.eu.example.com/a/v2/things"],
    ["several", { prefix: "a.b-c", region: "us" }, "https://a.b-c-api.us.example.com/v2/things"],
    [
      "those of the environment's server alone",
      { environment: "sandbox", prefix: "acme", port: "9443" },
      "https://sandbox.example.com:9443/v2/things",
    ],
    [
      "nothing where baseUrl stands in its place",
      { baseUrl: "https://own.example/v2", prefix: "acme" },
      "https://own.example/v2/things",
    ],
    [
      "what is undefined is not given",
      { prefix: undefined },
      "https://shared-api.eu.example.com/v2/things",
    ],
  ])("%s", async (_, options, url) => {
    expect(await urlOf(options)).toBe(url);
  });

  test("an operation's own servers have them too", async () => {
    const { client, urls } = clientOf({ region: "us" });
    await client.upload();
    expect(urls).toEqual(["https://files-us.example.com/v2/things"]);
  });

  test("come from the environment where no option says which server", async () => {
    vi.stubEnv("EXAMPLE_PREFIX", "house");
    vi.stubEnv("EXAMPLE_REGION", "");
    expect(await urlOf({})).toBe("https://house-api.eu.example.com/v2/things");
    vi.stubEnv("EXAMPLE_ENVIRONMENT", "sandbox");
    vi.stubEnv("EXAMPLE_PORT", "1");
    expect(await urlOf({})).toBe("https://sandbox.example.com:1/v2/things");
  });

  test.each([
    [{ environment: "production" }, "https://shared-api.eu.example.com/v2/things"],
    [{ region: "us" }, "https://shared-api.us.example.com/v2/things"],
    [{ baseUrl: "https://own.example" }, "https://own.example/v2/things"],
  ])("an option of the server, %j, leaves the environment to others", async (options, url) => {
    vi.stubEnv("EXAMPLE_PREFIX", "house");
    vi.stubEnv("EXAMPLE_ENVIRONMENT", "sandbox");
    vi.stubEnv("EXAMPLE_BASE_URL", "https://house.example");
    expect(await urlOf(options)).toBe(url);
  });
});

describe("a value stays in its place", () => {
  test.each([
    [
      { prefix: "evil.com/" },
      /prefix \(EXAMPLE_PREFIX\) is "evil\.com\/": it must be a part of a host/,
    ],
    [{ prefix: "evil.com#" }, /part of a host/],
    [{ prefix: "a@b" }, /part of a host/],
    [{ prefix: "a:b" }, /part of a host/],
    [{ prefix: "evil.com\\" }, /part of a host/],
    [{ prefix: "%2f" }, /part of a host/],
    [{ prefix: "-a" }, /part of a host/],
    [{ prefix: "" }, /part of a host/],
    [{ prefix: "a\n" }, /part of a host/],
    [{ prefix: "bücher" }, /part of a host/],
    [{ prefix: "{region}" }, /part of a host/],
    [{ region: "eu.evil.com" }, /region .* one of: eu, us/],
    [{ region: "EU" }, /one of: eu, us/],
    [{ version: ".." }, /version .* segments of a path/],
    [{ version: "a/../b" }, /segments of a path/],
    [{ version: "./a" }, /segments of a path/],
    [{ version: "%2e%2e" }, /segments of a path/],
    [{ version: "/a" }, /segments of a path/],
    [{ version: "a//b" }, /segments of a path/],
    [{ version: "a?b" }, /segments of a path/],
    [{ version: "a#b" }, /segments of a path/],
    [{ version: "a\\b" }, /segments of a path/],
    [{ prefix: 7 }, /prefix must be a text/],
    [{ prefix: null }, /prefix must be a text/],
    [{ environment: "sandbox", port: "99999" }, /not an absolute URL/],
    [{ prefx: "a" }, /"prefx" is no option.*prefix, region, version, port/],
  ])("%j is refused", (options, message) => {
    expect(() => clientOf(options)).toThrow(ConfigurationError);
    expect(() => clientOf(options)).toThrow(message);
  });

  test("one of the environment too", () => {
    vi.stubEnv("EXAMPLE_PREFIX", "evil.com/");
    expect(() => clientOf({})).toThrow(/EXAMPLE_PREFIX/);
  });

  test("whatever is said, the host is one of the provider's", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^[a-z0-9.@:/\\#?%{}-]{1,12}$/),
    );
    fc.assert(
      fc.property(text, text, (prefix, version) => {
        const choice = chooseServer(provider, { prefix, version } as object);
        const [server] = provider.servers;
        let url: string | undefined;
        try {
          url = server && choice.fill?.(server);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
          return;
        }
        const { hostname, pathname, search, hash, username } = new URL(url ?? "");
        expect(hostname).toMatch(/-api\.eu\.example\.com$/);
        expect(pathname).toBe(`/${version}`);
        expect(search + hash + username).toBe("");
      }),
    );
  });
});

test("a client without what fills them sends nothing", () => {
  const bare = { provider, userAgent: "@org/example/1.2.3" };
  expect(() => createClientWith(bare, { get }, {})).toThrow(/not an absolute URL/);
});
