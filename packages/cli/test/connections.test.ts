/** Reading a file of connections. */
import { chownSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  ConfigurationFileError,
  findConfiguration,
  missingOf,
  openConnection,
  readConfiguration,
} from "../src/connections/index.ts";
import { providers } from "../src/providers.ts";
import { makeFolder } from "./config-file.ts";

afterEach(() => vi.unstubAllEnvs());

/** What no message may show. */
const PLAIN = "sk_live_51HvPlainSecret";

const reserved = ["check"];

function read(config: string, others: Readonly<Record<string, string>> = {}) {
  using folder = makeFolder(config, others);
  return readConfiguration(folder.file, { providers, reserved });
}

/** What is wrong with a file, each line without the path of its folder. */
function complaintsOf(config: string): readonly string[] {
  try {
    read(config);
  } catch (error) {
    if (!(error instanceof ConfigurationFileError)) throw error;
    return error.issues.map(({ line, message }) => `${line}: ${message}`);
  }
  return [];
}

test("reads connections of one provider, with where their secrets are", () => {
  const { connections } = read(`
connections:
  - provider: finix
    label: tenant-a
    environment: sandbox
    accounts: [BA1, 00123456789012345678901]
    secrets: { username: env:TENANT_A_USER, password: "file:secrets/a" }
  - provider: finix
    baseUrl: https://finix.example.com/base
    secrets:
      username: env:FINIX_USERNAME
`);
  expect(connections).toMatchObject([
    {
      label: "tenant-a",
      environment: "sandbox",
      baseUrl: undefined,
      accounts: ["BA1", "00123456789012345678901"],
      secrets: new Map([
        ["username", { kind: "env", name: "TENANT_A_USER", line: 7 }],
        ["password", { kind: "file", name: "secrets/a", line: 7 }],
      ]),
      line: 3,
    },
    { label: "finix", environment: undefined, accounts: [], line: 8 },
  ]);
});

test("a value that stands elsewhere in the file may be named there", () => {
  const { connections } = read(`
connections:
  - { provider: finix, label: a, secrets: &house { username: env:U, password: env:P } }
  - { provider: finix, label: b, secrets: *house }
`);
  expect(connections.map(({ secrets }) => [...secrets.keys()])).toEqual([
    ["username", "password"],
    ["username", "password"],
  ]);
});

describe("says with its line what is wrong:", () => {
  test.each([
    ["an empty file", "", "1: the file begins with `connections:`"],
    ["a list", "- provider: finix", "1: the file begins with"],
    ["no connection", "connections: []", "1: there is no connection"],
    [
      "another key",
      "conections:\n  - provider: glomo",
      '1: unknown key "conections": did you mean "connections"?',
    ],
    [
      "an unknown key",
      one("enviroment: sandbox"),
      '3: unknown key "enviroment" of a connection: did you mean "environment"?',
    ],
    [
      "a key that is like none",
      one("color: red"),
      '3: unknown key "color" of a connection: known are provider, label',
    ],
    [
      "no provider",
      "connections:\n  - label: x",
      "2: a connection needs a provider: known are glomo",
    ],
    [
      "an unknown provider",
      "connections:\n  - provider: finnix",
      '2: unknown provider "finnix": did you mean "finix"?',
    ],
    ["a text as connection", "connections:\n  - finix", "2: a connection has keys"],
    [
      "another environment",
      one("environment: sandbx"),
      '3: finix: there is no server for the environment "sandbx"',
    ],
    [
      "no production",
      "connections:\n  - provider: marqeta",
      '2: marqeta: there is no server for the environment "production"',
    ],
    [
      "a server without TLS",
      one("baseUrl: http://finix.example.com"),
      "3: finix: baseUrl has no TLS and would send credentials readable: use https://",
    ],
    [
      "a URL with a password",
      one(`baseUrl: https://u:${PLAIN}@finix.example.com`),
      "3: finix: baseUrl can only have a host and a path",
    ],
    ["one account", one("accounts: BA1"), "3: accounts must be a list of ids"],
    ["an account twice", one("accounts: [BA1, BA1]"), "3: accounts names one of them twice"],
    [
      "accounts where there are none",
      "connections:\n  - provider: glomo\n    accounts: [a]",
      "3: glomo has no accounts to choose among",
    ],
    ["options where there are none", one("options: { a: b }"), "3: finix has no options"],
    [
      "an unknown option",
      "connections:\n  - provider: adyen\n    options: { holder: b }",
      '3: unknown option "holder" of adyen: known are accountHolderId',
    ],
    ["a label of two words", one("label: tenant a"), "3: a label has no space"],
    [
      "a label like a flag",
      one("label: --json"),
      "3: a label has no space, comma or control character, and begins with no hyphen",
    ],
    ["a label of a command", one("label: check"), '3: the label "check" is the name of a command'],
    [
      "a label of a provider",
      one("label: stripe"),
      '3: the label "stripe" is the name of another provider',
    ],
    ["a label that is none", one("label: [a]"), "3: label must be a text"],
    [
      "a label twice",
      "connections:\n  - provider: finix\n  - provider: finix",
      '3: the label "finix" is that of line 2',
    ],
    [
      "an unknown secret",
      one("secrets: { pasword: env:P }"),
      '3: finix has no credential "pasword": did you mean "password"?',
    ],
    ["a tab", "connections:\n\t- provider: finix", "2: this line is indented by a tab"],
    ["a key twice", one("provider: finix"), "3: this key stands here a second time"],
    ["an open quote", one('label: "a'), "4: something is missing here or before"],
  ])("%s", (_, config, complaint) => {
    expect(complaintsOf(config)[0]).toContain(complaint);
  });
});

