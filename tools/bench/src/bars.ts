/** What the numbers have to reach, and whether they do. */
import { readFileSync } from "node:fs";
import { median, medianRatio } from "./measure/statistics.ts";
import type { Line, Table, Unit } from "./table.ts";

/** A bar of `bars.json`. */
export interface Bar {
  readonly table: string;
  readonly column: string;
  /** The lines that have to reach it. */
  readonly ours: readonly string[];
  /** The lines that they are divided by; without them the number itself counts, in its unit. */
  readonly beside?: readonly string[];
  /** The largest that passes. Of a rate, which is better when it is more, theirs is divided by ours. */
  readonly most: number;
  /**
   * A check fails past this: where the bar is missed, or is so close that the noise of a busy machine
   * decides. The bar stays what it is, and a miss is reported as one.
   */
  readonly guard?: number;
  readonly why: string;
}

/** A bar, held against numbers. */
export interface Verdict {
  readonly bar: Bar;
  /** The worst of ours beside the best of theirs. */
  readonly value: number;
  readonly met: boolean;
  /**
   * Whether missing it fails a check. A time alone never does, which is the machine's as well, nor
   * what is known to be missed by so much.
   */
  readonly gates: boolean;
  /** The unit of `value`; a ratio has none. */
  readonly unit?: Unit;
}

/** The bars of this project. */
export function loadBars(): Bar[] {
  return JSON.parse(readFileSync(new URL("../bars.json", import.meta.url), "utf8"));
}

/**
 * The verdicts on the bars of tables that were measured.
 *
 * @throws {Error} when a bar names a column or a line that its table does not have or has no number for.
 */
export function judge(bars: readonly Bar[], tables: readonly Table[]): Verdict[] {
  return bars.flatMap((bar) => {
    const table = tables.find(({ id }) => id === bar.table);
    return table === undefined ? [] : [verdictOn(bar, table)];
  });
}

function verdictOn(bar: Bar, table: Table): Verdict {
  const column = table.columns.find(({ id }) => id === bar.column);
  if (column === undefined) throw new Error(`table "${table.id}" has no column "${bar.column}"`);
  const ours = bar.ours.map((name) => samplesOf(table, name, bar.column));
  if (bar.beside === undefined) {
    const value = Math.max(...ours.map(median));
    const isExact = column.unit === "bytes" || column.unit === "count";
    const gates = isExact && isPastGuard(bar, value);
    return { bar, value, met: value <= bar.most, gates, unit: column.unit };
  }
  const theirs = bar.beside.map((name) => samplesOf(table, name, bar.column));
  const ratios = ours.flatMap((one) =>
    theirs.map((other) =>
      column.unit === "rate" ? medianRatio(other, one) : medianRatio(one, other),
    ),
  );
  const value = Math.max(...ratios);
  return { bar, value, met: value <= bar.most, gates: isPastGuard(bar, value) };
}

function isPastGuard({ guard }: Bar, value: number): boolean {
  return guard === undefined || value > guard;
}

function samplesOf(table: Table, name: string, column: string): readonly number[] {
  const line: Line | undefined = table.lines.find((one) => one.name === name);
  const samples = line?.samples[column];
  if (samples === undefined || samples.length === 0) {
    throw new Error(`table "${table.id}" has no number for "${name}", "${column}"`);
  }
  return samples;
}

/** Of two runs of the same bars, the better verdict on each: noise only ever makes it worse. */
export function best(first: readonly Verdict[], second: readonly Verdict[]): Verdict[] {
  return first.map((verdict) => {
    const again = second.find(({ bar }) => bar === verdict.bar);
    return again !== undefined && again.value < verdict.value ? again : verdict;
  });
}
