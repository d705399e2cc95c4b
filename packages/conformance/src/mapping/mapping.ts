/** What the mapping suite works with: a normalizer, and the answers that its spec shows. */
import type { Balance, BalanceReport, Exponents, Problem } from "@org/core";
import type { AmountRow, AnyNormalizer } from "@org/core/provider";
import type { GoodAnswer, Part } from "../spec/index.ts";

/** A normalizer, and what it is held against. */
export interface Mapping {
  /** The provider's name. */
  readonly provider: string;
  readonly normalize: AnyNormalizer;
  /** The good answers of the operation that has the balances. */
  readonly answers: readonly GoodAnswer[];
  /** The arguments of a call. */
  readonly args: object;
  /** Where the body repeats the HTTP status, if it does: no part of a balance. */
  readonly status?: string | undefined;
  /** The argument that says whose balances are asked for, where one must. */
  readonly account?: string | undefined;
  /** Exponents in place of those of ISO 4217 that a reader has; a table states its own. */
  readonly exponents?: Exponents | undefined;
  /** By the name of an answer: its report, as `showReport` has it. */
  readonly reports: Readonly<Record<string, readonly string[]>>;
}

/** An answer, its report, and the amounts in it that the normalizer has a row for. */
export interface Sample {
  readonly mapping: Mapping;
  readonly name: string;
  readonly answer: unknown;
  readonly parts: readonly Part[];
  readonly report: BalanceReport;
  readonly amounts: readonly Amount[];
  /** The report of another answer, or to a call with other arguments. */
  read(answer: unknown, args?: object): Promise<BalanceReport>;
}

/** An amount of an answer. */
export interface Amount {
  readonly pointer: string;
  /** The row's pointer, and the row. */
  readonly pattern: string;
  readonly row: AmountRow;
  readonly part: Part;
  /** What says its currency, or the code of its asset. */
  readonly currency?: Part | undefined;
  /** What became of it. */
  readonly entry?: Balance | undefined;
}

/** An amount that is an entry. */
export interface Entered extends Amount {
  readonly entry: Balance;
}

/** What was wrong, and where in which example. */
export interface Failure {
  readonly example: string;
  readonly pointer: string;
  readonly happened: string;
}

/** One thing that holds of every normalizer. */
export interface MappingCheck {
  /** What holds, as a sentence. */
  readonly title: string;
  /** Why it must. */
  readonly why: string;
  /** Where it does not. */
  readonly find: (sample: Sample) => Promise<Failure[]>;
}

/** The amounts that are entries. */
export function enteredOf({ amounts }: Sample): Entered[] {
  return amounts.filter((one): one is Entered => one.entry !== undefined);
}

/** The entry at a pointer. */
export function entryAt({ entries }: BalanceReport, pointer: string): Balance | undefined {
  return entries.find(({ source }) => source.pointer === pointer);
}

/** A problem of the amount at a pointer, or of what it is in. */
export function problemAt({ problems }: BalanceReport, pointer: string): Problem | undefined {
  return problems.find((one) => pointer === one.pointer || pointer.startsWith(`${one.pointer}/`));
}
