/** The command as a server, asked by the SDK's own client. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, test } from "vitest";
import schema from "../balances.schema.json" with { type: "json" };
import { providers } from "../src/providers.ts";
import { makeFolder } from "./config-file.ts";
import { forbiddenIn } from "./hostile.ts";
import { command, type Env, run, SECRET, settings, startMocks } from "./run.ts";
import { startTenants } from "./tenants.ts";

const ajv = new Ajv2020({ allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);

/** An assistant that the command serves, and all that it was sent. */
async function startAssistant(env: Env, cwd: string, args: readonly string[] = []) {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [command, "mcp", ...args],
    env: { ...env },
    cwd,
    stderr: "pipe",
  });
  const client = new Client({ name: "test", version: "1.0.0" });
  await client.connect(transport);
  const sent: string[] = [];
  return {
    client,
    sent,
    /** The answer to a question, or the words of a refusal. */
    async call(name: string, given: Record<string, unknown> = {}) {
      const result = await client.callTool({ name, arguments: given });
      const [content] = result.content;
      const said = content?.type === "text" ? content.text : "";
      sent.push(said);
      for (const line of said.split("\n")) expect(forbiddenIn(line)).toEqual([]);
      return result.isError ? { refusal: said } : JSON.parse(said);
    },
    [Symbol.asyncDispose]: () => client.close(),
  };
}

test("has three tools, all of which only read", async () => {
  await using tenants = await startTenants();
  await using assistant = await startAssistant(tenants.env, tenants.path);
  const { tools } = await assistant.client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    "list_connections",
    "get_balances",
    "explain_field",
  ]);
  for (const { annotations, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
    expect(description).toBeTruthy();
  }
});

test("lists connections with what they lack, and no secret", async () => {
  await using tenants = await startTenants();
  const { A_PASSWORD: _, ...env } = tenants.env;
  await using assistant = await startAssistant(env, tenants.path);
  expect(await assistant.call("list_connections")).toEqual({
    connections: [
      {
        name: "tenant-b",
        provider: "finix",
        environment: null,
        accounts: ["BA7f3kQm9ZxT2vLw8RcYpN4d"],
        missing: [],
      },
      expect.objectContaining({ name: "glomo", accounts: "all that the credentials see" }),
      expect.objectContaining({
        name: "tenant-a",
        missing: ["password: the variable A_PASSWORD is not set (balances.config.yaml:13)"],
      }),
    ],
  });
});

describe("get_balances", () => {
  test("gives what --json gives, amounts as texts", async () => {
    await using tenants = await startTenants();
    await using assistant = await startAssistant(tenants.env, tenants.path);
    const answer = await assistant.call("get_balances");
    validate(answer);
    expect(validate.errors).toBe(null);
    const { out } = await run(["--json"], tenants.env, tenants.path);
    const withoutTimes = (json: string) => json.replaceAll(/"fetchedAt":"[^"]+"/g, "");
    expect(withoutTimes(JSON.stringify(answer))).toBe(
      withoutTimes(JSON.stringify(JSON.parse(out))),
    );
    for (const { money } of answer.entries) expect(money.value).toEqual(expect.any(String));
  });

  test("asks for one connection, all of a provider, one account, some types and currencies", async () => {
    await using tenants = await startTenants();
    await using assistant = await startAssistant(tenants.env, tenants.path);
    const whose = async (given: Record<string, unknown>) => {
      const { entries } = await assistant.call("get_balances", given);
      const names = entries.map(
        (entry: { label: string; account: string; type: string }) =>
          `${entry.label} ${entry.account} ${entry.type}`,
      );
      return [...new Set(names)];
    };
    const one = "BA7f3kQm9ZxT2vLw8RcYpN4d";
    expect(await whose({ connection: "tenant-b", types: ["available"] })).toEqual([
      `tenant-b ${one} available`,
    ]);
    expect(await whose({ connection: "finix", types: ["booked"], currencies: ["usd"] })).toEqual([
      `tenant-b ${one} booked`,
      `tenant-a ${one} booked`,
    ]);
    expect(await whose({ connection: "tenant-a", account: one, types: ["available"] })).toEqual([
      `tenant-a ${one} available`,
    ]);
  });

  test.each([
    [{ connection: "tenant-c" }, /no connection "tenant-c": did you mean "tenant-b"\?/],
    [{ account: "BA1" }, /name that too/],
    [{ connection: "glomo", account: "a" }, /glomo has no accounts to choose among/],
    [
      { connection: "tenant-b", account: "BA5bLq8kFz3TnW7vRxCj2Ydm" },
      /for these accounts alone: BA7f3/,
    ],
  ])("says what to ask instead of %j", async (given, words) => {
    await using tenants = await startTenants();
    await using assistant = await startAssistant(tenants.env, tenants.path);
    expect((await assistant.call("get_balances", given)).refusal).toMatch(words);
  });

  test("refuses what its schema does not have", async () => {
    await using tenants = await startTenants();
    await using assistant = await startAssistant(tenants.env, tenants.path);
    const { refusal } = await assistant.call("get_balances", { types: ["spendable"] });
    expect(refusal).toMatch(/types/);
  });

  test("a provider that fails is a failure of the answer", async () => {
    await using mocks = await startMocks({ finix: { status: 401 }, glomo: {} });
    using folder = makeFolder(undefined);
    await using assistant = await startAssistant(mocks.env, folder.path);
    const { entries, failures } = await assistant.call("get_balances");
    expect(entries.length).toBeGreaterThan(0);
    expect(failures).toMatchObject([{ provider: "finix", status: 401 }]);
    expect(assistant.sent.join()).not.toContain(SECRET);
  });
});

