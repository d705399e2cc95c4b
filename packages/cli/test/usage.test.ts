import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { providers } from "../src/providers.ts";
import { settingsOf } from "../src/settings.ts";
import { baseUrlOf, run, settings, startMocks } from "./run.ts";

const names = providers.map(({ provider }) => provider.name);

test("--help tells of every provider and every setting, and fits 100 columns", async () => {
  const { code, out, err } = await run(["--help"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const words = out.replaceAll(/\s+/g, " ");
  for (const name of names) expect(words).toContain(JSON.stringify(name));
  for (const { flag, env } of providers.flatMap(settingsOf)) {
    expect(words).toContain(`${flag} <value>`);
    expect(words).toContain(`(env: ${env})`);
  }
  for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
});

test("--version tells the version", async () => {
  expect(await run(["--version"])).toEqual({ code: 0, out: `${manifest.version}\n`, err: "" });
});

test("without credentials it says what to set", async () => {
  const { code, out, err } = await run([]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  for (const entry of providers) {
    const variables = settingsOf(entry).map(({ env }) => env);
    expect(err).toMatch(new RegExp(`^  ${entry.provider.title} +${variables.join(" ")}$`, "m"));
  }
});

test.each([
  [["--nope"], "error: unknown option '--nope'"],
  [
    ["paypall"],
    "unknown connection paypall: no connection file names it, and it is no provider; did you mean",
  ],
  [["--watch", "30"], "It must be a time such as 30s, 15m, 2h or 1d."],
  [["--below", "1000"], "It must be a code and an amount such as USD:1000 or EUR:99.50."],
  [["--stale", "0m"], "It must be a time such as 30s"],
  [["--concurrency", "0"], "It must be a whole number above 0."],
  [["--output", "xml"], "Allowed choices are table, json, ndjson, csv."],
  [["--sum", "check"], "error: --sum stands before check: its flags come after its name"],
  [["--provider", "paypall"], `Allowed choices are ${names.join(", ")}.`],
  [["--type", "spendable"], "Allowed choices are available, booked"],
  [["--timeout", "soon"], "It must be a number above 0."],
])("%j is wrong usage", async (args, message) => {
  const { code, out, err } = await run(args, settings[names[0] ?? ""]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err.replaceAll(/\s+/g, " ")).toContain(message);
});

test.each([
  [["--json", "--output", "csv"], "cannot be used with option"],
  [["--json", "--watch", "30s"], "--output ndjson has lines of JSON"],
])("%j contradicts itself", async (args, message) => {
  const { code, out, err } = await run(args, settings[names[0] ?? ""]);
  expect(code).toBe(2);
  expect(JSON.parse(out).failures).toMatchObject([{ name: "UsageError" }]);
  expect(err).toContain(message);
});

test.each(names)("%s is asked with flags alone", async (name) => {
  await using mocks = await startMocks({ [name]: {} });
  const variable = baseUrlOf(name);
  const { [variable]: baseUrl = "" } = mocks.env;
  const flags = Object.entries(settings[name] ?? {}).flatMap(([env, value]) => [
    `--${env.toLowerCase().replaceAll("_", "-")}`,
    value,
  ]);
  const { code, out } = await run(flags, { [variable]: baseUrl });
  expect(out).toContain(name);
  expect(code).toBe(0);
});

const byName = providers.map(({ provider }) => [provider.name, provider] as const);

test.each(byName)("%s tells which setting is missing", async (name, { servers, balances }) => {
  const [environment = ""] = servers.flatMap(({ environments }) => environments);
  // Where all accounts can be listed, or the credentials say whose balances come, none has to be named.
  const { account, holders } = balances ?? {};
  const optional = account?.optional || holders?.length === 0 ? account?.env : undefined;
  for (const variable of Object.keys(settings[name] ?? {}).filter((env) => env !== optional)) {
    const { [variable]: _, ...others } = settings[name] ?? {};
    const args = ["--provider", name, "--environment", environment];
    const { code, out, err } = await run(args, others);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    const [reason] = err.split("Settings: ");
    expect(reason).toContain(variable);
  }
});

test("without an account, all that the provider lists are asked for", async () => {
  await using mocks = await startMocks({ finix: {} });
  const { FINIX_BALANCE_ID: _, ...env } = mocks.env;
  const { code, out } = await run(["--json"], env);
  const { entries } = JSON.parse(out) as { entries: { account: string }[] };
  expect(new Set(entries.map(({ account }) => account)).size).toBe(2);
  expect(code).toBe(0);
});

test("an incomplete provider costs no other its answer", async () => {
  await using mocks = await startMocks({ glomo: {} });
  const { code, out, err } = await run([], { ...mocks.env, MUDA_API_KEY: "key" });
  expect(out).toContain("glomo");
  expect(err).toContain("MUDA_SECRET_KEY");
  expect(code).toBe(1);
});

test("an environment that a provider does not have is told", async () => {
  const { code, err } = await run(["--environment", "moon"], settings["finix"]);
  expect(err.replaceAll(/\s+/g, " ")).toContain("sandbox, production");
  expect(err).toContain("FINIX_ENVIRONMENT");
  expect(code).toBe(2);
});
