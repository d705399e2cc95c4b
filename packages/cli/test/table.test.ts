import { expect, test } from "vitest";
import { run, startMocks } from "./run.ts";

test("shows the balances of every provider, exact, with decimal points aligned", async () => {
  await using mocks = await startMocks({
    glomo: { examples: { getBalances: "funded_balances" } },
    finix: { examples: { getBalance: "zero_decimal" } },
    muda: { examples: { getBalances: "collateral" } },
    wooshpay: { examples: { getBalance: "page" } },
    marqeta: { examples: { getBalances: "typical" } },
  });
  const { code, out, err } = await run([], mocks.env);
  expect(err).toBe("");
  await expect(out).toMatchFileSnapshot("screens/table.txt");
  expect(code).toBe(0);
});

test("cuts a long account in its middle rather than an amount", async () => {
  await using mocks = await startMocks({
    finix: { examples: { getBalance: "largest_integer" } },
  });
  const account = `BA${"x".repeat(60)}yz`;
  const replaced = { replace: { getBalance: { "/id": account } } };
  await using long = await startMocks({ finix: replaced });
  for (const { env } of [mocks, long]) {
    const { out } = await run([], env);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  }
  const { out } = await run(["--type", "expected"], long.env);
  expect(out).toMatch(/finix {5}BAx+…x+yz {2}expected {2}main {2}1100\.00 USD/);
});

test("has no colour without a terminal, whatever the environment says", async () => {
  await using mocks = await startMocks({ glomo: {} });
  for (const extra of [{}, { NO_COLOR: "1" }, { CI: "true" }]) {
    const { out, err } = await run([], { ...mocks.env, ...extra });
    expect(out + err).not.toContain("\u001b");
  }
});
