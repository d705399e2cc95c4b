import type { CheckedRules } from "../alerts/check-rules.ts";
import { raiseRunEnd } from "../alerts/raise-run-end.ts";
import type { Database, Queryable } from "../database/database.ts";
import { notify } from "../queue/notify.ts";
import type { Queue } from "../queue/queue.ts";
import { type Run, runOf } from "./find-run.ts";

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

/** What the end of a run is told with. */
export interface RunEnding {
  readonly database: Database;
  readonly queue: Queue;
  readonly rules: CheckedRules;
}

/**
 * Ends a run of which all is known and nothing waits, and tells that; true: it has ended now. To be called after each
 * transaction that may have been the last: two that are under way don't see each other.
 */
export async function endIfDone(
  { database, queue, rules }: RunEnding,
  run: string,
): Promise<boolean> {
  const { schema } = database;
  return await database.transaction(async (transaction) => {
    const found = await runOf(transaction, schema, run);
    if (found === undefined || !(await end(transaction, schema, found))) return false;
    await notify(transaction, queue, await raiseRunEnd(transaction, schema, rules, run));
    return true;
  });
}

async function end(
  transaction: Queryable,
  schema: string,
  { id, createdAt }: Run,
): Promise<boolean> {
  await transaction.query(
    `update ${schema}.run set state = 'running'
     where id = $1 and state = 'listing' and not exists
       (select from ${schema}.listing where run = $1 and state = 'waiting')`,
    [id],
  );
  const isDone = `id = $1 and state = 'running' and not exists
    (select from ${schema}.task where run = $1 and run_at = $2 and state = 'waiting')`;
  // Whoever adds accounts holds the run. A statement that waited for that has not seen them, but the next one does.
  const { count: done } = await transaction.query(
    `select from ${schema}.run where ${isDone} for update`,
    [id, createdAt],
  );
  if (done === 0) return false;
  const { count } = await transaction.query(
    `update ${schema}.run set state = 'ended', ended_at = clock_timestamp() where ${isDone}`,
    [id, createdAt],
  );
  return count > 0;
}
