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
