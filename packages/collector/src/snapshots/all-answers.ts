import type { Queryable } from "../database/database.ts";
import { type Observation, TASK_COLUMNS } from "./observation.ts";
import { PAGE_OBSERVATIONS, pages } from "./pages.ts";
import { conditions } from "./statement.ts";
import type { BalanceFilter } from "./stored-balance.ts";

/** Which answers are asked for. */
export interface AnswerRange {
  /** Those that came after this time. */
  readonly after?: Date | undefined;
  /** Those that came before this time. */
  readonly until: Date;
}

/** Every answer that came, in the order of time, by pages. */
export function allAnswers(
  queryable: Queryable,
  schema: string,
  { after, until }: AnswerRange,
  filter: BalanceFilter,
): AsyncGenerator<readonly Observation[], void, undefined> {
  return pages(PAGE_OBSERVATIONS, async (last: Observation | undefined) => {
    const where = conditions();
    where.add(until, (time) => `t.fetched_at < ${time}`);
    where.add(last?.fetched_at ?? after, (time) =>
      last === undefined
        ? `t.fetched_at > ${time}`
        : `t.fetched_at >= ${time} and (t.fetched_at, t.run, t.connection, t.account) > (${time}, ${where.value(last.run)}, ${where.value(last.connection)}, ${where.value(last.asked)})`,
    );
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
  });
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
