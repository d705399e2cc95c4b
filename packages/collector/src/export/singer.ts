import { CollectorError } from "../collector-error.ts";
import type { Observation } from "../snapshots/observation.ts";
import type { Observed } from "../snapshots/read-entries.ts";
import type { StoredBalance } from "../snapshots/stored-balance.ts";
import { EXPORT_COLUMNS, type ExportColumn } from "./columns.ts";

/** The stream of Singer that the balances are: the view of this name, and its columns. */
export const SINGER_STREAM = "balance_history";

/** What an export was, for the one that continues it: the value of a STATE message. */
export interface SingerState {
  readonly bookmarks: {
    readonly [SINGER_STREAM]: {
      /** Every answer that came until this time (RFC 3339), that instant included, was exported. */
      readonly fetched_at: string;
    };
  };
}

/** A message of the Singer specification. */
export type SingerMessage =
  | {
      readonly type: "SCHEMA";
      readonly stream: string;
      readonly schema: object;
      readonly key_properties: readonly string[];
      readonly bookmark_properties: readonly string[];
    }
  | {
      readonly type: "RECORD";
      readonly stream: string;
      readonly record: Readonly<Record<string, string | number | null>>;
      readonly time_extracted: string;
    }
  | { readonly type: "STATE"; readonly value: SingerState };

/**
 * The messages of an export (Singer specification, 0.3.0): SCHEMA, then a RECORD for each balance and a STATE wherever
 * all answers of an instant are out; one at the end in any case, if only the time `after` which this export began: what keeps
 * states would else have none. `read` gives the balances of answers, which are in the order of time.
 */
export async function* singerMessages(
  pages: AsyncIterable<readonly Observation[]>,
  read: (page: readonly Observation[]) => AsyncIterable<Observed>,
  after?: Date,
): AsyncGenerator<SingerMessage, void> {
  yield SCHEMA;
  let last: Date | undefined;
  for await (const page of pages) {
    const [first] = page;
    if (last !== undefined && first !== undefined && first.fetched_at > last) yield stateOf(last);
    for await (const { balance } of read(page)) yield recordOf(balance);
    last = page.at(-1)?.fetched_at;
  }
  const end = last ?? after;
  if (end !== undefined) yield stateOf(end);
}

/**
 * The time after which a state continues.
 *
 * @throws {CollectorError} when it is no state of ours.
 */
export function bookmarkOf(state: unknown): Date {
  const { bookmarks } = Object(state) as Partial<SingerState>;
  const { fetched_at } = Object(Object(bookmarks)[SINGER_STREAM]) as { fetched_at?: unknown };
  const time = new Date(typeof fetched_at === "string" ? fetched_at : Number.NaN);
  if (Number.isNaN(time.getTime())) {
    throw new CollectorError(
      `the state has no time at bookmarks.${SINGER_STREAM}.fetched_at: give the value of the last STATE message, or none to begin anew`,
    );
  }
  return time;
}

function stateOf(time: Date): SingerMessage {
  const value = { bookmarks: { [SINGER_STREAM]: { fetched_at: time.toISOString() } } };
  return { type: "STATE", value };
}

function recordOf(balance: StoredBalance): SingerMessage {
  const record: Record<string, string | number | null> = {};
  for (const column of EXPORT_COLUMNS) {
    const value = column.value(balance);
    record[column.name] = value instanceof Date ? value.toISOString() : value;
  }
  const time_extracted = balance.fetchedAt.toISOString();
  return { type: "RECORD", stream: SINGER_STREAM, record, time_extracted };
}

/** A run asks an account once: its entries are told apart by their place. */
const KEY = ["run", "connection", "asked", "position"];

const SCHEMA: SingerMessage = {
  type: "SCHEMA",
  stream: SINGER_STREAM,
  schema: {
    type: "object",
    additionalProperties: false,
    required: EXPORT_COLUMNS.map(({ name }) => name),
    properties: Object.fromEntries(EXPORT_COLUMNS.map((column) => [column.name, typeOf(column)])),
  },
  key_properties: KEY,
  bookmark_properties: ["fetched_at"],
};

/**
 * The type of a column. An amount is a text of the format that Singer's own library and targets know for exact numbers:
 * `multipleOf` needs a JSON number, which readers round, and one scale for all.
 */
function typeOf({ kind, isRequired, description }: ExportColumn): object {
  const base = kind === "integer" ? "integer" : "string";
  const type = isRequired ? [base] : ["null", base];
  if (kind === "decimal") return { type, format: "singer.decimal", description };
  if (kind === "time") return { type, format: "date-time", description };
  return { type, description };
}
