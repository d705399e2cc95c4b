import { ConfigurationError, streamBalances, UnauthorizedError } from "@org/core";
import type { OpenConnection } from "../connection.ts";
import { WHOLE } from "../place.ts";
import { completed, type JobEnd } from "../queue/consume.ts";
import { idOf } from "../queue/job-id.ts";
import type { TakenJob } from "../queue/queue.ts";
import { endIfDone } from "../runs/end-run.ts";
import type { Clients, WorkContext } from "./context.ts";
import { placeInRun } from "./place-in-run.ts";
import { type Outcome, writeBatch } from "./write-batch.ts";

const QUEUE = "balances.collect";

/** A part of the time of a job is for writing: what has not answered by then is left to the next attempt. */
const ASKING_PART = 0.8;

/**
 * Asks for the accounts of a job that still wait, and writes what came of them in one transaction, with what becomes of the
 * job: so neither is there without the other. `signal` ends the asking; the rest is another worker's then.
 */
export async function collectJob(
  context: WorkContext,
  clients: Clients,
  job: TakenJob<typeof QUEUE>,
  signal: AbortSignal,
): Promise<JobEnd> {
  const { database, queue, observer } = context;
  const { run, connection } = job.data;
  const place = await placeInRun(database, run, connection);
  if (place === undefined) return await completed(queue, database, QUEUE, job.id);
  const accounts = await waitingOf(context, job);
  if (accounts.length === 0) {
    const end = await completed(queue, database, QUEUE, job.id);
    await endIfDone(context, run);
    return end;
  }
  const asked = await ask(context, clients, connection, accounts, signal);
  if (asked === undefined) {
    const reason = `this worker's configuration has no connection ${JSON.stringify(connection)}`;
    if (!job.isLast) return { done: false, reason };
  }
  const outcomes = asked ?? accounts.map((account) => unknownConnection(connection, account));
  const { written, left } = await database.transaction(async (transaction) => {
    const written = await writeBatch(transaction, context, place, outcomes, job.isLast);
    const left = accounts.length - written.came - written.failed - written.toRetry;
    if (written.toRetry === 0) {
      if (left > 0) await handOver(context, transaction, job);
      await queue.complete(transaction, QUEUE, job.id);
    }
    return { written, left };
  });
  observer.onAccounts(place.provider, "came", written.came);
  observer.onAccounts(place.provider, "failed", written.failed);
  observer.onAccounts(place.provider, "retried", written.toRetry);
  if (written.toRetry > 0) {
    return { done: false, reason: written.reason ?? "some accounts did not answer" };
  }
  if (left === 0 && (await endIfDone(context, run))) observer.onRunEnd(run);
  return { done: true };
}

/** The accounts of a job that nobody has ended. */
async function waitingOf(
  { database }: WorkContext,
  { data }: TakenJob<typeof QUEUE>,
): Promise<readonly string[]> {
  const { rows } = await database.query<{ account: string }>(
    `select account from ${database.schema}.task
     where run = $1 and connection = $2 and account = any($3::text[]) and state = 'waiting'
     order by account`,
    [data.run, data.connection, data.accounts],
  );
  return rows.map(({ account }) => account);
}

/** What comes of accounts; undefined: this worker does not know the connection. */
async function ask(
  context: WorkContext,
  clients: Clients,
  connection: string,
  accounts: readonly string[],
  signal: AbortSignal,
): Promise<Outcome[] | undefined> {
  let opened: OpenConnection | undefined;
  try {
    opened = clients.open(connection);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return accounts.map((account) => ({ account, error }));
  }
  if (opened === undefined) return undefined;
  const { jobTimeoutSeconds } = context.queue.settings;
  const time = new AbortController();
  const timer = setTimeout(() => time.abort(), jobTimeoutSeconds * 1_000 * ASKING_PART);
  const outcomes: Outcome[] = [];
  const tasks = accounts.map((account) => opened.task(account === WHOLE ? null : account));
  const options = {
    concurrency: context.concurrency,
    signal: AbortSignal.any([signal, time.signal]),
  };
  try {
    for await (const { index, report, error } of streamBalances(tasks, options)) {
      const account = accounts[index] ?? WHOLE;
      outcomes.push(report === undefined ? { account, error } : { account, report });
      if (error instanceof UnauthorizedError) clients.forget(connection);
    }
  } finally {
    clearTimeout(timer);
  }
  return outcomes;
}

function unknownConnection(connection: string, account: string): Outcome {
  const message = `no worker that tried has the connection ${JSON.stringify(connection)} in its configuration`;
  const where = { provider: "collector", label: connection, operation: null };
  return { account, error: new ConfigurationError({ ...where, message }) };
}

/** Leaves the rest of a job to another worker. That is no failure: it counts for no attempt. */
async function handOver(
  { queue }: WorkContext,
  transaction: Parameters<typeof queue.send>[0],
  { id, data }: TakenJob<typeof QUEUE>,
): Promise<void> {
  const handedOver = data.handedOver + 1;
  const next = { id: idOf(id, handedOver), data: { ...data, handedOver } };
  await queue.send(transaction, QUEUE, [next]);
}
