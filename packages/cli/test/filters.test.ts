import { expect, test } from "vitest";
import { run, startMocks } from "./run.ts";

/** The columns of the table, without its head. */
function rows(out: string) {
  return out
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split(/ {2,}/));
}

test("--provider asks only these", async () => {
  await using mocks = await startMocks({ glomo: {}, finix: {}, muda: {} });
  const { code, out } = await run(["--provider", "finix", "--provider", "muda"], mocks.env);
  expect(new Set(rows(out).map(([provider]) => provider))).toEqual(new Set(["finix", "muda"]));
  expect(code).toBe(0);
});

test("--type shows only these", async () => {
  await using mocks = await startMocks({ glomo: {}, finix: {} });
  const { out } = await run(["--type", "booked", "expected"], mocks.env);
  expect(rows(out).map(([, , type]) => type)).toEqual(["booked", "expected"]);
});

test("--currency tells tokens apart by case, and currencies not", async () => {
  await using mocks = await startMocks({ finix: {}, muda: {} });
  const { out } = await run(["--currency", "cUGX", "usd", "CKES"], mocks.env);
  expect(out).toContain("650.0000000 cUGX");
  expect(out).toContain("500.00 USD");
  expect(out).not.toContain("4621.0000000 UGX");
  expect(out).not.toContain("KES");
});

test("says so when nothing is left to show", async () => {
  await using mocks = await startMocks({ finix: {} });
  const { code, out, err } = await run(["--currency", "JPY"], mocks.env);
  expect({ code, out, err }).toEqual({
    code: 0,
    out: "",
    err: "None of the 3 balances that came is of that type and currency.\n",
  });
});
