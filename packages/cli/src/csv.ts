import { type Balance, toDecimalString } from "@org/core";
import { escapeUnsafe } from "./escape.ts";
import type { Report } from "./report.ts";
import type { Sum } from "./sums.ts";

type Entry = Report["entries"][number];

/** A table of texts; null is an empty cell. */
type Columns<Row> = Readonly<Record<string, (row: Row) => string | null>>;

const ENTRIES: Columns<Entry> = {
  provider: ({ provider }) => provider,
  label: ({ label }) => label,
  account: ({ account }) => account,
  type: ({ type }) => type,
  pool: ({ pool }) => pool,
  amount: amountOf,
  asset: ({ money }) => money.asset.code,
  kind: ({ money }) => money.asset.kind,
  issuer: issuerOf,
  creditLine: ({ creditLine }) => creditLine,
  asOf: ({ asOf }) => timeOf(asOf),
  asOfDate: ({ asOfDate }) => asOfDate,
  freshAt: ({ freshAt }) => timeOf(freshAt),
  term: ({ source }) => source.term,
  pointer: ({ source }) => source.pointer,
  fetchedAt: ({ fetchedAt }) => timeOf(fetchedAt),
};

const SUMS: Columns<Sum> = {
  type: ({ type }) => type,
  pool: ({ pool }) => pool,
  amount: amountOf,
  asset: ({ money }) => money.asset.code,
  kind: ({ money }) => money.asset.kind,
  issuer: issuerOf,
  creditLine: ({ creditLine }) => creditLine,
  count: ({ count }) => String(count),
};

/** The balances as CSV (RFC 4180), or where they are asked for the sums; the head is that of the first part. */
export function renderCsv({ entries, sums }: Report, hasHead: boolean): string {
  return sums === undefined ? tableOf(ENTRIES, entries, hasHead) : tableOf(SUMS, sums, hasHead);
}

function tableOf<Row>(columns: Columns<Row>, rows: readonly Row[], hasHead: boolean): string {
  const head = hasHead ? [Object.keys(columns)] : [];
  const lines = rows.map((row) => Object.values(columns).map((cell) => toCell(cell(row))));
  return [...head, ...lines].map((cells) => `${cells.join(",")}\r\n`).join("");
}

/** A number that no spreadsheet takes for a formula. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** What a spreadsheet takes for the beginning of one, spaces before it or not (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/;

/** A text as a cell: harmless to a spreadsheet and to a terminal, in quotes where it needs them. */
function toCell(text: string | null): string {
  if (text === null) return "";
  if (NUMBER.test(text)) return text;
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  const shown = escapeUnsafe(harmless);
  return /[",]|^\s|\s$/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}

function amountOf({ money }: Pick<Balance, "money">): string {
  return toDecimalString(money.amount, money.scale);
}

function issuerOf({ money: { asset } }: Pick<Balance, "money">): string | null {
  return asset.kind === "token" ? (asset.issuer ?? null) : null;
}

function timeOf(time: Date | null): string | null {
  return time === null ? null : time.toISOString();
}