describe("explain_field", () => {
  test("tells types, members and the words of providers", async () => {
    await using tenants = await startTenants();
    await using assistant = await startAssistant(tenants.env, tenants.path);
    expect((await assistant.call("explain_field", { field: "booked" })).meanings).toContainEqual({
      kind: "type",
      type: "booked",
      meaning: "settled transactions only",
      iso20022: "ITBD",
    });
    expect((await assistant.call("explain_field", { field: "freshAt" })).meanings).toMatchObject([
      { kind: "member", meaning: expect.stringContaining("up to date") },
    ]);
    const finix = { field: "pending_amount", provider: "finix" };
    expect((await assistant.call("explain_field", finix)).meanings).toEqual([
      {
        kind: "term",
        provider: "finix",
        operation: "getBalance",
        pointer: "/pending_amount",
        unit: "minor",
        type: "expected",
        pool: "main",
        note: expect.stringContaining("projected balance"),
      },
    ]);
    const { refusal } = await assistant.call("explain_field", { field: "pendingg" });
    expect(refusal).toMatch(/did you mean "pending"\?/);
  });

  test("knows the term of every balance that the mocks give", async () => {
    const names = providers.map(({ provider }) => provider.name);
    await using mocks = await startMocks(Object.fromEntries(names.map((name) => [name, {}])));
    using folder = makeFolder(undefined);
    await using assistant = await startAssistant(mocks.env, folder.path);
    const { entries } = await assistant.call("get_balances");
    const terms = new Map<string, { provider: string; field: string }>(
      entries.map(({ provider, source }: { provider: string; source: { term: string } }) => [
        `${provider} ${source.term}`,
        { provider, field: source.term },
      ]),
    );
    expect(new Set([...terms.values()].map(({ provider }) => provider)).size).toBe(names.length);
    for (const asked of terms.values()) {
      const { meanings = [] } = await assistant.call("explain_field", asked);
      expect({ asked, kinds: meanings.map(({ kind }: { kind: string }) => kind) }).toEqual({
        asked,
        kinds: expect.arrayContaining(["term"]),
      });
    }
  });
});

test("shows no secret in anything that it sends", async () => {
  await using tenants = await startTenants();
  await using assistant = await startAssistant(tenants.env, tenants.path);
  await assistant.call("list_connections");
  await assistant.call("get_balances");
  for (const secret of [SECRET, btoa(`${SECRET}:${SECRET}`)]) {
    expect(assistant.sent.join()).not.toContain(secret);
  }
});

test("serves some connections alone", async () => {
  await using tenants = await startTenants();
  await using assistant = await startAssistant(tenants.env, tenants.path, ["tenant-a"]);
  const { connections } = await assistant.call("list_connections");
  expect(connections.map(({ name }: { name: string }) => name)).toEqual(["tenant-a"]);
});

test("tells who starts it what is wrong, and says nothing else on standard output", async () => {
  using folder = makeFolder("connections: no");
  const { code, out, err } = await run(["mcp"], {}, folder.path);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^error: balances\.config\.yaml:1: /);
});

test("ends with its input", async () => {
  expect(await run(["mcp"], settings["glomo"])).toEqual({ code: 0, out: "", err: "" });
});

test("says what to install where the SDK is not", async () => {
  using folder = makeFolder(undefined);
  // As where the optional peer was left out.
  const loader = join(folder.path, "without-sdk.mjs");
  writeFileSync(
    loader,
    `import { registerHooks } from "node:module";
registerHooks({
  resolve(name, context, next) {
    if (name.startsWith("@modelcontextprotocol/")) {
      throw Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" });
    }
    return next(name, context);
  },
});`,
  );
  const child = spawn(process.execPath, ["--import", loader, command, "mcp"], {
    env: settings["glomo"],
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  expect(err.replaceAll(/\s+/g, " ")).toContain("npm install @modelcontextprotocol/server, or npx");
  expect(code).toBe(2);
});
