import type { Queryable, Row } from "../database/database.ts";
import type { Place } from "../place.ts";
import { CONTENT_COLUMNS, type EntryContent, type StatedTimes } from "./entry-row.ts";
import { storableTime } from "./storable.ts";

/** The rows of `snapshot` that hold the entries of an answer. */
export interface Snapshot {
  readonly asked: string;
  /** Their `fetched_at`. */
  readonly at: Date;
}

/** Entries that are to be kept as a snapshot. */
export interface NewSnapshot extends Snapshot {
  readonly entries: readonly EntryContent[];
  /** The times of the entries. */
  readonly times: readonly StatedTimes[];
}

const COLUMNS = Object.keys(CONTENT_COLUMNS).join(", ");
const COLUMNS_OF_E = Object.keys(CONTENT_COLUMNS)
  .map((column) => `e.${column}`)
  .join(", ");
const TYPED_COLUMNS = Object.entries(CONTENT_COLUMNS)
  .map((column) => column.join(" "))
  .join(", ");

/** Adds the rows of snapshots. */
export async function insertSnapshots(
  transaction: Queryable,
  schema: string,
  { connection, tenant, run }: Place,
  snapshots: readonly NewSnapshot[],
): Promise<void> {
  const rows = snapshots.flatMap(({ asked, at, entries, times }) =>
    entries.map((entry, position) => {
      const [as_of, as_of_date, fresh_at] = times[position] ?? [];
      return { ...entry, fetched_at: at, asked, position, as_of, as_of_date, fresh_at };
    }),
  );
  if (rows.length === 0) return;
  await transaction.query(
    `insert into ${schema}.snapshot
       (connection, tenant, run, fetched_at, asked, position, as_of, as_of_date, fresh_at, ${COLUMNS})
     select $1, $2, $3, e.fetched_at, e.asked, e.position, e.as_of, e.as_of_date, e.fresh_at,
       ${COLUMNS_OF_E}
     from json_to_recordset($4) e(
       fetched_at timestamptz, asked text, position integer,
       as_of timestamptz, as_of_date text, fresh_at timestamptz, ${TYPED_COLUMNS})`,
    [connection, tenant, run, JSON.stringify(rows)],
  );
}

/** The times that snapshots have, by the account: of each entry, by position. */
export async function timesOfSnapshots(
  transaction: Queryable,
  schema: string,
  connection: string,
  snapshots: readonly Snapshot[],
): Promise<ReadonlyMap<string, readonly StatedTimes[]>> {
  const times = new Map<string, StatedTimes[]>(snapshots.map(({ asked }) => [asked, []]));
  if (snapshots.length === 0) return times;
  const { rows } = await transaction.query<TimesRow>(
    `select s.asked, s.as_of, s.as_of_date, s.fresh_at
     from json_to_recordset($2) w(asked text, at timestamptz)
     join ${schema}.snapshot s on s.connection = $1 and s.asked = w.asked and s.fetched_at = w.at
     order by s.asked, s.position`,
    [connection, jsonOf(snapshots)],
  );
  for (const { asked, as_of, as_of_date, fresh_at } of rows) {
    times.get(asked)?.push([storableTime(as_of), as_of_date, storableTime(fresh_at)]);
  }
  return times;
}

/** Which of these snapshots there are already, by the account. */
export async function takenBy(
  transaction: Queryable,
  schema: string,
  connection: string,
  snapshots: readonly Snapshot[],
): Promise<ReadonlySet<string>> {
  const { rows } = await transaction.query<{ readonly asked: string }>(
    `select w.asked from json_to_recordset($2) w(asked text, at timestamptz)
     where exists (
       select from ${schema}.snapshot s
       where s.connection = $1 and s.asked = w.asked and s.fetched_at = w.at)`,
    [connection, jsonOf(snapshots)],
  );
  return new Set(rows.map(({ asked }) => asked));
}

function jsonOf(snapshots: readonly Snapshot[]): string {
  return JSON.stringify(snapshots.map(({ asked, at }) => ({ asked, at })));
}

interface TimesRow extends Row {
  readonly asked: string;
  readonly as_of: Date | null;
  readonly as_of_date: string | null;
  readonly fresh_at: Date | null;
}