/** A connection with one more line, the third. */
function one(line: string): string {
  return `connections:\n  - provider: finix\n    ${line}\n`;
}

test("all that is wrong is told at once, in the order of lines", () => {
  const config =
    "connections:\n  - provider: finix\n    a: b\n    label: check\n  - provider: nobody\n";
  expect(complaintsOf(config).map((line) => line[0])).toEqual(["3", "4", "5"]);
});

describe("a plain secret is refused and never shown:", () => {
  test.each([
    ["as a secret", one(`secrets: { username: ${PLAIN} }`)],
    ["in a block", one(`secrets:\n      password: |\n        ${PLAIN}`)],
    ["as all secrets", one(`secrets: ${PLAIN}`)],
    ["as a key", one(`secrets: { ${PLAIN} }`)],
    ["as a key with a text", one(`secrets: { ${PLAIN}: ${PLAIN} }`)],
    ["with a word before it", one(`secrets: { password: "plain:${PLAIN}" }`)],
    ["as something of YAML", one(`secrets: { password: *${PLAIN} }`)],
    ["as a tag", one(`secrets: { password: !${PLAIN} x }`)],
    ["in a broken line", one(`secrets: { password: "${PLAIN}`)],
    ["with an unknown escape", one(`secrets: { password: "\\q${PLAIN}" }`)],
    ["as a list", one(`secrets: { password: [${PLAIN}] }`)],
    ["beside secrets", one(`password: ${PLAIN}`)],
    ["as a variable with other signs", one(`secrets: { password: "env:${PLAIN}+/=" }`)],
  ])("%s", (_, config) => {
    const complaints = complaintsOf(config);
    expect(complaints).not.toEqual([]);
    expect(complaints.join("\n")).not.toContain(PLAIN);
  });

  test("as the name of a variable", () => {
    const [connection] = read(
      one(`secrets: { username: "env:${PLAIN}", password: env:HOME }`),
    ).connections;
    if (connection === undefined) throw new TypeError("The file has no connection.");
    const missing = missingOf(connection).map(({ message }) => message);
    expect(missing).toEqual(["username: the variable named there is not set"]);
  });
});

