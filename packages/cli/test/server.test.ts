/** Which server is asked, and with whose credentials. */
import { collectBalances } from "@org/core";
import { afterEach, describe, expect, test, vi } from "vitest";
import { clientOptionsOf } from "../src/client-options.ts";
import { readCommandLine } from "../src/options.ts";
import { type ProviderEntry, providers } from "../src/providers.ts";
import { headerSettingsOf, settingsOf } from "../src/settings.ts";
import { acmePay } from "./acme-pay.ts";
import { planOf } from "./plan-of.ts";

const PRODUCTION = "https://acme-pay.invalid/balance";
const BY_VARIABLE = "https://variable.invalid/balance";
const BY_FLAG = "https://flag.invalid/balance";

/** Where a provider is asked, or why it is not. */
async function askWith(args: readonly string[], env: Readonly<Record<string, string>>) {
  vi.stubEnv("ACME_PAY_API_KEY", "key");
  vi.stubEnv("ACME_PAY_ACCOUNT_ID", "a1");
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    return Response.json({ amount: 1250, currency: "USD" });
  });
  try {
    const { flags, settings } = readCommandLine(args, [acmePay]);
    const { failures } = await collectBalances(planOf(flags, settings, [acmePay]).tasks());
    return [...asked, ...failures.map(({ error }) => String(error))];
  } catch (error) {
    return [String(error)];
  }
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const VARIABLE = { ACME_PAY_BASE_URL: "https://variable.invalid" };
const MOON = { ACME_PAY_ENVIRONMENT: "moon" };
const BASE_URL = ["--acme-pay-base-url", "https://flag.invalid"];

test.each([
  [[], {}, PRODUCTION],
  [[], { ACME_PAY_ENVIRONMENT: "", ACME_PAY_BASE_URL: "" }, PRODUCTION],
  [[], VARIABLE, BY_VARIABLE],
  [[], { ...VARIABLE, ACME_PAY_ENVIRONMENT: "production" }, BY_VARIABLE],
  [BASE_URL, {}, BY_FLAG],
  [BASE_URL, VARIABLE, BY_FLAG],
  [BASE_URL, MOON, BY_FLAG],
  [["--environment", "production"], VARIABLE, PRODUCTION],
  [["--environment", "production"], MOON, PRODUCTION],
  [["--environment", "production", ...BASE_URL], VARIABLE, BY_FLAG],
  [["--acme-pay-environment", "production"], { ...VARIABLE, ...MOON }, PRODUCTION],
  [["--environment", "moon", "--acme-pay-environment", "production"], {}, PRODUCTION],
])("%j with the environment %j asks one server: %s", async (args, env, url) => {
  expect(await askWith(args, env)).toEqual([url]);
});

test.each([
  [[], MOON],
  [["--environment", "moon"], VARIABLE],
  [["--acme-pay-environment", "moon"], VARIABLE],
  [["--acme-pay-environment", "moon", "--environment", "production"], {}],
])("%j with the environment %j asks none", async (args, env) => {
  expect(await askWith(args, env)).toEqual([expect.stringContaining('environment "moon"')]);
});

test("a variable of a server is a flag and a variable too", () => {
  const provider = {
    ...acmePay.provider,
    serverOptions: [{ variable: "zone", name: "zone", env: "ACME_PAY_ZONE" }],
  };
  const entry = { ...acmePay, provider };
  vi.stubEnv("ACME_PAY_ZONE", "house");
  const zoneOf = (args: readonly string[]) => {
    const { flags, settings } = readCommandLine(args, [entry]);
    return Object.entries(clientOptionsOf(entry, flags, settings)).find(
      ([name]) => name === "zone",
    );
  };
  expect(zoneOf(["--acme-pay-zone", "eu"])).toEqual(["zone", "eu"]);
  expect(zoneOf([])).toBeUndefined();
});

test("what fills a header is a flag, and no credential has to be one then", () => {
  const provider = {
    ...acmePay.provider,
    headerOptions: [{ name: "actFor", env: "ACME_PAY_ACT_FOR", header: "Acme-Account" }],
  };
  const entry = { ...acmePay, provider };
  const { flags, settings } = readCommandLine(["--acme-pay-act-for", "tenant"], [entry]);
  expect(clientOptionsOf(entry, flags, settings)).toMatchObject({ actFor: "tenant" });
  expect(clientOptionsOf(entry, flags, new Map())).not.toHaveProperty("actFor");
});

describe("an account that an option of the client says as well", () => {
  const entry: ProviderEntry = {
    ...acmePay,
    provider: {
      ...acmePay.provider,
      headerOptions: [{ name: "account", env: "ACME_PAY_ACCOUNT", header: "Acme-Account" }],
      balances: {
        operation: "getBalance",
        account: {
          argument: "account",
          name: "account",
          env: "ACME_PAY_ACCOUNT",
          description: "Id of the account",
          optional: true,
          header: "acme-account",
        },
      },
    },
  };
  const accountsWith = (args: readonly string[]) => {
    const { flags, settings } = readCommandLine(args, [entry]);
    const { tasks, failures } = planOf(flags, settings, [entry]);
    expect(failures).toEqual([]);
    return tasks().map((task) => ("account" in task ? task.account : "none named"));
  };

  test("is one setting, which can be left out", () => {
    const named = [...settingsOf(entry), ...headerSettingsOf(entry)].filter(
      ({ env }) => env === "ACME_PAY_ACCOUNT",
    );
    expect(named).toEqual([
      expect.objectContaining({
        description: "Acme Pay: Id of the account, or several with commas; it can be left out",
      }),
    ]);
    vi.stubEnv("ACME_PAY_API_KEY", "key");
    expect(accountsWith([])).toEqual(["none named"]);
  });

  test("names several, each for a call of its own", () => {
    vi.stubEnv("ACME_PAY_API_KEY", "key");
    expect(accountsWith(["--acme-pay-account", "a1, a2"])).toEqual(["a1", "a2"]);
    vi.stubEnv("ACME_PAY_ACCOUNT", "a3");
    expect(accountsWith([])).toEqual(["a3"]);
  });

  test("of the environment is not asked for with the key of a flag", () => {
    vi.stubEnv("ACME_PAY_ACCOUNT", "a3");
    expect(accountsWith(["--acme-pay-api-key", "key"])).toEqual(["none named"]);
    const both = ["--acme-pay-api-key", "key", "--acme-pay-account", "a1"];
    expect(accountsWith(both)).toEqual(["a1"]);
  });
});

const finix = providers.filter(({ provider }) => provider.name === "finix");

test.each([
  [[], {}],
  [["--finix-username", "u"], { username: "u" }],
  [["--finix-password", ""], { password: "" }],
  [["--finix-username", "u", "--finix-password", "p"], { username: "u", password: "p" }],
])("%j gives the client the credentials %j, and no others as undefined", (args, credentials) => {
  vi.stubEnv("FINIX_USERNAME", "house");
  vi.stubEnv("FINIX_PASSWORD", "house");
  const { flags, settings } = readCommandLine(args, finix);
  for (const entry of finix) {
    const { environment, baseUrl, timeoutMs, ...others } = clientOptionsOf(entry, flags, settings);
    expect(Object.entries(others)).toEqual(Object.entries(credentials));
  }
});

test("a credential that is missing beside a flag is asked for as a flag", () => {
  const { flags, settings } = readCommandLine(["--finix-username", "u"], finix);
  expect(() => planOf(flags, settings, finix)).toThrow(
    /give password .+ from flags too: --finix-username, --finix-password\.$/,
  );
});
