import { createHash } from "node:crypto";
import {
  type Asset,
  type Balance,
  type BalanceType,
  type CreditLine,
  type Money,
  money,
  parseDecimal,
  toDecimalString,
} from "@org/core";
import type { Row } from "../database/database.ts";
import { storableText, storableTime } from "./storable.ts";

/** What an entry says beside its times: the columns of `snapshot` of these names. */
export interface EntryContent extends Row {
  readonly provider: string;
  readonly label: string | null;
  readonly account: string | null;
  readonly type: string;
  readonly pool: string;
  readonly asset_kind: string;
  readonly asset: string;
  readonly issuer: string | null;
  readonly reference: string | null;
  /** In units of the asset, as a decimal number of `scale` decimals. */
  readonly amount: string;
  readonly scale: number;
  readonly credit_line: string | null;
  readonly term: string;
  readonly iso20022: string | null;
  readonly pointer: string;
}

/** The times that an entry states: as of (RFC 3339), as of a day or local time, fresh at (RFC 3339). */
export type StatedTimes = readonly [
  asOf: string | null,
  asOfDate: string | null,
  freshAt: string | null,
];

/** The columns of {@link EntryContent}, with their types in SQL. */
export const CONTENT_COLUMNS: Readonly<Record<string, string>> = {
  provider: "text",
  label: "text",
  account: "text",
  type: "text",
  pool: "text",
  asset_kind: "text",
  asset: "text",
  issuer: "text",
  reference: "text",
  amount: "numeric",
  scale: "integer",
  credit_line: "text",
  term: "text",
  iso20022: "text",
  pointer: "text",
};

/** What an entry says beside its times, as it is kept: every digit of its amount. */
export function contentOf(balance: Balance): EntryContent {
  const { money, source } = balance;
  const { asset } = money;
  const token = asset.kind === "token" ? asset : undefined;
  return {
    provider: balance.provider,
    label: storableText(balance.label),
    account: storableText(balance.account),
    type: balance.type,
    pool: storableText(balance.pool),
    asset_kind: asset.kind,
    asset: storableText(asset.code),
    issuer: storableText(token?.issuer ?? null),
    reference: storableText(token?.references ?? null),
    amount: toDecimalString(money.amount, money.scale),
    scale: money.scale,
    credit_line: balance.creditLine,
    term: storableText(source.term),
    iso20022: source.iso20022 ?? null,
    pointer: storableText(source.pointer),
  };
}

/** The times of an entry, as they are kept. */
export function timesOf({ asOf, asOfDate, freshAt }: Balance): StatedTimes {
  return [storableTime(asOf), asOfDate, storableTime(freshAt)];
}

/**
 * One text for all answers that say the same beside their times, and for no other: SHA-256, in Base64, of the entries
 * as JSON, the values in the order of the columns.
 */
export function digestOf(entries: readonly EntryContent[]): string {
  const columns = Object.keys(CONTENT_COLUMNS);
  const text = JSON.stringify(entries.map((entry) => columns.map((column) => entry[column])));
  return createHash("sha256").update(text).digest("base64");
}

/** The balance that was kept as this. */
export function balanceOf(row: EntryContent, [asOf, asOfDate, freshAt]: StatedTimes): Balance {
  const { pointer, term, iso20022 } = row;
  return {
    provider: row.provider,
    label: row.label,
    account: row.account,
    type: row.type as BalanceType,
    pool: row.pool,
    money: moneyOf(row),
    creditLine: row.credit_line as CreditLine | null,
    asOf: timeOf(asOf),
    asOfDate,
    freshAt: timeOf(freshAt),
    source: iso20022 === null ? { pointer, term } : { pointer, term, iso20022 },
  };
}

/** `numeric` writes the decimals that it was given: the digits are those of the amount. */
function moneyOf(row: EntryContent): Money {
  const { amount, scale } = parseDecimal(row.amount);
  return money(amount * 10n ** BigInt(row.scale - scale), row.scale, assetOf(row));
}

function assetOf({ asset_kind, asset: code, issuer, reference: references }: EntryContent): Asset {
  if (asset_kind === "fiat") return { kind: "fiat", code };
  return {
    kind: "token",
    code,
    ...(issuer === null ? {} : { issuer }),
    ...(references === null ? {} : { references }),
  };
}

function timeOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
