import type { Queryable } from "../database/database.ts";

/** Says that all accounts of a connection are in a run. A run of which that is true everywhere is `running`. */
export async function endListing(
  queryable: Queryable,
  schema: string,
  run: string,
  connection: string,
): Promise<void> {
  await queryable.query(
    `update ${schema}.listing set state = 'listed', error = null
     where run = $1 and connection = $2 and state = 'waiting'`,
    [run, connection],
  );
}

/**
 * Ends a run of which all is known and nothing waits; true: it has ended now. To be called after each transaction that
 * may have been the last, by itself: two that are under way don't see each other.
 */
export async function endIfDone(
  queryable: Queryable,
  schema: string,
  run: string,
): Promise<boolean> {
  await queryable.query(
    `update ${schema}.run set state = 'running'
     where id = $1 and state = 'listing' and not exists
       (select from ${schema}.listing where run = $1 and state = 'waiting')`,
    [run],
  );
  const { count } = await queryable.query(
    `update ${schema}.run set state = 'ended', ended_at = clock_timestamp()
     where id = $1 and state = 'running' and not exists
       (select from ${schema}.task where run = $1 and state = 'waiting')`,
    [run],
  );
  return count > 0;
}
