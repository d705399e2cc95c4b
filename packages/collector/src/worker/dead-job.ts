import { CollectorError } from "../collector-error.ts";
import type { Queryable } from "../database/database.ts";
import type { Place } from "../place.ts";
import { completed, type JobEnd } from "../queue/consume.ts";
import { idOf } from "../queue/job-id.ts";
import { patiently } from "../queue/patient.ts";
import type { TakenJob } from "../queue/queue.ts";
import { KeptError, storedError } from "./classify.ts";
import type { WorkContext } from "./context.ts";
import { endRun } from "./end-runs.ts";
import { placeInRun } from "./place-in-run.ts";
import { waitingAmong } from "./waiting-among.ts";
import { ONLY_ATTEMPT, writeBatch } from "./write-batch.ts";

type DeadJob = TakenJob<"balances.dead">;

/**
 * Sees to what still waits of a batch that no worker has brought to its end. One account may have ended them all, so each
 * is asked for by itself once more; one that was by itself has failed.
 */
export async function deadJob(
  context: WorkContext,
  job: DeadJob,
  signal: AbortSignal,
): Promise<JobEnd> {
  const { database, queue, observer } = context;
  const { run, connection, accounts } = job.data;
  const place = await placeInRun(database, run, connection);
  if (place === undefined) return await completed(queue, database, "balances.dead", job.id);
  const end = (): Promise<void> =>
    database.transaction(async (transaction) => {
      if (accounts.length > 1) await askSingly(context, transaction, place, job);
      else await fail(context, transaction, place, job);
      await queue.complete(transaction, "balances.dead", job.id);
    });
  await patiently(end, signal, (error) => observer.onError(error, "balances.dead"));
  await endRun(context, run);
  return { done: true };
}

async function askSingly(
  { database, queue }: WorkContext,
  transaction: Queryable,
  place: Place,
  { id, data }: DeadJob,
): Promise<void> {
  const waiting = await waitingAmong(transaction, database.schema, place, data.accounts);
  const jobs = waiting.map((account) => ({
    id: idOf(id, account),
    data: { ...data, accounts: [account] },
  }));
  await queue.send(transaction, "balances.collect", jobs);
}

async function fail(
  context: WorkContext,
  transaction: Queryable,
  place: Place,
  { data, reason }: DeadJob,
): Promise<void> {
  const kept = await keptErrors(transaction, context.database.schema, place, data.accounts);
  const outcomes = data.accounts.map((account) => ({
    account,
    error: kept.get(account) ?? lost(reason),
  }));
  await writeBatch(transaction, context, place, outcomes, ONLY_ATTEMPT);
}

/** What earlier attempts at accounts ended with: what a provider has said of them says more than that none came back. */
async function keptErrors(
  transaction: Queryable,
  schema: string,
  { run, runAt, connection }: Place,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, KeptError>> {
  const { rows } = await transaction.query<KeptRow>(
    `select account, error::text as json, error->>'message' as message, error_class as "errorClass"
     from ${schema}.task
     where run = $1 and run_at = $2 and connection = $3 and account = any($4::text[])
       and error is not null`,
    [run, runAt, connection, accounts],
  );
  return new Map(
    rows.map(({ account, json, message, errorClass }) => {
      const stored = { json, message: message ?? "", errorClass: errorClass ?? "Error" };
      return [account, new KeptError(stored)];
    }),
  );
}

interface KeptRow extends Readonly<Record<string, unknown>> {
  readonly account: string;
  readonly json: string;
  readonly message: string | null;
  readonly errorClass: string | null;
}

/** The same of a connection whose accounts no worker has found. */
export async function unlistedJob(
  context: WorkContext,
  job: TakenJob<"balances.unlisted">,
  signal: AbortSignal,
): Promise<JobEnd> {
  const { database, queue, observer } = context;
  const { run, connection } = job.data;
  const end = (): Promise<void> =>
    database.transaction(async (transaction) => {
      await transaction.query(
        `update ${database.schema}.listing set state = 'failed', error = coalesce(error, $3)
         where run = $1 and connection = $2 and state = 'waiting'`,
        [run, connection, storedError(lost(job.reason)).json],
      );
      await queue.complete(transaction, "balances.unlisted", job.id);
    });
  await patiently(end, signal, (error) => observer.onError(error, "balances.unlisted"));
  await endRun(context, run);
  return { done: true };
}

function lost(reason = "nothing"): CollectorError {
  return new CollectorError(
    `no worker came back with an answer: each was ended, or did not answer in its time. The last that is known: ${reason}`,
  );
}
