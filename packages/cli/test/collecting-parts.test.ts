import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { withoutStack } from "../src/collecting/database-errors.ts";
import { readAccountsFile } from "../src/collecting/read-accounts-file.ts";
import { parseConfiguration } from "../src/connections/index.ts";
import { instantOf, parseMoment } from "../src/moment.ts";
import { providers } from "../src/providers.ts";
import { UsageError } from "../src/usage-error.ts";
import { makeFolder } from "./config-file.ts";
import { command, run, start } from "./run.ts";

describe("a moment", () => {
  const now = new Date("2026-11-26T12:00:00Z");
  test.each([
    ["2026-11-26T02:00:00Z", "2026-11-26T02:00:00.000Z"],
    ["2026-11-26T02:00:00.5+01:00", "2026-11-26T01:00:00.500Z"],
    ["2026-11-26", "2026-11-26T00:00:00.000Z"],
    ["26h", "2026-11-25T10:00:00.000Z"],
    ["2026-02-30", undefined],
    ["2026-02-30T00:00:00Z", undefined],
    ["2026-11-26T02:00:00", undefined],
    ["yesterday", undefined],
    ["99999999999999d", "1970-01-01T00:00:00.000Z"],
  ])("%s", (text, expected) => {
    const moment = parseMoment(text);
    expect(moment && instantOf(moment, now).toISOString()).toBe(expected);
  });
});

describe("an error of the database is told without a stack, another is not", () => {
  const failing = (error: Error): Promise<never> => withoutStack(() => Promise.reject(error));

  test.each([
    ["Query read timeout", {}],
    ["Client has encountered a connection error and is not queryable", {}],
    ["Connection terminated unexpectedly", {}],
    ["connect ECONNREFUSED 127.0.0.1:5432", { code: "ECONNREFUSED" }],
    ["permission denied for table run", { code: "42501" }],
  ])("%s", async (message, other) => {
    const told = new UsageError(`The database failed: ${message}.`);
    await expect(failing(Object.assign(new Error(message), other))).rejects.toThrow(told);
  });

  test("a mistake of this package", async () => {
    const mistake = new TypeError("x is not a function");
    await expect(failing(mistake)).rejects.toBe(mistake);
  });
});

describe("a file of accounts", () => {
  async function read(content: string) {
    using folder = makeFolder(undefined, { accounts: content });
    const rows = readAccountsFile(join(folder.path, "accounts"), AbortSignal.timeout(60_000));
    return await Array.fromAsync(rows);
  }
  const A = { connection: "shop", account: "a,1" };

  test.each([
    ["CSV", 'connection,account\nshop,"a,1"\n'],
    ["CSV of a spreadsheet", '\uFEFFnote,account,connection\r\nx,"a,1",shop\r\n\r\n'],
    ["lines of JSON", '{"account":"a,1","connection":"shop"}\n\n'],
    ["lines of JSON with more", '\n{"account":"a,1","connection":"shop","note":null}'],
  ])("of %s is read", async (_, content) => {
    expect(await read(content)).toEqual([A]);
  });

  test.each([
    ["", /:1: a file of accounts begins with the head connection,account/],
    ["account\na1\n", /:1: a file of accounts begins with the head/],
    ["connection,account\nshop,a1\nshop,\n", /:3: account is missing/],
    ["connection,account\nshop,a1,x\n", /:2: this is no CSV/],
    ['{"connection":"shop","account":"a1"}\n{"connection":"shop"}\n', /:2: account is missing/],
    ['{"connection":"shop","account":1}\n', /:1: account is missing, or no text/],
    ['{"connection":\n', /:1: this is no JSON/],
  ])("of %j is not", async (content, message) => {
    await expect(read(content)).rejects.toThrow(message);
  });

  test("that is not there is told of", async () => {
    const rows = readAccountsFile("no/such/file", AbortSignal.timeout(60_000));
    await expect(Array.fromAsync(rows)).rejects.toThrow("no/such/file can't be read (ENOENT).");
  });
});

