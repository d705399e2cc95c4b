import { CollectorError } from "../collector-error.ts";
import { completed, type JobEnd } from "../queue/consume.ts";
import type { TakenJob } from "../queue/queue.ts";
import { endIfDone } from "../runs/end-run.ts";
import { storedError } from "./classify.ts";
import type { WorkContext } from "./context.ts";
import { placeInRun } from "./place-in-run.ts";
import { writeBatch } from "./write-batch.ts";

const LOST =
  "no worker came back with an answer: each that took the batch was ended, or did not answer in its time";

/** Ends what still waits of a batch that no worker has brought to its end. */
export async function deadJob(
  context: WorkContext,
  job: TakenJob<"balances.dead">,
): Promise<JobEnd> {
  const { database, queue, observer } = context;
  const { run, connection, accounts } = job.data;
  const place = await placeInRun(database, run, connection);
  if (place !== undefined) {
    await database.transaction(async (transaction) => {
      const error = new CollectorError(LOST);
      const outcomes = accounts.map((account) => ({ account, error }));
      await writeBatch(transaction, context, place, outcomes, true);
      await queue.complete(transaction, "balances.dead", job.id);
    });
    if (await endIfDone(context, run)) observer.onRunEnd(run);
    return { done: true };
  }
  return await completed(queue, database, "balances.dead", job.id);
}

/** The same of a connection whose accounts no worker has found. */
export async function unlistedJob(
  context: WorkContext,
  job: TakenJob<"balances.unlisted">,
): Promise<JobEnd> {
  const { database, queue, observer } = context;
  const { schema } = database;
  const { run, connection } = job.data;
  await database.transaction(async (transaction) => {
    await transaction.query(
      `update ${schema}.listing set state = 'failed', error = coalesce(error, $3)
       where run = $1 and connection = $2 and state = 'waiting'`,
      [run, connection, storedError(new CollectorError(LOST)).json],
    );
    await queue.complete(transaction, "balances.unlisted", job.id);
  });
  if (await endIfDone(context, run)) observer.onRunEnd(run);
  return { done: true };
}
