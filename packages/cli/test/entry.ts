import { type Asset, type Balance, fromDecimal, money, parseDecimal } from "@org/core";
import { type Answer, failed } from "../src/answer.ts";
import type { Flags } from "../src/flags.ts";
import { reportOf } from "../src/report.ts";

/** When every answer of these tests came. */
export const FETCHED_AT = new Date("2026-11-26T12:00:00Z");

export type Entry = Answer["entries"][number];

/** An entry of so much; `amount` is a decimal with the code of a currency, or of a token with its issuer. */
export function entry(amount: string, changes: Partial<Balance> = {}): Entry {
  const [value = "", code = "", issuer] = amount.split(" ");
  return {
    provider: "finix",
    label: null,
    account: "BA1",
    type: "available",
    pool: "main",
    money:
      issuer === undefined
        ? fromDecimal(value, code)
        : token(value, { kind: "token", code, issuer }),
    creditLine: null,
    asOf: null,
    asOfDate: null,
    freshAt: null,
    source: { pointer: "/a", term: "available" },
    ...changes,
    fetchedAt: FETCHED_AT,
  };
}

function token(value: string, asset: Asset) {
  const { amount, scale } = parseDecimal(value);
  return money(amount, scale, asset);
}

export function answerOf(entries: readonly Entry[]): Answer {
  return { ...failed([]), fetchedAt: FETCHED_AT, entries };
}

/** What the command makes of these entries. */
export function report(entries: readonly Entry[], flags: Flags = {}) {
  return reportOf(answerOf(entries), flags);
}