test("what only collecting needs is not loaded to start the command", () => {
  const outside = new Set<string>();
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(file, "utf8");
    for (const [, name = ""] of code.matchAll(/^(?:import|export)\b[^"\n]*"([^"]+)";$/gm)) {
      if (name.startsWith(".")) follow(join(dirname(file), name));
      else outside.add(name);
    }
  };
  follow(command);
  expect(outside).toContain("commander");
  expect(outside).not.toContain("@org/collector");
  expect(outside).not.toContain("csv-parse");
});

const FILE = `connections:
  - { provider: finix, label: shop, secrets: { username: env:U, password: env:P } }
alerts:
  - { name: low, below: USD:1000, connection: shopp }
  - { name: low, stale: 26h }
  - { name: more, failures: 3, pool: main }
notify:
  - { name: ops, webhook: https://hooks.example/t0ken, secret: hunter2 }
`;

describe("without a database that can be used", () => {
  const password = "hunter2";
  test.each([
    ["runs", {}, "balances-data: collecting keeps balances there"],
    ["history", { DATABASE_URL: `mysql://u:${password}@h/d` }, "DATABASE_URL is no address"],
    [
      "runs",
      { DATABASE_URL: `postgres://u:${password}@127.0.0.1:1/d` },
      "The database at 127.0.0.1:1 can't be reached",
    ],
  ])("%s says so", async (name, env, message) => {
    using folder = makeFolder(undefined);
    const { code, out, err } = await run([name], env, folder.path);
    expect(err.replaceAll(/\s+/g, " ")).toContain(message);
    expect(out + err).not.toContain(password);
    expect(code).toBe(2);
  });

  test.each([
    ["/proc/x", "no folder can be made there"],
    ["file", "a file is in the place of a folder"],
    ["file/x", "a file is in the place of a folder"],
    [` postgres://u:${password}@h/d`, "--database is no address of a PostgreSQL server"],
    [`jdbc:postgresql://u:${password}@h/d`, "--database is no address of a PostgreSQL server"],
    ["", "--database is no address of a PostgreSQL server"],
  ])("collect into %j says so", async (database, message) => {
    using folder = makeFolder(FILE.slice(0, FILE.indexOf("alerts:")), { file: "" });
    const asking = ["collect", "--database", database];
    const { code, out, err } = await run(asking, { U: "u", P: "p" }, folder.path);
    expect(err.replaceAll(/\s+/g, " ")).toContain(message);
    expect(out + err).not.toMatch(/hunter2|\n +at /);
    expect(code).toBe(2);
  });

  test.each([
    ["collect", 130],
    ["worker", 0],
  ])("%s is ended by a signal while it waits for one", async (name, expected) => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    using folder = makeFolder(FILE.slice(0, FILE.indexOf("alerts:")));
    const env = { U: "u", P: "p", DATABASE_URL: `postgres://u@127.0.0.1:${port}/d` };
    try {
      const child = start([name], env, folder.path);
      await once(server, "connection");
      child.kill("SIGTERM");
      expect(await once(child, "exit")).toEqual([expected, null]);
    } finally {
      server.close();
    }
  });
});

test("what is wrong with alerts is told with its line, and no secret", async () => {
  using folder = makeFolder(FILE);
  const { code, err } = await run(["check"], {}, folder.path);
  const lines = err
    .replaceAll(/\n {2}/g, " ")
    .trim()
    .split("\n");
  expect(lines).toEqual([
    expect.stringMatching(/yaml:4: there is no connection "shopp": did you mean "shop"\?$/),
    expect.stringMatching(/yaml:5: an alert needs a name of its own/),
    expect.stringMatching(/yaml:6: pool says nothing of failures/),
    expect.stringMatching(/yaml:8: secret is no place, and a secret must not stand in this file/),
  ]);
  expect(err).not.toMatch(/hunter2|t0ken/);
  expect(code).toBe(2);
});

test("a check says which secret of a webhook is missing, and that nobody is told", async () => {
  const connections = FILE.slice(0, FILE.indexOf("alerts:"));
  using folder = makeFolder(
    `${connections}notify:\n  - { name: ops, webhook: https://hooks.example/t0ken, secret: env:S }\n`,
  );
  const env = { U: "u", P: "p" };
  const missing = await run(["check"], env, folder.path);
  expect(missing.out).toContain(
    "✖ notify ops: a webhook\n    secret: the variable S is not set (balances.config.yaml:4)\n",
  );
  expect(missing.code).toBe(1);
  const short = await run(["check"], { ...env, S: "whsec_c2hvcnQ=" }, folder.path);
  expect(short.out).toContain("secret: it must be whsec_ and 24 to 64 bytes in Base64");
  const S = `whsec_${Buffer.alloc(24).toString("base64")}`;
  expect((await run(["check"], { ...env, S }, folder.path)).code).toBe(0);

  using quiet = makeFolder(`${connections}alerts: [{ name: old, stale: 26h }]\n`);
  const { out } = await run(["check"], env, quiet.path);
  expect(out).toContain("✖ alerts: old\n    notify is missing: nobody is told");
});

test("the README's alerts are some that the file can have", () => {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const [connections = "", alerts = ""] = [...readme.matchAll(/```yaml\n(.+?)```/gs)].map(
    ([, text = ""]) => text,
  );
  const configuration = parseConfiguration(connections + alerts, "", { providers });
  expect(configuration.alerts.map(({ kind }) => kind)).toEqual(["below", "stale", "failures"]);
  expect(configuration.notify.map(({ kind }) => kind)).toEqual(["webhook", "output"]);
});
