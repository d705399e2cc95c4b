import type { ExactNumber } from "../json/json-number.ts";
import { memberOf } from "../json/pointer.ts";
import { type Money, newMoney } from "../money/money.ts";
import { Refusal } from "../money/refusal.ts";
import type { BalanceType } from "./balance-types.ts";
import type { Chosen, NoChoice } from "./choice.ts";
import type { AnyNormalizer, Sign } from "./normalizer.ts";
import type { EntryDescription, ReportBuilder } from "./report.ts";
import { type Row, toRows } from "./table-rows.ts";
import { valueAt, visit, type Way } from "./way.ts";

/** Adds the balances of an answer to a report; `args` are those of the call. */
export type ReadBalances = (response: unknown, report: ReportBuilder, args: unknown) => void;

/** What a normalizer does with an answer: its own `read`, or what its table says. */
export function readerOf(normalizer: AnyNormalizer): ReadBalances {
  const { read } = normalizer;
  if (read === undefined) return tableReader(normalizer);
  return (response, report, args) => read(response as never, report, args as never);
}

function tableReader(table: AnyNormalizer): ReadBalances {
  const rows = toRows(table);
  const { unit, exponents } = table;
  const kind = unit === "minor" ? "minorUnits" : "decimal";
  return (response, report, args) => {
    for (const row of rows) {
      visit(row.tokens, response, (amount, pointer, way) => {
        if (amount === null || amount === undefined) return;
        const account = firstOf(row.account, way, args);
        const meaning = meaningOf(row, way);
        if (meaning instanceof Refusal) {
          report.problem(meaning.code, pointer, meaning.message, account);
          return;
        }
        const { type, pool, creditLine, sign, term } = meaning;
        if (type === null) return;
        const currency = currencyOf(row, way);
        if (currency === undefined) {
          report.problem("unknown_currency", pointer, "the amount has no currency code.", account);
          return;
        }
        const entry: EntryDescription = {
          type,
          pool,
          account,
          pointer,
          term,
          creditLine,
          asOf: firstOf(row.asOf, way, args),
          freshAt: firstOf(row.freshAt, way, args),
        };
        report.add(entry, amount as ExactNumber, (value, read) =>
          signed(read[kind](value, currency, exponents), sign),
        );
      });
    }
  };
}

/** What a row says of one amount. */
interface Meaning extends Pick<EntryDescription, "pool" | "creditLine" | "term"> {
  /** Null: it is no balance. */
  readonly type: BalanceType | null;
  readonly sign: Chosen<Sign>;
}

function meaningOf(row: Row, way: Way): Meaning | NoChoice {
  const type = row.type(way);
  if (type instanceof Refusal) return type;
  // What is no balance has nothing else to be known.
  if (type.is === null) return { type: null, pool: "", sign: { is: "+" } };
  const pool = row.pool(way);
  if (pool instanceof Refusal) return pool;
  const creditLine = row.creditLine(way);
  if (creditLine instanceof Refusal) return creditLine;
  const sign = row.sign(way);
  if (sign instanceof Refusal) return sign;
  const term = row.term ?? type.word ?? row.name;
  return { type: type.is, pool: pool.is, creditLine: creditLine.is, sign, term };
}

/**
 * Money from the holder's side. An amount whose sign stands beside it has none of its own (ISO 20022,
 * `CreditDebitCode`): where it has one, nobody knows which of the two counts.
 */
function signed(
  money: Money | Refusal,
  { is, word }: Chosen<Sign>,
): Money | Refusal | Refusal<"conflict"> {
  if (money instanceof Refusal) return money;
  if (word !== undefined && money.amount < 0n) {
    const beside = JSON.stringify(word);
    return new Refusal(
      "conflict",
      `the amount is negative, and ${beside} beside it says its sign.`,
    );
  }
  return is === "+" ? money : newMoney(-money.amount, money.scale, money.asset);
}

function currencyOf({ currency }: Row, way: Way): string | undefined {
  for (const place of currency) {
    const found = valueAt(place, way);
    if (typeof found === "string") return found;
  }
  return undefined;
}

/** The first text or number that is there, as text. */
function firstOf(sources: Row["account"], way: Way, args: unknown): string | null {
  for (const source of sources) {
    const found = "argument" in source ? memberOf(args, source.argument) : valueAt(source, way);
    if (found !== null && found !== undefined) return String(found);
  }
  return null;
}
