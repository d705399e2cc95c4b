import type { Queryable } from "../database/database.ts";
import type { Place } from "../place.ts";
import { idOf } from "../queue/job-id.ts";
import type { Queue } from "../queue/queue.ts";

/** How many accounts a job is about. */
export const BATCH = 100;

/** How a run gets its accounts. */
export interface Adding {
  readonly queue: Queue;
  readonly schema: string;
  /** How many accounts a job is about. */
  readonly batch: number;
}

/**
 * Adds accounts of a connection to a run, in a transaction, with the jobs that ask for them. What is in the run
 * already stays as it is. Gives the accounts that are not in the run then: it has ended before they could be added.
 */
export async function addAccounts(
  transaction: Queryable,
  { queue, schema, batch }: Adding,
  place: Place,
  accounts: readonly string[],
): Promise<readonly string[]> {
  const { run, connection } = place;
  const added = await addTasks(transaction, schema, place, accounts);
  if (added.length === 0) return await missing(transaction, schema, place, accounts);
  const jobs = [];
  for (let start = 0; start < added.length; start += batch) {
    const some = added.slice(start, start + batch);
    const data = { run, connection, accounts: some, handedOver: 0 };
    jobs.push({ id: idOf(run, connection, ...some), data });
  }
  await queue.send(transaction, "balances.collect", jobs);
  return [];
}

/** Those that a run does not have: all of them are in one that goes on. */
async function missing(
  transaction: Queryable,
  schema: string,
  { run, runAt, connection }: Place,
  accounts: readonly string[],
): Promise<string[]> {
  const { rows } = await transaction.query<{ account: string }>(
    `select a.account from unnest($4::text[]) as a (account)
     where not exists (
       select from ${schema}.task t
       where t.run = $1 and t.run_at = $2 and t.connection = $3 and t.account = a.account)
     order by 1`,
    [run, runAt, connection, accounts],
  );
  return rows.map(({ account }) => account);
}

/** Adds the rows of accounts to a run that goes on, and gives those that were not there, in order. */
export async function addTasks(
  transaction: Queryable,
  schema: string,
  { run, runAt, connection, tenant, provider }: Place,
  accounts: readonly string[],
): Promise<string[]> {
  // A run that ends or is cancelled meanwhile waits for this transaction, or this one finds that it was.
  const { count } = await transaction.query(
    `select from ${schema}.run where id = $1 and state in ('listing', 'running') for share`,
    [run],
  );
  if (count === 0) return [];
  const { rows } = await transaction.query<{ account: string }>(
    `insert into ${schema}.task (run_at, run, connection, account, tenant, provider)
     select $1, $2, $3, account, $4, $5
     from (select distinct unnest($6::text[]) as account) as accounts
     order by account
     on conflict do nothing
     returning account`,
    [runAt, run, connection, tenant, provider, accounts],
  );
  return rows.map(({ account }) => account).sort();
}
