import type { Conditions } from "./statement.ts";
import type { BalanceFilter } from "./stored-balance.ts";

/**
 * The last answer about an account, of a row `h` of `head`, that had come at a time: a subquery of `task`, by its
 * index. A run is older than its answers; a day is for clocks that differ.
 */
export function answerAsOf(schema: string, time: string): string {
  return `select t.* from ${schema}.task t
    where t.connection = h.connection and t.account = h.asked and t.state = 'came'
      and t.fetched_at <= ${time}::timestamptz
      and t.run_at < ${time}::timestamptz + interval '1 day'
    order by t.fetched_at desc, t.snapshot_at desc, t.run
    limit 1`;
}

/** Whether an answer of this name is of the tenant that a filter asks for: the last one of another counts as none. */
export function tenantIs(answer: string, where: Conditions, { tenant }: BalanceFilter): string {
  return tenant === undefined ? "true" : `${answer}.tenant = ${where.value(tenant)}`;
}
