import type { Queryable, Row } from "../database/database.ts";
import { answerAsOf, tenantIs } from "./as-of.ts";
import { earlierConditions, type HeadKey, headPage } from "./head-pages.ts";
import { whileKept } from "./kept-since.ts";
import type { Observation } from "./observation.ts";
import { PAGE_OBSERVATIONS, pages } from "./pages.ts";
import { readEntries } from "./read-entries.ts";
import type { BalanceFilter, StoredBalance } from "./stored-balance.ts";

/**
 * The balances that were known at a time: of each account those of the last answer that had come until then, that
 * instant included. In the order of {@link latestBalances}.
 *
 * @throws {CollectorError} when the balances of that time were pruned, also while they were read.
 */
export async function* balancesAsOf(
  queryable: Queryable,
  schema: string,
  time: Date,
  filter: BalanceFilter = {},
): AsyncGenerator<StoredBalance, void, undefined> {
  const load = async (after: HeadKey | undefined) => {
    const where = earlierConditions(schema, filter, after);
    const isOf = tenantIs("t", where, filter);
    const { rows } = await queryable.query<Observation | NoObservation>(
      `select h.connection, h.asked, t.tenant, t.provider, t.run, t.fetched_at, t.snapshot_at, t.times
       from ${headPage(schema, where, PAGE_OBSERVATIONS)} h
       left join lateral (${answerAsOf(schema, where.value(time))}) t on ${isOf}
       order by h.connection, h.asked`,
      where.values,
    );
    return rows;
  };
  for await (const rows of whileKept(queryable, schema, time, pages(PAGE_OBSERVATIONS, load))) {
    const observations = rows.filter(isThere);
    for await (const { balance } of readEntries(queryable, schema, observations, filter)) {
      yield balance;
    }
  }
}

/** An account that no answer had come for. */
interface NoObservation extends HeadKey, Row {
  readonly fetched_at: null;
}

function isThere(row: Observation | NoObservation): row is Observation {
  return row.fetched_at !== null;
}
