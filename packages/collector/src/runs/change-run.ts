import { randomUUID } from "node:crypto";
import type { Database } from "../database/database.ts";
import { ensurePartitions } from "../migrations/partitions.ts";
import { idOf } from "../queue/job-id.ts";
import type { Queue } from "../queue/queue.ts";
import type { Run } from "./find-run.ts";

/** Ends a run before its time: what still waits is skipped. Gives how many accounts that are. */
export async function cancelRun(database: Database, run: Run): Promise<number> {
  const { schema } = database;
  return await database.transaction(async (transaction) => {
    const { count } = await transaction.query(
      `update ${schema}.run set state = 'cancelled', ended_at = clock_timestamp()
       where id = $1 and state in ('listing', 'running')`,
      [run.id],
    );
    if (count === 0) return 0;
    const skipped = await transaction.query(
      `update ${schema}.task set state = 'skipped'
       where run = $1 and run_at = $2 and state = 'waiting'`,
      [run.id, run.createdAt],
    );
    return skipped.count;
  });
}

/**
 * Asks again for what failed in a run that has ended: its accounts, and the connections whose accounts were not found. The
 * run goes on. Gives how many accounts that are.
 */
export async function retryRun(
  database: Database,
  queue: Queue,
  run: Run,
  batch: number,
): Promise<number> {
  const { schema } = database;
  return await database.transaction(async (transaction) => {
    // A run of which nothing failed stays as it is: nobody would end it.
    const { count } = await transaction.query(
      `update ${schema}.run set state = 'listing', ended_at = null
       where id = $1 and state = 'ended' and (
         exists (select from ${schema}.listing where run = $1 and state = 'failed') or
         exists (select from ${schema}.task where run = $1 and run_at = $2 and state = 'failed'))`,
      [run.id, run.createdAt],
    );
    if (count === 0) return 0;
    const { rows: times } = await transaction.query<{ now: Date }>("select now() as now");
    for (const { now } of times) await ensurePartitions(transaction, schema, now);
    const listings = await transaction.query<{ connection: string; attempts: number }>(
      `update ${schema}.listing set state = 'waiting', error = null, attempts = attempts + 1
       where run = $1 and state = 'failed' returning connection, attempts`,
      [run.id],
    );
    const lists = listings.rows.map(({ connection, attempts }) => ({
      id: idOf(run.id, connection, attempts),
      data: { run: run.id, connection },
    }));
    await queue.send(transaction, "balances.list", lists);
    const { rows } = await transaction.query<{ connection: string; accounts: string[] }>(
      `with again as (
         update ${schema}.task set state = 'waiting', error = null, error_class = null
         where run = $1 and run_at = $2 and state = 'failed'
         returning connection, account, attempts
       ), numbered as (
         select connection, account,
                (row_number() over (partition by connection order by account) - 1) / $3 as number
         from again
       )
       select connection, array_agg(account order by account) as accounts
       from numbered group by connection, number order by connection, number`,
      [run.id, run.createdAt, batch],
    );
    const jobs = rows.map(({ connection, accounts }) => ({
      id: randomUUID(),
      data: { run: run.id, connection, accounts, handedOver: 0 },
    }));
    await queue.send(transaction, "balances.collect", jobs);
    return rows.reduce((sum, { accounts }) => sum + accounts.length, 0);
  });
}
