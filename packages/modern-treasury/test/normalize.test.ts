import { showReport } from "@org/conformance";
import { reportOf } from "@org/core/provider";
import { expect, test } from "vitest";
import { definition, type GetBalanceReportResponse } from "../src/index.ts";

type Balance = GetBalanceReportResponse["balances"][number];

const NOW = "2026-11-19T22:31:07Z";
const COMMON = { id: "1", live_mode: false, created_at: NOW, updated_at: NOW };

/** The report of an answer with these balances, made at 17:30 of November 19. */
async function reportWith(...balances: readonly Partial<Balance>[]): Promise<string[]> {
  const answer: GetBalanceReportResponse = {
    ...COMMON,
    object: "balance_report",
    balance_report_type: "intraday",
    as_of_date: "2026-11-19",
    as_of_time: "17:30",
    internal_account_id: "a",
    balances: balances.map((balance) => ({
      ...COMMON,
      object: "balance",
      amount: 100,
      currency: "USD",
      balance_type: "current_available",
      vendor_code: "060",
      vendor_code_type: "bai2",
      ...balance,
    })),
  };
  return showReport(await reportOf("modern-treasury", definition.normalize, answer, {}));
}

test("a day of its own is not given the time of the report", async () => {
  expect(await reportWith({ as_of_date: "2026-11-18" }, { as_of_date: null })).toEqual([
    "a available main 1.00 USD /balances/0/amount current_available 2026-11-18",
    "a available main 1.00 USD /balances/1/amount current_available 2026-11-19T17:30",
  ]);
});

test("a time that nobody can read costs no balance", async () => {
  expect(await reportWith({ as_of_date: "2026-11-18", as_of_time: "25:00" })).toEqual([
    "a available main 1.00 USD /balances/0/amount current_available",
  ]);
});

test("a type that is not known is a problem of its balance alone", async () => {
  expect(await reportWith({ balance_type: "intraday_sweep" }, {})).toEqual([
    "a available main 1.00 USD /balances/1/amount current_available 2026-11-19T17:30",
    "problem unknown_value /balances/0/amount",
  ]);
  expect(await reportWith({ balance_type: "constructor" })).toEqual([
    "problem unknown_value /balances/0/amount",
  ]);
});

test("the text of an amount is not read: the number is exact", async () => {
  expect(await reportWith({ amount: -1, amount_string: "-0.01" })).toEqual([
    "a available main -0.01 USD /balances/0/amount current_available 2026-11-19T17:30",
  ]);
});
