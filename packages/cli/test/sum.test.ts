import { BALANCE_TYPES, type BalanceType, sum } from "@org/core";
import fc from "fast-check";
import pc from "picocolors";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { renderSums } from "../src/sum-table.ts";
import { sumsOf } from "../src/sums.ts";
import { makeFolder } from "./config-file.ts";
import { type Entry, entry, report } from "./entry.ts";
import { run, startMocks } from "./run.ts";

const plain = pc.createColors(false);

/** The totals of entries, and the reasons of what is in none. */
function sumUp(entries: readonly Entry[]) {
  const { sums, unsummed } = sumsOf(entries);
  return {
    sums: sums.map(({ type, pool, creditLine, money, count }) => {
      const { value, asset } = JSON.parse(JSON.stringify(money));
      return `${value} ${asset.code} ${type}${creditLine === null ? "" : "+credit"} ${pool} of ${count}`;
    }),
    unsummed: unsummed.map(({ entry: { account }, code }) => `${account}: ${code}`),
  };
}

test("adds up what is of one asset, type and pool, and nothing else", () => {
  const { sums, unsummed } = sumUp([
    entry("1.50 USD", { account: "1" }),
    entry("2.505 USD", { account: "2" }),
    entry("-0.01 USD", { account: "3", provider: "stripe" }),
    entry("9.00 USD", { account: "1", type: "booked" }),
    entry("7.00 USD", { account: "1", pool: "reserve" }),
    entry("5.00 EUR", { account: "1" }),
    entry("100 JPY", { account: "1" }),
  ]);
  expect(sums).toEqual([
    "5.00 EUR available main of 1",
    "100 JPY available main of 1",
    "3.995 USD available main of 3",
    "7.00 USD available reserve of 1",
    "9.00 USD booked main of 1",
  ]);
  expect(unsummed).toEqual([]);
});

test("one code of two issuers is two assets, and what counts credit is another kind", () => {
  expect(
    sumUp([
      entry("1.0 cUSD a", { account: "1" }),
      entry("2.0 cUSD b", { account: "1" }),
      entry("4.0 cUSD a", { account: "2" }),
      entry("8.00 USD", { account: "1", creditLine: "included" }),
      entry("16.00 USD", { account: "1", creditLine: "excluded" }),
      entry("32.00 USD", { account: "2" }),
    ]).sums,
  ).toEqual([
    "8.00 USD available+credit main of 1",
    "48.00 USD available main of 2",
    "5.0 cUSD available main of 2",
    "2.0 cUSD available main of 1",
  ]);
});

test("does not add several balances of one kind that an account states", () => {
  const term = (word: string) => ({ source: { pointer: "/a", term: word } });
  const { sums, unsummed } = sumUp([
    entry("1.00 USD", { account: "1", ...term("opening_available") }),
    entry("2.00 USD", { account: "1", ...term("current_available") }),
    entry("4.00 USD", { account: "2" }),
  ]);
  expect(sums).toEqual(["4.00 USD available main of 1"]);
  expect(unsummed).toEqual(["1: several", "1: several"]);
});

test("counts an account once that two connections see", () => {
  const { sums, unsummed } = sumUp([
    entry("1.00 USD", { account: "1", label: "platform" }),
    entry("1.00 USD", { account: "1", label: "tenant" }),
    entry("2.00 USD", { account: "2", label: "tenant" }),
    entry("4.00 USD", { account: null, label: "platform" }),
    entry("8.00 USD", { account: null, label: "tenant" }),
  ]);
  expect(sums).toEqual(["15.00 USD available main of 4"]);
  expect(unsummed).toEqual(["1: twice"]);
});

test("a total is exact, and every balance is in one or told", () => {
  const type = fc.constantFrom(...(Object.keys(BALANCE_TYPES) as BalanceType[]));
  const one = fc.record({ units: fc.bigInt(), type, account: fc.nat(5).map(String) });
  fc.assert(
    fc.property(fc.array(one), (given) => {
      const entries = given.map(({ units, ...rest }) => entry(`${units} T x`, rest));
      const { sums, unsummed } = sumsOf(entries);
      expect(sums.reduce((all, { count }) => all + count, 0) + unsummed.length).toBe(
        entries.length,
      );
      const left = new Set(unsummed.map((left) => left.entry));
      for (const { type: of, money } of sums) {
        const parts = entries.filter((part) => part.type === of && !left.has(part));
        expect(money).toEqual(
          sum(
            parts.map((part) => part.money),
            money.asset,
          ),
        );
      }
    }),
  );
});

test.each([20, 40, 60, 80, 120])("fits into %i columns", (width) => {
  const huge = "12345678901234567890.123456 WEI x";
  const entries = [
    entry(huge, { pool: "a pool of a very long name", creditLine: "included" }),
    entry("1.00 USD", { account: "b" }),
    entry("1.00 USD", { account: "b".repeat(80), label: "one" }),
    entry("1.00 USD", { account: "b".repeat(80), label: "two" }),
  ];
  const out = renderSums(report(entries, { sum: true }), plain, width);
  expect(out).toContain("12345678901234567890.123456");
  for (const line of out.split("\n")) {
    // An amount is whole, whatever that takes.
    if (/^ *\d+\.\d+ WEI$/.test(line)) continue;
    expect(stringWidth(line)).toBeLessThanOrEqual(width);
  }
});

test("stands below the table, and says what is in no sum", async () => {
  await using mocks = await startMocks({ glomo: {}, finix: {}, "modern-treasury": {} });
  const { code, out, err } = await run(["--sum", "--type", "available", "booked"], mocks.env);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  await expect(out).toMatchFileSnapshot("screens/sum.txt");
});

test("JSON has totals with the balances that are in none", async () => {
  await using mocks = await startMocks({ finix: {}, "modern-treasury": {} });
  const { out } = await run(["--sum", "--json"], mocks.env);
  const { sums, unsummed } = JSON.parse(out);
  expect(sums).toContainEqual({
    type: "available",
    pool: "main",
    creditLine: null,
    money: { amount: "50000", scale: 2, value: "500.00", asset: { kind: "fiat", code: "USD" } },
    count: 1,
  });
  expect(unsummed).toContainEqual({
    entry: expect.objectContaining({ provider: "modern-treasury" }),
    code: "several",
    reason: expect.stringContaining("parts or other moments"),
  });
  const { out: without } = await run(["--json"], mocks.env);
  expect(Object.keys(JSON.parse(without))).toEqual([
    "fetchedAt",
    "entries",
    "problems",
    "drift",
    "failures",
  ]);
});

test("money of a sandbox is never added to money", async () => {
  const secrets = "secrets: { token: env:T }";
  using folder = makeFolder(`connections:
  - { provider: glomo, label: real, ${secrets} }
  - { provider: glomo, label: play, environment: sandbox, ${secrets} }
`);
  const { code, out, err } = await run(["--sum"], { T: "token" }, folder.path);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toBe(
    "error: --sum would add money of production and sandbox: choose connections of one of them by name.\n",
  );
});
