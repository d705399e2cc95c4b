import type { Queryable } from "../database/database.ts";
import { answerAsOf } from "./as-of.ts";
import { headConditions } from "./head-pages.ts";
import { checkKept } from "./kept-since.ts";
import { type Observation, TASK_COLUMNS } from "./observation.ts";
import { PAGE_OBSERVATIONS, pages } from "./pages.ts";
import { readEntries } from "./read-entries.ts";
import type { BalanceFilter, StoredBalance } from "./stored-balance.ts";

/**
 * The balances that were known at a time: of each account those of the last answer that had come until then, that
 * instant included. In the order of {@link latestBalances}.
 *
 * @throws {CollectorError} when the balances of that time were pruned.
 */
export async function* balancesAsOf(
  queryable: Queryable,
  schema: string,
  time: Date,
  filter: BalanceFilter = {},
): AsyncGenerator<StoredBalance, void, undefined> {
  await checkKept(queryable, schema, time);
  const load = async (after: Observation | undefined) => {
    const where = headConditions(schema, filter, after);
    const { rows } = await queryable.query<Observation>(
      `select ${TASK_COLUMNS}
       from ${schema}.head h
       cross join lateral (${answerAsOf(schema, where.value(time))}) t
       ${where.where()}
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
