/** A provider whose name is no word of a variable: `acme-pay`. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { collectBalances } from "@org/core";
import { afterEach, expect, test, vi } from "vitest";
import { readCommandLine } from "../src/options.ts";
import { settingsOf } from "../src/settings.ts";
import { acmePay } from "./acme-pay.ts";
import { planOf } from "./plan-of.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

test("its settings are flags and variables without the hyphen", () => {
  expect(settingsOf(acmePay)).toEqual([
    { env: "ACME_PAY_API_KEY", flag: "--acme-pay-api-key", description: "Acme Pay: api key" },
    {
      env: "ACME_PAY_ACCOUNT_ID",
      flag: "--acme-pay-account-id",
      description: "Acme Pay: Id of the account, or several with commas",
    },
  ]);
});

test.each([
  ["flags", ["--acme-pay-api-key", "key", "--acme-pay-account-id", "a1"], {}],
  ["the environment", [], { ACME_PAY_API_KEY: "key", ACME_PAY_ACCOUNT_ID: "a1" }],
])("it is asked with settings from %s", (_, args, env) => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const { flags, settings } = readCommandLine(args, [acmePay]);
  const isFlag = args.length > 0;
  expect(Object.fromEntries(settings)).toEqual({
    ACME_PAY_API_KEY: { value: "key", isFlag },
    ACME_PAY_ACCOUNT_ID: { value: "a1", isFlag },
  });
  const { tasks, failures } = planOf(flags, settings, [acmePay]);
  expect(failures).toEqual([]);
  expect(tasks()).toMatchObject([{ provider: "acme-pay", account: "a1" }]);
});

test("ACME_PAY_BASE_URL is its server, and production is not called", async () => {
  const keys: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    keys.push(request.headers.authorization);
    response
      .writeHead(200, { "content-type": "application/json" })
      .end('{"amount":1250,"currency":"USD"}');
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const urls: string[] = [];
  const realFetch = fetch;
  vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
    urls.push(url);
    return realFetch(url, init);
  });
  vi.stubEnv("ACME_PAY_API_KEY", "key");
  vi.stubEnv("ACME_PAY_ACCOUNT_ID", "a1");
  vi.stubEnv("ACME_PAY_BASE_URL", baseUrl);
  const { flags, settings } = readCommandLine([], [acmePay]);
  const { entries } = await collectBalances(planOf(flags, settings, [acmePay]).tasks());
  server.close();
  expect(entries).toMatchObject([{ provider: "acme-pay", money: { amount: 1250n } }]);
  expect(urls).toEqual([`${baseUrl}/balance`]);
  expect(keys).toEqual(["Bearer key"]);
});

test("what is missing is named by its variable", () => {
  const settings = new Map([["ACME_PAY_API_KEY", { value: "key", isFlag: true }]]);
  expect(() => planOf({}, settings, [acmePay])).toThrow(
    /ACME_PAY_ACCOUNT_ID takes one.+ACME_PAY_ENVIRONMENT, ACME_PAY_BASE_URL;/,
  );
});

test("--help reads well", async () => {
  const { words } = readCommandLine(["--help"], [acmePay]);
  await expect(words).toMatchFileSnapshot("screens/help.txt");
});

test("where nothing is set it says what to set", () => {
  expect(() => planOf({}, new Map(), [acmePay])).toThrow(
    "  Acme Pay  ACME_PAY_API_KEY ACME_PAY_ACCOUNT_ID",
  );
});
