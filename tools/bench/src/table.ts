/** What a row of the bench gives: tables of samples, kept until they are printed or judged. */

/** How the numbers of a column read. `time` is in nanoseconds. */
export type Unit = "time" | "bytes" | "rate" | "count";

export interface Column {
  readonly id: string;
  readonly title: string;
  readonly unit: Unit;
}

/** One contender. */
export interface Line {
  readonly name: string;
  /** By column: one sample per round, or one alone where a repetition gives the same. */
  readonly samples: Readonly<Record<string, readonly number[]>>;
  /** What it does not do, or does more than the others. */
  readonly note?: string | undefined;
}

export interface Table {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  /** The line that the others are compared with in print. */
  readonly baseline?: string | undefined;
}
