import type { Queryable } from "../database/database.ts";
import type { Place } from "../place.ts";

/**
 * The accounts that nobody has ended, in order; `for update`: and nobody else ends them in this transaction.
 *
 * Each is looked up by its key. Statistics know nothing of a run that is new, and without that a planner that expects a
 * row or two of it reads all of its accounts for a few.
 */
export async function waitingAmong(
  queryable: Queryable,
  schema: string,
  { run, runAt, connection }: Place,
  accounts: readonly string[],
  lock: "for update" | "" = "",
): Promise<readonly string[]> {
  const { rows } = await queryable.query<{ account: string }>(
    `select t.account
     from (select unnest($4::text[]) as account order by 1) a
     cross join lateral (
       select account, state from ${schema}.task
       where run = $1 and run_at = $2 and connection = $3 and account = a.account
       offset 0 ${lock}
     ) t
     where t.state = 'waiting'`,
    [run, runAt, connection, accounts],
  );
  return rows.map(({ account }) => account).sort();
}
