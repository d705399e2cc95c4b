/** What a row of a table says of an amount: read again, without the code that normalizers share. */
import type { BalanceType, CreditLine, Sign } from "@org/core/provider";
import { valueAt } from "@org/openapi";
import { bind } from "../spec/index.ts";
import type { Amount } from "./mapping.ts";

/** What is said; undefined where the row leaves it open, or nothing is said at the place that decides. */
export interface RowSays {
  readonly type: BalanceType | null | undefined;
  /** Any of them. */
  readonly pools: readonly string[] | undefined;
  readonly creditLine: CreditLine | null | undefined;
  readonly sign: Sign | undefined;
}

interface Choice<T> {
  readonly by: string;
  readonly values?: Readonly<Record<string, T>> | undefined;
}

/** What the row of an amount says of it in an answer, where it stands at `pointer`. */
export function rowSays(
  { row, pattern }: Pick<Amount, "row" | "pattern">,
  answer: unknown,
  pointer: string,
): RowSays {
  const { type, pool, creditLine, sign = "+" } = row;
  const wordAt = (by: string): string | undefined => wordOf(answer, by, pattern, pointer);
  const choose = <T>(said: T | Choice<T> | undefined): T | undefined => {
    if (!isChoice(said)) return said;
    const word = wordAt(said.by);
    const { values = {} } = said;
    return word !== undefined && Object.hasOwn(values, word) ? values[word] : undefined;
  };
  return {
    type: choose<BalanceType | null>(type),
    pools: poolsOf(pool, choose, wordAt),
    creditLine: creditLine === undefined ? null : choose<CreditLine | null>(creditLine),
    sign: choose<Sign>(sign),
  };
}

function poolsOf(
  pool: Amount["row"]["pool"],
  choose: (said: string | Choice<string>) => string | undefined,
  wordAt: (by: string) => string | undefined,
): readonly string[] | undefined {
  if (typeof pool === "string") return [pool];
  if (!("by" in pool)) return pool;
  const named = pool.values === undefined ? wordAt(pool.by)?.toLowerCase() : choose(pool);
  return named === undefined ? undefined : [named];
}

function isChoice<T>(said: T | Choice<T> | undefined): said is Choice<T> {
  return typeof said === "object" && said !== null && "by" in said;
}

/** Where the value is that decides: a pointer with the items of the amount in it, or a key (`*`). */
export function placeOfChoice(by: string, pattern: string, pointer: string): string {
  return by === "*" ? by : bind(by, pattern, pointer);
}

function wordOf(answer: unknown, by: string, pattern: string, pointer: string): string | undefined {
  if (by === "*") return pointer.split("/")[pattern.split("/").lastIndexOf("*")];
  const value = valueAt(answer, placeOfChoice(by, pattern, pointer));
  return ["string", "number", "boolean"].includes(typeof value) ? String(value) : undefined;
}
