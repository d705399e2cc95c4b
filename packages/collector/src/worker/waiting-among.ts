import type { Queryable } from "../database/database.ts";
import type { CollectJob } from "../queue/jobs.ts";

/** The accounts of a batch that nobody has ended. */
export async function waitingAmong(
  queryable: Queryable,
  schema: string,
  { run, connection, accounts }: CollectJob,
): Promise<readonly string[]> {
  const { rows } = await queryable.query<{ account: string }>(
    `select account from ${schema}.task
     where run = $1 and connection = $2 and account = any($3::text[]) and state = 'waiting'
     order by account`,
    [run, connection, accounts],
  );
  return rows.map(({ account }) => account);
}
