/** The command with a file of connections. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder } from "./config-file.ts";
import { run, SECRET, settings } from "./run.ts";
import { startTenants } from "./tenants.ts";

type Entry = { readonly provider: string; readonly label: string; readonly account: string | null };

/** Whose balances came, in the order in which they are printed. */
function whose(json: string): string[] {
  const { entries } = JSON.parse(json) as { readonly entries: readonly Entry[] };
  return [...new Set(entries.map(({ provider, label }) => `${provider} ${label}`))];
}

test("asks the connections of the nearest file, in its order", async () => {
  await using tenants = await startTenants();
  const below = join(tenants.path, "a", "b");
  mkdirSync(below, { recursive: true });
  const { code, out, err } = await run(["--json"], tenants.env, below);
  expect(err).toBe("");
  expect(whose(out)).toEqual(["finix tenant-b", "glomo glomo", "finix tenant-a"]);
  const { entries } = JSON.parse(out) as { readonly entries: readonly Entry[] };
  const accounts = (label: string) =>
    new Set(entries.flatMap((entry) => (entry.label === label ? entry.account : []))).size;
  // One is named, all of the other's are listed.
  expect([accounts("tenant-b"), accounts("tenant-a")]).toEqual([1, 2]);
  expect(code).toBe(0);
});

test.each([
  [["tenant-a"], ["finix tenant-a"]],
  [["finix"], ["finix tenant-b", "finix tenant-a"]],
  [
    ["glomo", "tenant-b"],
    ["finix tenant-b", "glomo glomo"],
  ],
  [["--provider", "glomo"], ["glomo glomo"]],
])("%j asks these alone", async (names, asked) => {
  await using tenants = await startTenants();
  const { code, out } = await run([...names, "--json"], tenants.env, tenants.path);
  expect({ code, asked: whose(out) }).toEqual({ code: 0, asked });
});

test("the table says which connection it is", async () => {
  await using tenants = await startTenants();
  const { out } = await run(["finix", "--type", "available"], tenants.env, tenants.path);
  const [head, first] = out.split("\n");
  expect(head).toMatch(/^Provider {2}Label {5}Account/);
  expect(first).toMatch(/^finix {5}tenant-b {2}/);
  const { out: glomo } = await run(["glomo"], tenants.env, tenants.path);
  expect(glomo).not.toContain("Label");
});

test("a connection that lacks a secret costs no other its answer", async () => {
  await using tenants = await startTenants();
  const { A_PASSWORD: _, ...env } = tenants.env;
  const house = { FINIX_USERNAME: "house", FINIX_PASSWORD: "house" };
  const { code, out, err } = await run(["--json"], { ...env, ...house }, tenants.path);
  expect(whose(out)).toEqual(["finix tenant-b", "glomo glomo"]);
  expect(JSON.parse(out).failures).toMatchObject([
    { provider: "finix", label: "tenant-a", name: "ConfigurationError" },
  ]);
  expect(out).toContain("the variable A_PASSWORD is not set");
  expect({ code, err }).toEqual({ code: 1, err: "" });
});

test("--config names a file, and --no-config leaves one out", async () => {
  await using tenants = await startTenants();
  const named = await run(["tenant-a", "--json", "--config", tenants.file], tenants.env);
  expect(whose(named.out)).toEqual(["finix tenant-a"]);
  const without = await run(["--no-config"], tenants.env, tenants.path);
  expect(without).toMatchObject({ code: 2, out: "" });
  expect(without.err).toContain("There is no provider to ask.");
  const missing = await run(["--config", "nowhere.yaml"], tenants.env);
  expect(missing).toEqual({
    code: 2,
    out: "",
    err: "error: nowhere.yaml: there is no such file: `balances init` writes one\n",
  });
});

test.each([
  [["--environment", "sandbox"], "--environment has no say beside balances.config.yaml"],
  [["--finix-username", "u"], "--finix-username has no say beside balances.config.yaml"],
  [
    ["tenant-c"],
    'unknown connection tenant-c: balances.config.yaml has no such connection; did you mean "tenant-b"?',
  ],
])("%j is refused beside a file", async (args, message) => {
  await using tenants = await startTenants();
  const { code, out, err } = await run(args, tenants.env, tenants.path);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.replaceAll(/\s+/g, " ")).toContain(message);
});

test("a file that is wrong is told with its lines, to programs too", async () => {
  using folder = makeFolder(
    "connections:\n  - provider: finnix\n  - provider: glomo\n    colour: red\n",
  );
  const { code, out, err } = await run(["--json"], {}, folder.path);
  expect(code).toBe(2);
  expect(err).toMatch(/^error: balances\.config\.yaml:2: .+\nerror: balances\.config\.yaml:4: /);
  expect(JSON.parse(out).failures).toMatchObject([
    { provider: null, message: expect.stringContaining("balances.config.yaml:2: ") },
    { provider: null, message: expect.stringContaining("balances.config.yaml:4: ") },
  ]);
});

describe("balances check", () => {
  test("says of each connection what it lacks, and asks nobody", async () => {
    await using tenants = await startTenants();
    const { A_PASSWORD: _, ...env } = tenants.env;
    const { code, out, err } = await run(["check"], env, tenants.path);
    expect(err).toBe("");
    expect(out).toBe(`✓ tenant-b (finix): a server of its own, accounts BA7f3kQm9ZxT2vLw8RcYpN4d
✓ glomo: a server of its own, all accounts
✖ tenant-a (finix): a server of its own, all accounts
    password: the variable A_PASSWORD is not set (balances.config.yaml:13)
`);
    expect(code).toBe(1);
    expect(await run(["check", "tenant-b", "glomo"], env, tenants.path)).toMatchObject({ code: 0 });
  });

  test("says it of variables where there is no file", async () => {
    const env = settings["glomo"];
    const { code, out } = await run(["check"], { ...env, MUDA_API_KEY: "key" });
    expect(out).toMatch(
      /^✓ glomo: production, all accounts\n✖ muda: production, all accounts\n {4}muda: /,
    );
    expect(out).toContain("MUDA_SECRET_KEY");
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
    expect(code).toBe(1);
    expect(await run(["check"], env)).toMatchObject({ code: 0 });
    expect(await run(["check"])).toMatchObject({ code: 2, out: "" });
  });
});

test.each([[["check"]], [[]], [["--json"]], [["--verbose"]], [["tenant-a", "--output", "csv"]]])(
  "%j shows no secret of a file",
  async (args) => {
    await using tenants = await startTenants();
    const { out, err } = await run(args, tenants.env, tenants.path);
    for (const secret of [SECRET, btoa(`${SECRET}:${SECRET}`)]) {
      expect(out + err).not.toContain(secret);
    }
  },
);
