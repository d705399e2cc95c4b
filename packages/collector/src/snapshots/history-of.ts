import type { Queryable } from "../database/database.ts";
import { earlierConditions, type HeadKey } from "./head-pages.ts";
import { whileKept } from "./kept-since.ts";
import { type Observation, TASK_COLUMNS } from "./observation.ts";
import { PAGE_OBSERVATIONS, pages } from "./pages.ts";
import { readEntries } from "./read-entries.ts";
import { conditions } from "./statement.ts";
import type { BalanceFilter, StoredBalance } from "./stored-balance.ts";

/** Which answers of an account a history has. */
export interface HistoryFilter extends BalanceFilter {
  /** The account: as it was asked for, or as an entry names it. */
  readonly account: string;
  /** Answers that came at this time or later. */
  readonly from?: Date | undefined;
  /** Answers that came before this time. */
  readonly to?: Date | undefined;
}

/**
 * What was known of an account: the balances of every answer that came, the oldest first; where connections have
 * accounts of the same name, one connection after the other. An answer that repeats the one before is there as well.
 * Without a time to begin at: all that are kept.
 *
 * @throws {CollectorError} when answers of that time were pruned, also while they were read.
 */
export async function* historyOf(
  queryable: Queryable,
  schema: string,
  filter: HistoryFilter,
): AsyncGenerator<StoredBalance, void, undefined> {
  const loadHeads = async (after: HeadKey | undefined) => {
    const where = earlierConditions(schema, filter, after);
    const { rows } = await queryable.query<HeadKey & Record<string, unknown>>(
      `select h.connection, h.asked from ${schema}.head h ${where.where()}
       order by h.connection, h.asked limit ${PAGE_OBSERVATIONS}`,
      where.values,
    );
    return rows;
  };
  const kept = whileKept(queryable, schema, filter.from, pages(PAGE_OBSERVATIONS, loadHeads));
  for await (const heads of kept) {
    for (const head of heads) yield* historyOfHead(queryable, schema, head, filter);
  }
}

async function* historyOfHead(
  queryable: Queryable,
  schema: string,
  { connection, asked }: HeadKey,
  filter: HistoryFilter,
): AsyncGenerator<StoredBalance, void, undefined> {
  const load = async (after: Observation | undefined) => {
    const where = conditions();
    where.add(connection, (place) => `t.connection = ${place}`);
    where.add(asked, (place) => `t.account = ${place}`);
    where.add(filter.tenant, (tenant) => `t.tenant = ${tenant}`);
    where.add(filter.from, (from) => `t.fetched_at >= ${from}`);
    where.add(filter.to, (to) => `t.fetched_at < ${to}`);
    if (after !== undefined) {
      where.add(
        after.fetched_at,
        (time) => `(t.fetched_at, t.run) > (${time}, ${where.value(after.run)})`,
      );
    }
    const { rows } = await queryable.query<Observation>(
      `select ${TASK_COLUMNS} from ${schema}.task t ${where.where("t.state = 'came'")}
       order by t.fetched_at, t.run limit ${PAGE_OBSERVATIONS}`,
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
