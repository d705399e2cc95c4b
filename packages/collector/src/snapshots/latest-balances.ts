import type { Queryable } from "../database/database.ts";
import { headConditions } from "./head-pages.ts";
import type { Observation } from "./observation.ts";
import { PAGE_OBSERVATIONS, pages } from "./pages.ts";
import { readEntries } from "./read-entries.ts";
import type { BalanceFilter, StoredBalance } from "./stored-balance.ts";

/**
 * The last known balances, by connection, account and place in the answer. They are read by pages while they are asked
 * for: an answer that comes meanwhile may be among them, and each is whole.
 */
export async function* latestBalances(
  queryable: Queryable,
  schema: string,
  filter: BalanceFilter = {},
): AsyncGenerator<StoredBalance, void, undefined> {
  const load = async (after: Observation | undefined) => {
    const where = headConditions(schema, filter, after);
    const { rows } = await queryable.query<Observation>(
      `select h.connection, h.asked, h.tenant, h.provider, h.run, h.fetched_at, h.snapshot_at, h.times
       from ${schema}.head h
       ${where.where("h.fetched_at is not null")}
       order by h.connection, h.asked
       limit ${PAGE_OBSERVATIONS}`,
      where.values,
    );
    return rows;
  };
  for await (const observations of pages(PAGE_OBSERVATIONS, load)) {
    for await (const { balance } of readEntries(queryable, schema, observations, filter)) {
      yield balance;
    }
  }
}
