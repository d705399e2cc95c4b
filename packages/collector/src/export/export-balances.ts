import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Queryable } from "../database/database.ts";
import { type AnswerRange, allAnswers, knownUntil } from "../snapshots/all-answers.ts";
import { latestBalances } from "../snapshots/latest-balances.ts";
import { readEntries } from "../snapshots/read-entries.ts";
import type { BalanceFilter, StoredBalance } from "../snapshots/stored-balance.ts";
import { toLines } from "./lines.ts";
import { toParquet } from "./parquet.ts";
import { bookmarkOf, type SingerMessage, type SingerState, singerMessages } from "./singer.ts";

/** What is exported, and how. */
export type ExportOptions = SingerOptions | FileOptions;

/**
 * The messages of a tap (Singer specification): every answer, from a state on. It is always the history: a target adds
 * and updates rows, and what is no longer in the last answer of an account would stay among the latest.
 */
export interface SingerOptions {
  readonly format: "singer";
  readonly filter?: BalanceFilter | undefined;
  /** The value of the last STATE message of the export that this one continues; none: from the first answer on. */
  readonly state?: unknown;
}

/** Lines of JSON ({@link BALANCE_LINE_SCHEMA}), or a Parquet file. */
export interface FileOptions {
  readonly format: "ndjson" | "parquet";
  /** The last known balances, the default, or those of every answer in the order of time. */
  readonly rows?: "latest" | "history" | undefined;
  /**
   * Of the history: the answers that came at this time or later. The `until` of the report of an export is where the next
   * one goes on.
   */
  readonly from?: Date | undefined;
  readonly filter?: BalanceFilter | undefined;
}

/** What was exported. */
export interface ExportReport {
  /** How many balances. */
  readonly balances: number;
  /** Of the history: every answer that came before this time is in it; null of the latest balances. */
  readonly until: Date | null;
  /** What the next Singer export continues from; null: of another format, or there is nothing yet. */
  readonly state: SingerState | null;
}

/**
 * Writes balances to a stream, as fast as it takes them, and leaves it open. A history ends where all is known: before
 * the start of the oldest run that goes on, so that what continues it misses no answer.
 *
 * @throws {CollectorError} when the state is none, or what it goes on from was pruned. @throws what the stream fails with.
 */
export async function exportBalances(
  queryable: Queryable,
  schema: string,
  output: Writable,
  options: ExportOptions,
): Promise<ExportReport> {
  const { filter = {} } = options;
  const isHistory = options.format === "singer" || options.rows === "history";
  const until = isHistory ? await knownUntil(queryable, schema) : null;
  let balances = 0;
  let state: SingerState | null = null;

  async function* counted(list: AsyncIterable<StoredBalance>): AsyncGenerator<StoredBalance> {
    for await (const balance of list) {
      balances++;
      yield balance;
    }
  }
  async function* watched(messages: AsyncIterable<SingerMessage>): AsyncGenerator<SingerMessage> {
    for await (const message of messages) {
      if (message.type === "RECORD") balances++;
      if (message.type === "STATE") state = message.value;
      yield message;
    }
  }
  function chunks(): AsyncIterable<string | Uint8Array> {
    if (options.format === "singer") {
      const after = options.state === undefined ? undefined : bookmarkOf(options.state);
      const range = { after, until: until ?? new Date(0) };
      const messages = singerMessages(
        allAnswers(queryable, schema, range, filter),
        (page) => readEntries(queryable, schema, page, filter),
        after,
      );
      return toLines(watched(messages));
    }
    const list =
      until === null
        ? latestBalances(queryable, schema, filter)
        : history(queryable, schema, { from: options.from, until }, filter);
    return options.format === "parquet" ? toParquet(counted(list)) : toLines(counted(list));
  }

  await pipeline(Readable.from(chunks(), { highWaterMark: 1 }), output, { end: false });
  return { balances, until, state };
}

async function* history(
  queryable: Queryable,
  schema: string,
  range: AnswerRange,
  filter: BalanceFilter,
): AsyncGenerator<StoredBalance, void> {
  for await (const page of allAnswers(queryable, schema, range, filter)) {
    for await (const { balance } of readEntries(queryable, schema, page, filter)) yield balance;
  }
}
