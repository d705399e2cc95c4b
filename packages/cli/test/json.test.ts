import { expect, test } from "vitest";
import { run, settings, startMocks } from "./run.ts";

test("prints entries, problems and failures, amounts as exact texts", async () => {
  await using good = await startMocks({
    glomo: { examples: { getBalances: "unknown_currency" } },
    wooshpay: { examples: { getBalance: "page" } },
  });
  await using bad = await startMocks({ finix: { status: 404 } });
  const { code, out, err } = await run(["--json"], { ...good.env, ...bad.env });

  const { entries, problems, failures } = JSON.parse(out);
  expect(entries[0]).toEqual({
    provider: "glomo",
    account: null,
    type: "available",
    pool: "main",
    money: { amount: "29900", scale: 2, value: "299.00", asset: { kind: "fiat", code: "USD" } },
    asOf: null,
    source: { pointer: "/available/0/amount", iso20022: "ITAV" },
  });
  expect(entries.map(({ provider }: { provider: string }) => provider)).toEqual([
    "glomo",
    "wooshpay",
    "wooshpay",
    "wooshpay",
  ]);
  expect(problems).toMatchObject([
    { provider: "glomo", code: "unknown_currency", pointer: "/available/1/amount" },
  ]);
  expect(failures).toEqual([
    {
      provider: "finix",
      account: settings["finix"]?.["FINIX_BALANCE_ID"],
      operation: "getBalance",
      name: "NotFoundError",
      message: expect.stringContaining("finix.getBalance: "),
    },
  ]);
  expect(err).toBe("");
  expect(code).toBe(1);
});
