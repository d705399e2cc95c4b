import type { Queryable } from "../database/database.ts";
import { whileKept } from "./kept-since.ts";
import { type Observation, TASK_COLUMNS } from "./observation.ts";
import { PAGE_OBSERVATIONS, pages } from "./pages.ts";
import { conditions } from "./statement.ts";
import type { BalanceFilter } from "./stored-balance.ts";

/** Which answers are asked for. */
export interface AnswerRange {
  /** Those that came at this time or later. */
  readonly from?: Date | undefined;
  /** Those that came after this time. */
  readonly after?: Date | undefined;
  /** Those that came before this time. */
  readonly until: Date;
}

/**
 * Every answer that came, in the order of time, by pages. Without a time to begin at: all that are kept.
 *
 * @throws {CollectorError} when answers of that time were pruned, also while they were read.
 */
export function allAnswers(
  queryable: Queryable,
  schema: string,
  { from, after, until }: AnswerRange,
  filter: BalanceFilter,
): AsyncGenerator<readonly Observation[], void, undefined> {
  const load = async (last: Observation | undefined) => {
    const where = conditions();
    where.add(until, (time) => `t.fetched_at < ${time}`);
    where.add(from, (time) => `t.fetched_at >= ${time}`);
    where.add(after, (time) => `t.fetched_at > ${time}`);
    where.add(last?.fetched_at, (time) => {
      const rest = [last?.run, last?.connection, last?.asked].map((it) => where.value(it));
      return `t.fetched_at >= ${time} and (t.fetched_at, t.run, t.connection, t.account) > (${time}, ${rest.join(", ")})`;
    });
    where.add(filter.tenant, (tenant) => `t.tenant = ${tenant}`);
    where.add(filter.connection, (connection) => `t.connection = ${connection}`);
    where.add(filter.provider, (provider) => `t.provider = ${provider}`);
    const { rows } = await queryable.query<Observation>(
      `select ${TASK_COLUMNS} from ${schema}.task t
       ${where.where("t.state = 'came'", "t.snapshot_at is not null")}
       order by t.fetched_at, t.run, t.connection, t.account
       limit ${PAGE_OBSERVATIONS}`,
      where.values,
    );
    return rows;
  };
  return whileKept(queryable, schema, from ?? after, pages(PAGE_OBSERVATIONS, load));
}

/** How much earlier than its run an answer may seem to have come, by clocks that were corrected. */
const CLOCK_ERROR = "1 minute";

/**
 * Until when every answer is known: no more will come of an earlier time. Answers are kept some time after they came,
 * and those of a run that goes on may come at any time since its start.
 */
export async function knownUntil(queryable: Queryable, schema: string): Promise<Date> {
  const { rows } = await queryable.query<{ readonly until: Date }>(
    `select coalesce(min(created_at) - interval '${CLOCK_ERROR}', clock_timestamp()) as until
     from ${schema}.run where state in ('listing', 'running')`,
  );
  return rows[0]?.until ?? new Date(0);
}
