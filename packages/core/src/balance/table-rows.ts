import { unescapeToken } from "../json/pointer.ts";
import type { BalanceType } from "./balance-types.ts";
import { always, type Choice, choiceBy, choiceOf } from "./choice.ts";
import type { CreditLine } from "./model.ts";
import type { AmountRow, AnyNormalizer, Sign } from "./normalizer.ts";
import { isSingle, type Place, placeOf, type Token, toTokens } from "./way.ts";

/** A row of a table, made ready to read answers by. */
export interface Row {
  readonly tokens: readonly Token[];
  readonly type: Choice<BalanceType | null>;
  readonly pool: Choice<string>;
  readonly creditLine: Choice<CreditLine | null>;
  readonly sign: Choice<Sign>;
  /** The provider's word for the amount, as the table states it. */
  readonly term: string | undefined;
  /** The last name of the pointer that tells the amount from the others. */
  readonly name: string | undefined;
  readonly currency: readonly Place[];
  readonly account: readonly (Place | { readonly argument: string })[];
  readonly asOf: readonly Place[];
  readonly freshAt: readonly Place[];
}

/** The rows of a table, in its order. */
export function toRows(table: AnyNormalizer): Row[] {
  const { amounts, currency = [], account = [], asOf = [], freshAt = [] } = table;
  const rows = Object.entries(amounts).map(([pointer, row]) => ({
    tokens: toTokens(pointer),
    row,
  }));
  const tail = commonTail(rows.map(({ tokens }) => tokens));
  return rows.map(({ tokens, row }) => {
    const places = (texts: string | readonly string[]): Place[] =>
      listOf(texts)
        .map((text) => placeOf(text, tokens))
        .filter(isSingle);
    return {
      tokens,
      ...choices(row, tokens),
      term: row.term,
      name: lastName(tokens.slice(0, tokens.length - tail)) ?? lastName(tokens),
      currency: places(currency),
      account: listOf(account).flatMap((source): Row["account"] =>
        typeof source === "string" ? places(source) : [source],
      ),
      asOf: places(asOf),
      freshAt: places(freshAt),
    };
  });
}

function choices(
  { type, pool, creditLine, sign = "+" }: AmountRow,
  amount: readonly Token[],
): Pick<Row, "type" | "pool" | "creditLine" | "sign"> {
  // One value decides; but an amount may count several credit lines, each with a value of its own.
  const place = (by: string): Place | undefined => [placeOf(by, amount)].find(isSingle);
  return {
    type: typeof type === "string" ? always(type) : choiceBy(type, place(type.by)),
    pool: poolChoice(pool, place),
    creditLine:
      typeof creditLine === "object"
        ? choiceBy(creditLine, placeOf(creditLine.by, amount), { is: null })
        : always(creditLine ?? null),
    sign: typeof sign === "string" ? always(sign) : choiceBy(sign, place(sign.by)),
  };
}

function poolChoice(
  pool: AmountRow["pool"],
  place: (by: string) => Place | undefined,
): Choice<string> {
  if (typeof pool === "string" || !("by" in pool)) return always(String(pool));
  const { by, values } = pool;
  return values === undefined ? choiceOf(by, place(by)) : choiceBy({ by, values }, place(by));
}

/**
 * So many tokens at the end are the same in all pointers, and so tell no amount from another: the `value`
 * of `/available/value` and `/pending/value`. A single pointer has none.
 */
function commonTail(pointers: readonly (readonly Token[])[]): number {
  const [first = [], ...others] = pointers;
  if (others.length === 0) return 0;
  const isShared = (fromEnd: number): boolean =>
    others.every((tokens) => tokens.at(-fromEnd)?.text === first.at(-fromEnd)?.text);
  let shared = 0;
  while (shared < first.length && isShared(shared + 1)) shared += 1;
  return shared;
}

function lastName(tokens: readonly Token[]): string | undefined {
  const token = tokens.findLast(({ key }) => key !== null);
  return token && unescapeToken(token.text);
}

function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}
