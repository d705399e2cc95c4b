/** The JSON Schema of the file, which editors hold it against. */
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import schema from "../balances-config.schema.json" with { type: "json" };
import manifest from "../package.json" with { type: "json" };
import { ConfigurationFileError, parseConfiguration } from "../src/connections/index.ts";
import { renderFile } from "../src/init/draft.ts";
import { providers } from "../src/providers.ts";

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);
const validate = ajv.compile(schema);

function isRead(text: string): boolean {
  try {
    parseConfiguration(text, "", { providers });
    return true;
  } catch (error) {
    if (!(error instanceof ConfigurationFileError)) throw error;
    return false;
  }
}

/** A file with a connection, and something at its top. */
function withMore(more: string): string {
  return `connections: [{ provider: finix }]\n${more}`;
}

const SECRETS = "secrets: { username: env:U, password: file:a/b }";

describe("the schema and the command agree on", () => {
  test.each([
    ["a connection", `connections: [{ provider: finix, ${SECRETS} }]`, true],
    [
      "all keys",
      `connections: [{ provider: adyen, label: a-1, baseUrl: "https://a.example", accounts: [BA1, 2], options: { accountHolderId: AH1 }, secrets: { apiKey: env:K } }]`,
      true,
    ],
    ["a number as label", `connections: [{ provider: finix, label: 7, ${SECRETS} }]`, true],
    ["a plain secret", "connections: [{ provider: finix, secrets: { username: hunter2 } }]", false],
    [
      "a place without a name",
      'connections: [{ provider: finix, secrets: { username: "env:" } }]',
      false,
    ],
    ["an unknown key", "connections: [{ provider: finix, colour: red }]", false],
    ["an unknown key at the top", "connections: [{ provider: finix }]\nversion: 1", false],
    ["no connection", "connections: []", false],
    ["no provider", "connections: [{ label: a }]", false],
    ["no account", "connections: [{ provider: finix, accounts: [] }]", false],
    ["an account twice", "connections: [{ provider: finix, accounts: [a, a] }]", false],
    ["a label with a space", 'connections: [{ provider: finix, label: "a b" }]', false],
    ["a label like a flag", "connections: [{ provider: finix, label: -a }]", false],
    ["a tenant", "connections: [{ provider: finix, tenant: t1 }]", true],
    ...[
      "{ name: low, below: USD:1000.50, connection: finix, type: [available], hysteresis: 50 }",
      "{ name: high, above: cUGX:5, issuer: G1, account: [a, b], pool: main, term: balance }",
      "{ name: old, stale: 26h }",
      "{ name: old, stale: 26h, of: balance, type: booked }",
      "{ name: failing, failures: 3, provider: finix }",
      "{ name: share, failedShare: 10% }",
    ].map((alert) => [alert, withMore(`alerts: [${alert}]`), true] as const),
    ...[
      "{ below: USD:1000 }",
      "{ name: low }",
      "{ name: low, below: 1000 }",
      "{ name: low, below: USD:1, above: USD:2 }",
      "{ name: old, stale: 26h, type: booked }",
      "{ name: old, stale: soon }",
      "{ name: failing, failures: 0 }",
      "{ name: failing, failures: 3, pool: main }",
      "{ name: share, failedShare: 0.1 }",
      "{ name: low, below: USD:1, type: availble }",
      "{ name: low, below: USD:1, hysteresis: -5 }",
      "{ name: low, below: USD:1, colour: red }",
    ].map((alert) => [alert, withMore(`alerts: [${alert}]`), false] as const),
    ...[
      "{ name: ops, webhook: 'https://a.example/x', secret: env:S, events: [run.ended], tenant: t1 }",
      "{ name: log, stdout: true }",
    ].map((target) => [target, withMore(`notify: [${target}]`), true] as const),
    ...[
      "{ stdout: true }",
      "{ name: ops, webhook: 'https://a.example/x' }",
      "{ name: ops, webhook: 'https://a.example/x', secret: whsec_plain }",
      "{ name: ops, webhook: 'ftp://a.example/x', secret: env:S }",
      "{ name: log, stdout: false }",
      "{ name: log, stdout: true, secret: env:S }",
      "{ name: both, stdout: true, webhook: 'https://a.example/x', secret: env:S }",
      "{ name: log, stdout: true, events: [run.begun] }",
      "{ name: log, stdout: true, colour: red }",
    ].map((target) => [target, withMore(`notify: [${target}]`), false] as const),
  ] as [string, string, boolean][])("%s", (_, text, isValid) => {
    expect({ schema: validate(parse(text)), command: isRead(text) }).toEqual({
      schema: isValid,
      command: isValid,
    });
  });
});

test("a file of `balances init` names the schema that the package has, and is of its form", () => {
  const text = renderFile(
    providers.map((definition) => ({ definition, secrets: {}, environment: "sandbox" })),
  );
  const [, url = ""] = /\$schema=(\S+)/.exec(text) ?? [];
  const { name, version, exports, files } = manifest;
  expect(url).toBe(`https://unpkg.com/${name}@${version}/balances-config.schema.json`);
  expect(exports["./balances-config.schema.json"]).toBe("./balances-config.schema.json");
  expect(files).toContain("balances-config.schema.json");
  validate(parse(text));
  expect(validate.errors).toBe(null);
});
