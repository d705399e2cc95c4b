/** Where a client sends what it has: the servers of a document, their environments, their variables. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { documentOf, parseSource } from "@org/openapi";
import { describe, expect, test } from "vitest";
import { type Model, readModel, saysSandbox } from "../src/index.ts";
import { fixture, generateDocument, scratch, texts, typeErrors } from "./workshop.ts";

interface ServerObject {
  readonly url: string;
  readonly description?: string;
  readonly variables?: object;
  readonly "x-environments"?: readonly string[];
}

function documentWith(servers: readonly ServerObject[], more: object = {}): object {
  return { openapi: "3.1.0", info: { title: "Acme", version: "1" }, servers, ...more };
}

function modelOf(servers: readonly ServerObject[], more: object = {}): Model {
  return readModel(documentOf(parseSource("a.json", JSON.stringify(documentWith(servers, more)))));
}

/** The environments and where they lead, as `name url`. */
function environmentsOf(servers: readonly ServerObject[], more: object = {}): string[] {
  return modelOf(servers, more).servers.flatMap(({ url, environments }) =>
    environments.map((name) => `${name} ${url}`),
  );
}

describe("words that say that no real money is there", () => {
  test.each([
    ["https://test.acme.example"],
    ["https://api-test.acme.example/v2"],
    ["https://acme.sandbox-payments.example"],
    ["https://api.acme-sandbox.example"],
    ["https://apitest.acme.example"],
    ["https://testapi.acme.example"],
    ["https://sandboxapi.acme.example"],
    ["https://acmesandbox.example"],
    ["https://api.acme.example/sandbox/v1"],
    ["https://api.acme.example/testApi"],
    ["https://STAGING.acme.example"],
    ["https://stage2.acme.example"],
    ["https://uat01.acme.example"],
    ["https://pre-prod.acme.example"],
    ["https://nonprod.acme.example"],
    ["https://qa.acme.example"],
    ["https://demo.acme.example"],
    ["https://dev.acme.example"],
    ["https://mock.acme.example"],
    ["https://api.acme-sbx.example"],
    ["https://sbx2.acme.example"],
    ["https://prelive.acme.example"],
    ["https://api.pre.acme.example"],
    ["https://api-cert.acme.example"],
    ["https://sandbox.acme.example", "Test and live"],
    ["https://api.acme.example", "A sandbox. Live is elsewhere."],
    ["https://api.acme.example", "Sandbox"],
    ["https://api.acme.example", "The test environment, which mirrors production."],
    ["https://api.acme.example", "A production-like system"],
    ["https://api.acme.example", "Not for production"],
    ["https://api.acme.example", "Pre-production"],
    ["https://api.acme.example", "Non-live"],
    ["https://test.acme.example", "Production"],
  ])("%s %s", (url, description?: string) => {
    expect(saysSandbox({ url, description })).toBe(true);
  });

  test.each([
    ["https://api.acme.example"],
    ["https://latest.acme.example"],
    ["https://contest.acme.example/attestation"],
    ["https://api.acme.example/latest"],
    ["https://device.acme.example"],
    ["https://backstage.acme.example"],
    ["https://hammock.example"],
    ["https://api.acme.dev"],
    ["https://api.acme.test"],
    ["https://developer.acme.example"],
    ["https://api.acme.example", "Production. Test keys are refused."],
    ["https://api.acme.example", "The latest version, with attestation"],
    ["https://api-live.acme.example", "Keys for the sandbox are refused."],
    ["https://api.acme.example", "Base API endpoint"],
    ["https://api.acme.example", "Needs a client cert"],
    ["https://api.acme.example/pre/cert"],
    ["https://api.acme.example", "Takes your test or live key"],
    ["https://api.acme.example", "Sandbox/Production"],
    ["https://api.acme.example", "Test & live mode"],
  ])("not in %s %s", (url, description?: string) => {
    expect(saysSandbox({ url, description })).toBe(false);
  });
});

