import type { ExactNumber } from "../json/json-number.ts";
import { memberOf, toPointer, unescapeToken } from "../json/pointer.ts";
import type { BalanceType } from "./balance-types.ts";
import type { AnyNormalizer } from "./normalizer.ts";
import type { ReportBuilder } from "./report.ts";

/** Adds the balances of an answer to a report; `args` are those of the call. */
export type ReadBalances = (response: unknown, report: ReportBuilder, args: unknown) => void;

/** What a normalizer does with an answer: its own `read`, or what its table says. */
export function readerOf(normalizer: AnyNormalizer): ReadBalances {
  const { read } = normalizer;
  if (read === undefined) return tableReader(normalizer);
  return (response, report, args) => read(response as never, report, args as never);
}

/** A token of a pointer (RFC 6901, section 3). */
interface Token {
  /** As the pointer spells it. */
  readonly text: string;
  /** The member or item; null for every item of a list and entry of a map: `*`. */
  readonly key: string | null;
}

/** Where something beside an amount is: from the container at `depth` on the way to it, these keys on. */
interface Place {
  readonly depth: number;
  readonly keys: readonly string[];
}

interface Row {
  readonly type: BalanceType;
  readonly pool: string;
  readonly tokens: readonly Token[];
  readonly currency: Place | undefined;
  readonly account: readonly (Place | { readonly argument: string })[];
  readonly asOf: readonly Place[];
}

function tableReader(table: AnyNormalizer): ReadBalances {
  const rows = toRows(table);
  const { unit, exponents } = table;
  const kind = unit === "minor" ? "minorUnits" : "decimal";
  return (response, report, args) => {
    for (const row of rows) {
      const { type, pool } = row;
      visit(row.tokens, response, (amount, pointer, way) => {
        if (amount === null || amount === undefined) return;
        const account = firstOf(row.account, way, args);
        const currency = row.currency && find(row.currency, way);
        if (typeof currency !== "string") {
          report.problem("unknown_currency", pointer, "the amount has no currency code.", account);
          return;
        }
        const asOf = firstOf(row.asOf, way, args);
        report.add({ type, pool, account, asOf, pointer }, amount as ExactNumber, (value, read) =>
          read[kind](value, currency, exponents),
        );
      });
    }
  };
}

/** Calls `found` with all that `tokens` lead to, its pointer and the containers on the way. */
function visit(
  tokens: readonly Token[],
  root: unknown,
  found: (value: unknown, pointer: string, way: readonly object[]) => void,
): void {
  const way: object[] = [];
  const step = (value: unknown, depth: number, pointer: string): void => {
    const token = tokens[depth];
    if (token === undefined) {
      found(value, pointer, way);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    way[depth] = value;
    if (token.key !== null) {
      step(memberOf(value, token.key), depth + 1, `${pointer}/${token.text}`);
    } else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) {
        step(value[index], depth + 1, `${pointer}/${index}`);
      }
    } else {
      for (const key of Object.keys(value)) {
        step(memberOf(value, key), depth + 1, pointer + toPointer(key));
      }
    }
  };
  step(root, 0, "");
}

function find({ depth, keys }: Place, way: readonly object[]): unknown {
  let found: unknown = way[depth];
  for (const key of keys) found = memberOf(found, key);
  return found;
}

/** The first text or number that is there, as text. */
function firstOf(sources: Row["account"], way: readonly object[], args: unknown): string | null {
  for (const source of sources) {
    const found = "argument" in source ? memberOf(args, source.argument) : find(source, way);
    if (found !== null && found !== undefined) return String(found);
  }
  return null;
}

function toRows({ amounts, currency = "", account = [], asOf = [] }: AnyNormalizer): Row[] {
  return Object.entries(amounts).map(([pointer, { type, pool }]) => {
    const tokens = toTokens(pointer);
    const place = (text: string): Place[] => placeOf(toTokens(text), tokens);
    return {
      type,
      pool: String(pool),
      tokens,
      currency: currency.startsWith("/")
        ? place(currency)[0]
        : { depth: tokens.length - 1, keys: [currency] },
      account: listOf(account).flatMap((source): Row["account"] =>
        typeof source === "string" ? place(source) : [source],
      ),
      asOf: listOf(asOf).flatMap(place),
    };
  });
}

/** Where a pointer leads, seen from an amount; nowhere where it has a `*` that the amount has not. */
function placeOf(tokens: readonly Token[], amount: readonly Token[]): Place[] {
  let depth = 0;
  // The amount's own last token leads to no container.
  while (
    depth < amount.length - 1 &&
    depth < tokens.length &&
    tokens[depth]?.text === amount[depth]?.text
  ) {
    depth += 1;
  }
  const keys = tokens.slice(depth).map(({ key }) => key);
  const isBound = (found: readonly (string | null)[]): found is string[] => !found.includes(null);
  return isBound(keys) ? [{ depth, keys }] : [];
}

function toTokens(pointer: string): Token[] {
  return pointer
    .split("/")
    .slice(1)
    .map((text) => ({ text, key: text === "*" ? null : unescapeToken(text) }));
}

function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}