describe("secrets", () => {
  const config =
    "connections:\n  - provider: finix\n    secrets: { username: env:TENANT_USER, password: file:secret }\n";

  function openIn(others: Readonly<Record<string, string>>, text = config) {
    using folder = makeFolder(text, others);
    const [connection] = readConfiguration(folder.file, { providers }).connections;
    if (connection === undefined) throw new TypeError("The file has no connection.");
    return {
      missing: missingOf(connection).map(({ message }) => message),
      open: tryOpen(connection),
    };
  }

  function tryOpen(connection: Parameters<typeof openConnection>[0]): string {
    try {
      openConnection(connection);
      return "open";
    } catch (error) {
      return String(error);
    }
  }

  test("are looked up when they are asked for, without the line break at a file's end", () => {
    vi.stubEnv("TENANT_USER", "user");
    for (const secret of ["pass\n", "pass\r\n", "pass"]) {
      expect(openIn({ secret })).toEqual({ missing: [], open: "open" });
    }
  });

  test("with white space at an end are named, and not shown", () => {
    vi.stubEnv("TENANT_USER", "user");
    const { missing, open } = openIn({ secret: `${PLAIN} \n` });
    expect(missing).toEqual([expect.stringContaining("password")]);
    expect(missing.join() + open).not.toContain(PLAIN);
  });

  test("are missing where the variable or the file is, each with its place", () => {
    const { missing, open } = openIn({});
    expect(missing).toEqual([
      "username: the variable TENANT_USER is not set",
      "password: the file secret can't be read: there is none",
    ]);
    expect(open).toMatch(/finix\[finix\]: username: .+balances\.config\.yaml:3\); password: /);
    vi.stubEnv("TENANT_USER", "");
    expect(openIn({ secret: "\n" }).missing).toEqual([
      "username: the variable TENANT_USER is empty",
      "password: the file secret is empty",
    ]);
  });

  test("are never completed by the provider's own variables", () => {
    vi.stubEnv("FINIX_USERNAME", "house");
    vi.stubEnv("FINIX_PASSWORD", "house");
    vi.stubEnv("TENANT_USER", "tenant");
    for (const secrets of ["{ username: env:TENANT_USER }", "{}"]) {
      const { missing, open } = openIn({}, one(`secrets: ${secrets}`));
      expect(missing).toContain(
        "secrets.password is missing: say where it is, such as env:FINIX_PASSWORD",
      );
      expect(open).not.toBe("open");
    }
    expect(openIn({}, one("environment: sandbox")).missing).toHaveLength(2);
  });
});

test("a provider that lists no accounts wants to be told, or told whose", () => {
  vi.stubEnv("KEY", "key");
  const secrets = "secrets: { apiKey: env:KEY }";
  const adyen = (more: string) => {
    const { connections } = read(
      `connections:\n  - provider: adyen\n    ${secrets}\n    ${more}\n`,
    );
    return connections.flatMap(missingOf).map(({ message }) => message);
  };
  expect(adyen("")).toEqual([
    expect.stringMatching(/^accounts is missing: .+options\.accountHolderId/),
  ]);
  expect(adyen("accounts: [BA1]")).toEqual([]);
  expect(adyen("options: { accountHolderId: AH1 }")).toEqual([]);
});

test("the server of a connection is that of the file, whatever the environment says", async () => {
  vi.stubEnv("FINIX_ENVIRONMENT", "sandbox");
  vi.stubEnv("FINIX_BASE_URL", "https://elsewhere.invalid");
  vi.stubEnv("U", "user");
  const asked: string[] = [];
  const fetch = async (url: string) => {
    asked.push(new URL(url).host);
    return Response.json({}, { status: 404 });
  };
  const secrets = "secrets: { username: env:U, password: env:U }";
  for (const more of ["label: a", "environment: sandbox", "baseUrl: https://ours.invalid"]) {
    const { connections } = read(one(`${secrets}\n    ${more}`));
    for (const connection of connections) {
      const client = openConnection<{ getBalance(args: object): Promise<unknown> }>(connection, {
        fetch,
      });
      await expect(client.getBalance({ balance_id: "BA1" })).rejects.toThrow("404");
    }
  }
  expect(asked).toEqual([
    "finix.live-payments-api.com",
    "finix.sandbox-payments-api.com",
    "ours.invalid",
  ]);
});

test.skipIf(process.getuid?.() !== 0)("a file of another user is found, and not trusted", () => {
  using folder = makeFolder("connections: []");
  chownSync(folder.file, 12_345, 12_345);
  expect(() => findConfiguration(folder.path)).toThrow(
    /balances\.config\.yaml: this file is another user's: name it with --config/,
  );
});

test("nothing of it knows of the command", () => {
  const folder = join(import.meta.dirname, "../src/connections");
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), "utf8");
    expect({ name, outside: text.match(/from "\.\.\/[^"]+"/g) }).toEqual({ name, outside: null });
  }
});

test("the nearest file above is found, and none is none", () => {
  using folder = makeFolder("connections: []");
  const below = join(folder.path, "a", "b");
  mkdirSync(below, { recursive: true });
  expect(findConfiguration(below)).toBe(folder.file);
  expect(findConfiguration(folder.path)).toBe(folder.file);
  using empty = makeFolder(undefined);
  expect(findConfiguration(empty.path)).toBeUndefined();
});