describe("environments", () => {
  test.each<[string, ServerObject[], string[]]>([
    [
      "the first is not production by being first",
      [{ url: "https://sandbox.acme.example" }, { url: "https://api.acme.example" }],
      ["sandbox https://sandbox.acme.example", "production https://api.acme.example"],
    ],
    [
      "none is production where none can be",
      [{ url: "https://api-test.acme.example/v2" }],
      ["sandbox https://api-test.acme.example/v2"],
    ],
    [
      "a second has a name of what tells it apart",
      [{ url: "https://api.acme.example" }, { url: "https://api.eu.acme.example" }],
      ["production https://api.acme.example", "production-eu https://api.eu.acme.example"],
    ],
    [
      "regions",
      [
        { url: "https://eu-west-1.acme.example" },
        { url: "https://us-east-1.acme.example" },
        { url: "https://sandbox.acme.example" },
        { url: "https://us.sandbox.acme.example" },
      ],
      [
        "production https://eu-west-1.acme.example",
        "production-us-east https://us-east-1.acme.example",
        "sandbox https://sandbox.acme.example",
        "sandbox-us https://us.sandbox.acme.example",
      ],
    ],
    [
      "numbers where no short name tells them apart",
      [
        { url: "https://api.acme.example" },
        { url: "https://api.acme.other" },
        { url: "https://www.some-thing.else.entirely.example" },
      ],
      [
        "production https://api.acme.example",
        "production2 https://api.acme.other",
        "production3 https://www.some-thing.else.entirely.example",
      ],
    ],
    [
      "places for trying out have the name of their word, the sandbox its own",
      [
        { url: "https://staging.acme.example" },
        { url: "https://sandbox.acme.example" },
        { url: "https://api.acme.example" },
        { url: "https://demo.acme.example" },
      ],
      [
        "staging https://staging.acme.example",
        "sandbox https://sandbox.acme.example",
        "production https://api.acme.example",
        "demo https://demo.acme.example",
      ],
    ],
    [
      "the one that says so is production",
      [
        { url: "https://try.acme.example", description: "Try it" },
        { url: "https://api.acme.example", description: "Live" },
      ],
      ["production-try https://try.acme.example", "production https://api.acme.example"],
    ],
    ...["beta", "preview", "int"].map((early): [string, ServerObject[], string[]] => [
      `${early} is not production beside one that is for everybody`,
      [{ url: `https://${early}.acme.example` }, { url: "https://api.acme.example" }],
      [`production-${early} https://${early}.acme.example`, "production https://api.acme.example"],
    ]),
    [
      "one address for both is both, in either order",
      [
        { url: "https://api.acme.example", description: "Test (with test keys)" },
        { url: "https://api.acme.example", description: "Live" },
      ],
      ["sandbox https://api.acme.example", "production https://api.acme.example"],
    ],
    [
      "x-environments has the last word",
      [
        { url: "https://test.acme.example", "x-environments": ["production", "eu"] },
        { url: "https://api.acme.example" },
      ],
      [
        "production https://test.acme.example",
        "eu https://test.acme.example",
        "production-api https://api.acme.example",
      ],
    ],
    [
      "the same server twice is one",
      [{ url: "https://api.acme.example" }, { url: "https://api.acme.example" }],
      ["production https://api.acme.example"],
    ],
  ])("%s", (_, servers, environments) => {
    expect(environmentsOf(servers)).toEqual(environments);
  });

  test("thousands of servers are named at once", () => {
    const servers = Array.from({ length: 5_000 }, (_, index) => ({
      url: `https://api.acme.example/a/b/c/d${index}/e${index}/f${index}/g${index}`,
    }));
    const started = process.cpuUsage();
    expect(environmentsOf(servers).at(-1)).toMatch(/^production5000 /);
    expect(process.cpuUsage(started).user / 1e6).toBeLessThan(10);
  });

  /** The environments of operations, by their names, and those of the document. */
  function environmentsOfAll(own: readonly string[], operations: readonly string[][]) {
    const urls = (hosts: readonly string[]) =>
      hosts.map((host) => ({ url: `https://${host}.acme.example` }));
    const paths = operations.map((hosts, index) => [
      `/${index}`,
      { servers: urls(hosts), get: { responses: {} } },
    ]);
    const model = modelOf(urls(own), { paths: Object.fromEntries(paths) });
    const names = (servers: Model["servers"] = []) =>
      servers.map(({ environments, url }) => `${environments} ${url}`);
    return {
      all: names(model.servers),
      operations: model.operations.map(({ servers }) => names(servers)),
    };
  }

  test("an operation's servers have the names of the document's", () => {
    const { operations } = environmentsOfAll(
      ["api", "sandbox", "staging"],
      [["files.staging"], ["files-staging", "files"], ["files.demo"]],
    );
    expect(operations).toEqual([
      ["staging https://files.staging.acme.example"],
      ["staging https://files-staging.acme.example", "production https://files.acme.example"],
      ["sandbox https://files.demo.acme.example"],
    ]);
  });

  test("where operations alone have servers, the client has their environments", () => {
    const { all } = environmentsOfAll([], [["sandbox"], ["sandbox", "api"]]);
    expect(all).toEqual([
      "sandbox https://sandbox.acme.example",
      "production https://api.acme.example",
    ]);
    // One that has none can't be called without a base URL.
    expect(environmentsOfAll([], [["sandbox"], []]).all).toEqual([]);
  });

  test("a description that is no text says nothing", () => {
    const odd = { url: "https://api.acme.example", description: ["Sandbox"] };
    expect(environmentsOf(JSON.parse(JSON.stringify([odd])))).toEqual([
      "production https://api.acme.example",
    ]);
  });

  test("no name is used twice, whatever the servers are", () => {
    const hosts = ["a", "b", "eu", "test", "sandbox", "sandbox-eu", "b-test", "a.b.c.d.e"];
    const servers = hosts.flatMap((host) => [
      { url: `https://${host}.acme.example` },
      { url: `https://${host}.acme.example/v1` },
    ]);
    const names = modelOf(servers).servers.flatMap(({ environments }) => environments);
    expect(names).toHaveLength(servers.length);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("a server that can't be used is left out", () => {
  test.each([
    "http://localhost:3000",
    "https://localhost",
    "http://127.0.0.1:8080/v1",
    "https://[::1]",
    "http://0.0.0.0",
    "https://acme.local",
    "http://host.docker.internal",
    "https://192.168.0.7",
    "http://api.acme.example",
    "/v1",
    "//api.acme.example",
    "ftp://api.acme.example",
    "https://{tenant}.acme.example",
  ])("%s", (url) => {
    const { servers, omitted } = modelOf([{ url }, { url: "https://api.acme.example" }]);
    expect(servers.map((server) => server.url)).toEqual(["https://api.acme.example"]);
    expect(servers[0]?.environments).toEqual(["production"]);
    expect(omitted.map(({ error }) => error.place.pointer)).toEqual(["/servers/0/url"]);
  });

  test("one of an operation leaves it without any: those of the document are not its", () => {
    const { operations, omitted } = modelOf([{ url: "https://api.acme.example" }], {
      paths: {
        "/a": {
          servers: [{ url: "http://files.acme.example" }],
          get: { responses: {} },
          put: { responses: {} },
        },
        "/b": {
          servers: [],
          get: { servers: [{ url: "https://own.acme.example" }], responses: {} },
        },
        "/c": { get: { servers: [], responses: {} } },
      },
    });
    expect(operations.map(({ servers }) => servers?.map(({ url }) => url))).toEqual([
      [],
      [],
      ["https://own.acme.example"],
      undefined,
    ]);
    expect(omitted.map(({ error }) => error.place.pointer)).toEqual(["/paths/~1a/servers/0/url"]);
  });

  test("the command names its place, and generates the rest", () => {
    const folder = scratch();
    const spec = join(folder, "acme.yaml");
    const out = join(folder, "out");
    writeFileSync(
      spec,
      "openapi: 3.1.0\ninfo: { title: Acme, version: '1' }\nservers:\n  - url: http://localhost:3000\n  - url: https://api.acme.example\npaths: {}\n",
    );
    const run = (...more: string[]) =>
      spawnSync(
        process.execPath,
        [fixture("../src/cli.ts"), "--spec", spec, "--out", out, ...more],
        { encoding: "utf8", env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } },
      );
    const { status, stderr } = run();
    expect(stderr).toMatch(
      /acme\.yaml:4:5: the server "http:\/\/localhost:3000" is of one machine or network.*\n {2}at #\/servers\/0\/url\n/,
    );
    expect(status).toBe(0);
    expect(existsSync(out)).toBe(true);
    const made = readFileSync(join(out, "operations.ts"), "utf8");
    expect(made).toContain(
      'servers: [{ url: "https://api.acme.example", environments: ["production"] }]',
    );
    expect(made).not.toContain("localhost");
  });
});

describe("a base path that the paths repeat", () => {
  const paths = (...keys: string[]) => ({
    paths: Object.fromEntries(keys.map((key) => [key, { get: { responses: {} } }])),
  });
  test.each<[string, string, string[], string]>([
    ["is joined once", "/v1/bank", ["/v1/bank/a", "/v1/bank/b/c"], ""],
    ["of one segment too", "/bank", ["/bank/a", "/bank"], ""],
    ["with a slash at its end", "/bank/", ["/bank/a"], ""],
    ["not where one path does not", "/users", ["/users/all", "/groups"], "/users"],
    ["not where a segment only begins so", "/bank", ["/banks/a"], "/bank"],
    ["not where there is no path", "/bank", [], "/bank"],
  ])("%s: %s %j", (_, base, keys, left) => {
    const [server] = modelOf([{ url: `https://api.acme.example${base}` }], paths(...keys)).servers;
    expect(server?.url).toBe(`https://api.acme.example${left}`);
    expect(server?.template).toBe(server?.url);
  });

  test("a variable in it stays", () => {
    const [server] = modelOf(
      [{ url: "https://api.acme.example/{v}", variables: { v: { default: "v1" } } }],
      paths("/v1/a"),
    ).servers;
    expect(server?.template).toBe("https://api.acme.example/{v}");
  });
});

describe("variables", () => {
  const optionsOf = (model: Model) =>
    model.serverOptions.map(({ name, env, values }) => `${name} ${env} ${values.join("|")}`);

  test("are options, by their values", () => {
    const model = modelOf([
      {
        url: "https://{prefix}-api.{region}.acme.example/{base_path}",
        variables: {
          prefix: { default: "shared" },
          region: { default: "eu", enum: ["eu", "us"] },
          base_path: { default: "v2" },
        },
      },
    ]);
    expect(optionsOf(model)).toEqual([
      "prefix ACME_PREFIX ",
      "region ACME_REGION eu|us",
      "base_path ACME_BASE_PATH ",
    ]);
    expect(model.servers).toMatchObject([
      {
        url: "https://shared-api.eu.acme.example/v2",
        template: "https://{prefix}-api.{region}.acme.example/{base_path}",
        environments: ["production"],
      },
    ]);
  });

  test("one that chooses between trying out and not is the environment", () => {
    const servers = [
      {
        url: "https://{stage}.{region}.acme.example",
        variables: {
          stage: { default: "sandbox", enum: ["sandbox", "api"] },
          region: { default: "eu" },
        },
      },
    ];
    expect(environmentsOf(servers)).toEqual([
      "sandbox https://sandbox.eu.acme.example",
      "production https://api.eu.acme.example",
    ]);
    expect(optionsOf(modelOf(servers))).toEqual(["region ACME_REGION "]);
    const [server] = servers.map((one) => ({ ...one, "x-environments": ["production"] }));
    expect(optionsOf(modelOf(server ? [server] : []))).toEqual([
      "stage ACME_STAGE sandbox|api",
      "region ACME_REGION ",
    ]);
  });

  test("one with the slash behind the host is no part of the host, and no option", () => {
    const servers = [
      {
        url: "https://{tenant}.acme.example{base}",
        variables: {
          tenant: { default: "shared" },
          base: { default: "/v1", enum: ["/v1", "/sandbox", ""] },
        },
      },
    ];
    expect(environmentsOf(servers)).toEqual([
      "production https://shared.acme.example/v1",
      "sandbox https://shared.acme.example/sandbox",
      "production2 https://shared.acme.example",
    ]);
    const model = modelOf(servers);
    expect(model.servers[0]?.template).toBe("https://{tenant}.acme.example/v1");
    expect(optionsOf(model)).toEqual(["tenant ACME_TENANT "]);
  });

  test("one that is empty for production is the environment too", () => {
    const variables = { kind: { default: "", enum: ["", "-test"] } };
    const servers = [{ url: "https://api{kind}.acme.example", variables }];
    expect(environmentsOf(servers)).toEqual([
      "production https://api.acme.example",
      "sandbox https://api-test.acme.example",
    ]);
  });

  test("one before the host is none of these: baseUrl is", () => {
    const whole = (values: string[]) =>
      modelOf([
        { url: "{server}/v1", variables: { server: { default: values[0], enum: values } } },
      ]);
    const model = whole([
      "https://api.acme.example",
      "https://eu.acme.example",
      "http://x.example",
    ]);
    expect(model.servers.map(({ template }) => template)).toEqual([
      "https://api.acme.example/v1",
      "https://eu.acme.example/v1",
    ]);
    expect(model.serverOptions).toEqual([]);
    const scheme = { default: "http", enum: ["http", "https"] };
    expect(environmentsOf([{ url: "{s}://api.acme.example", variables: { s: scheme } }])).toEqual([
      "production https://api.acme.example",
    ]);
  });

  test("what it is called collides with nothing", () => {
    const names = ["environment", "baseURL", "token", "timeoutMs", "constructor", "__proto__"];
    const more = ["a-b", "aB", "日本", "region", "account-id"];
    const model = modelOf(
      [
        {
          url: `https://${[...names, ...more].map((name) => `{${name}}`).join(".")}.acme.example`,
          variables: JSON.parse(
            `{${[...names, ...more].map((name) => `${JSON.stringify(name)}:{"default":"x"}`)}}`,
          ),
        },
      ],
      {
        components: { securitySchemes: { Key: { type: "http", scheme: "bearer" } } },
        paths: {
          "/b": {
            get: {
              operationId: "getB",
              "x-balances": { account: "account_id" },
              parameters: [{ name: "account_id", in: "query" }],
              responses: {},
            },
          },
        },
      },
    );
    const options = model.serverOptions.map(({ name }) => name);
    expect(options.slice(0, 5)).toEqual([
      "serverEnvironment",
      "serverBaseURL",
      "serverToken",
      "serverTimeoutMs",
      "serverConstructor",
    ]);
    expect(options).toContain("region");
    expect(options).not.toContain("accountId");
    expect(new Set(options).size).toBe(names.length + more.length);
    const envs = model.serverOptions.map(({ env }) => env);
    expect(new Set(envs).size).toBe(envs.length);
    for (const env of envs) expect(env).toMatch(/^ACME_[A-Z0-9_]+$/);
  });

  test("a value that leads elsewhere is not offered", () => {
    const values = ["api.acme.example", "localhost", "evil.example/", "eu.acme.example"];
    const variables = { host: { default: values[0], enum: values } };
    expect(optionsOf(modelOf([{ url: "https://{host}/v1", variables }]))).toEqual([
      "host ACME_HOST api.acme.example|eu.acme.example",
    ]);
  });

  test("those of operations count", () => {
    const servers = [
      {
        url: "https://{cell}.acme.example",
        variables: { cell: { default: "c1", description: "A cell." } },
      },
    ];
    const model = modelOf([], { paths: { "/a": { get: { servers, responses: {} } } } });
    expect(optionsOf(model)).toEqual(["cell ACME_CELL "]);
  });

  test("the code has them as data and as types, and compiles", async () => {
    const document = documentWith(
      [
        {
          url: "https://{prefix}-api.acme.example/{version}",
          variables: {
            prefix: { default: "shared", description: "Yours. */ evil" },
            version: { default: "v2", enum: ["v2", "v3"] },
            __proto__: { default: "x" },
          },
        },
        {
          url: "https://{__proto__}.acme.example",
          variables: JSON.parse('{"__proto__":{"default":"x"}}'),
        },
      ],
      { paths: {} },
    );
    const folder = await generateDocument(document);
    const { "operations.ts": code = "" } = texts(folder);
    expect(code).toContain("prefix?: string | undefined;");
    expect(code).toContain('version?: "v2" | "v3" | undefined;');
    expect(code).toContain("`ACME_PREFIX`, else `shared`.");
    const { provider } = await import(/* @vite-ignore */ join(folder, "operations.ts"));
    expect(provider.servers[0]).toEqual({
      url: "https://{prefix}-api.acme.example/{version}",
      environments: ["production"],
      variables: { prefix: { default: "shared" }, version: { default: "v2", enum: ["v2", "v3"] } },
    });
    expect(Object.keys(provider.servers[1].variables)).toEqual(["__proto__"]);
    expect(provider.serverOptions).toContainEqual({
      variable: "prefix",
      name: "prefix",
      env: "ACME_PREFIX",
    });
    expect(typeErrors([join(folder, "operations.ts")])).toEqual([]);
  });
});
