import { type Balance, type BalanceReport, type Money, money } from "@org/core";

/** What a test says of an entry; the rest is as of any account. */
export interface EntryInput extends Partial<Omit<Balance, "money" | "source">> {
  readonly money: Money;
  readonly term?: string;
  readonly pointer?: string;
}

/** An amount of US dollars, in cents. */
export function usd(cents: number | bigint): Money {
  return money(BigInt(cents), 2, { kind: "fiat", code: "USD" });
}

/** An entry of an answer. */
export function entryOf(input: EntryInput): Balance {
  const { term = "available_amount", pointer = `/${term}`, type = "available", ...rest } = input;
  return {
    provider: "finix",
    label: null,
    account: null,
    pool: "main",
    creditLine: null,
    asOf: null,
    asOfDate: null,
    freshAt: null,
    ...rest,
    type,
    source: type === "available" ? { pointer, term, iso20022: "ITAV" } : { pointer, term },
  };
}

/** The report of an answer with these entries. */
export function reportOf(entries: readonly EntryInput[], account: string | null): BalanceReport {
  return {
    provider: "finix",
    label: null,
    account,
    entries: entries.map((entry) => entryOf({ account, ...entry })),
    problems: [],
    drift: [],
    fetchedAt: new Date(),
  };
}
