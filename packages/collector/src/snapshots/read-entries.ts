import type { Queryable } from "../database/database.ts";
import { WHOLE } from "../place.ts";
import { balanceOf, CONTENT_COLUMNS, type EntryContent, type StatedTimes } from "./entry-row.ts";
import type { Observation } from "./observation.ts";
import { PAGE_ROWS, pages } from "./pages.ts";
import { conditions } from "./statement.ts";
import { storableTime } from "./storable.ts";
import type { BalanceFilter, StoredBalance } from "./stored-balance.ts";

/** Entries of an observation. */
export interface Observed {
  readonly observation: Observation;
  readonly balance: StoredBalance;
}

/**
 * The balances of observations, in their order and that of the answers, by pages: an answer may be of any size. Rows
 * of `snapshot` never change, so that an answer is whole however long it takes to read it.
 */
export async function* readEntries(
  queryable: Queryable,
  schema: string,
  observations: readonly Observation[],
  filter: BalanceFilter = {},
): AsyncGenerator<Observed, void, undefined> {
  const load = async (after: EntryRow | undefined) =>
    await loadPage(queryable, schema, observations, filter, after);
  for await (const rows of pages(PAGE_ROWS, load)) {
    for (const row of rows) {
      const observation = observations[row.index];
      if (observation !== undefined) yield { observation, balance: storedOf(observation, row) };
    }
  }
}

async function loadPage(
  queryable: Queryable,
  schema: string,
  observations: readonly Observation[],
  filter: BalanceFilter,
  after: EntryRow | undefined,
): Promise<readonly EntryRow[]> {
  const first = after?.index ?? 0;
  // Of the first answer the rest, of the others all.
  const wanted = observations.slice(first).map(({ connection, asked, snapshot_at }, offset) => ({
    index: first + offset,
    connection,
    asked,
    at: snapshot_at,
    after: offset === 0 ? (after?.position ?? -1) : -1,
  }));
  const where = conditions();
  const list = where.value(JSON.stringify(wanted));
  where.add(filter.account, (account) => `(s.account = ${account} or s.asked = ${account})`);
  where.add(filter.asset, (asset) => `s.asset = ${asset}`);
  where.add(filter.type, (type) => `s.type = ${type}`);
  // By the primary key for each answer, whatever is known of how many rows there are.
  const { rows } = await queryable.query<EntryRow>(
    `select o.index, e.*
     from json_to_recordset(${list}) o(
       index integer, connection text, asked text, at timestamptz, after integer)
     cross join lateral (
       select s.position, s.as_of, s.as_of_date, s.fresh_at, ${COLUMNS}
       from ${schema}.snapshot s
       ${where.where(
         "s.connection = o.connection",
         "s.asked = o.asked",
         "s.fetched_at = o.at",
         "s.position > o.after",
       )}
       order by s.position
       limit ${PAGE_ROWS}
     ) e
     order by o.index, e.position
     limit ${PAGE_ROWS}`,
    where.values,
  );
  return rows;
}

const COLUMNS = Object.keys(CONTENT_COLUMNS)
  .map((column) => `s.${column}`)
  .join(", ");

interface EntryRow extends EntryContent {
  readonly index: number;
  readonly position: number;
  readonly as_of: Date | null;
  readonly as_of_date: string | null;
  readonly fresh_at: Date | null;
}

function storedOf(observation: Observation, row: EntryRow): StoredBalance {
  const { connection, asked, tenant, fetched_at: fetchedAt, run, times } = observation;
  const { position, as_of, as_of_date, fresh_at } = row;
  const own: StatedTimes = [storableTime(as_of), as_of_date, storableTime(fresh_at)];
  return {
    ...balanceOf(row, times?.[position] ?? own),
    connection,
    tenant,
    asked: asked === WHOLE ? null : asked,
    position,
    fetchedAt,
    run,
  };
}
