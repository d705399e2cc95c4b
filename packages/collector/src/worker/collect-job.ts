import { type BalanceTask, streamBalances, UnauthorizedError } from "@org/core";
import { CollectorError } from "../collector-error.ts";
import type { Place } from "../place.ts";
import { WHOLE } from "../place.ts";
import { completed, type JobEnd } from "../queue/consume.ts";
import { idOf } from "../queue/job-id.ts";
import { patiently } from "../queue/patient.ts";
import type { TakenJob } from "../queue/queue.ts";
import { storedError, verdictOf } from "./classify.ts";
import { type Clients, isForOthers, type Opened, type WorkContext } from "./context.ts";
import { endRun } from "./end-runs.ts";
import { placeInRun } from "./place-in-run.ts";
import { waitingAmong } from "./waiting-among.ts";
import {
  type Attempt,
  ONLY_ATTEMPT,
  type Outcome,
  type Written,
  writeBatch,
} from "./write-batch.ts";
import { writeOutcomes } from "./write-outcomes.ts";

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
  const { database, queue } = context;
  const { run, connection } = job.data;
  const place = await placeInRun(database, run, connection);
  if (place === undefined) return await completed(queue, database, QUEUE, job.id);
  const accounts = await waitingAmong(database, database.schema, place, job.data.accounts);
  if (accounts.length === 0) {
    const end = await completed(queue, database, QUEUE, job.id);
    await endRun(context, run);
    return end;
  }
  const fail = async (error: unknown): Promise<JobEnd> => {
    const outcomes = accounts.map((account) => ({ account, error }));
    return await write(context, place, { ...job, ...ONLY_ATTEMPT }, outcomes, 0, signal);
  };
  let opened: Opened;
  try {
    opened = clients.open(connection);
  } catch (error) {
    if (!isForOthers(context, error, job.isLast)) return await fail(error);
    return { done: false, reason: storedError(error).message };
  }
  let tasks: readonly BalanceTask[];
  try {
    tasks = tasksOf(opened, accounts);
  } catch (error) {
    return await fail(error);
  }
  const forget = (): void => clients.forget(connection, opened);
  let outcomes = await ask(context, accounts, tasks, forget, job.seconds, signal);
  const isSlow = !outcomes.some(isOver) && !signal.aborted;
  const reason = isSlow ? "no account of the batch answered in the time of a job" : undefined;
  if (reason !== undefined) {
    if (!job.isLast) return { done: false, reason };
    outcomes = accounts.map((account) => ({ account, error: new CollectorError(reason) }));
  }
  const left = accounts.length - outcomes.filter(isOver).length;
  const { isFresh } = opened;
  return await write(context, place, { ...job, isFresh }, outcomes, left, signal);
}

/** Whether an account was asked to the end. */
function isOver(outcome: Outcome): boolean {
  return "report" in outcome || verdictOf(outcome.error) !== "returned";
}

/** Writes what came of the accounts, and ends the job: where some are `left`, another begins with it. */
async function write(
  context: WorkContext,
  place: Place,
  job: TakenJob<typeof QUEUE> & Attempt,
  outcomes: readonly Outcome[],
  left: number,
  signal: AbortSignal,
): Promise<JobEnd> {
  const { database, queue, observer } = context;
  const count = ({ came, failed, toRetry }: Written): void => {
    observer.onAccounts(place.provider, "came", came);
    observer.onAccounts(place.provider, "failed", failed);
    observer.onAccounts(place.provider, "retried", toRetry);
  };
  const writeAll = async (all: readonly Outcome[]): Promise<Written> => {
    const written = await database.transaction(async (transaction) => {
      const written = await writeBatch(transaction, context, place, all, job);
      if (written.toRetry === 0) {
        if (left > 0) await handOver(context, transaction, job);
        await queue.complete(transaction, QUEUE, job.id);
      }
      return written;
    });
    count(written);
    return written;
  };
  const writeOne = async (one: Outcome): Promise<void> =>
    count(
      await database.transaction((transaction) =>
        writeBatch(transaction, context, place, [one], job),
      ),
    );
  // What the provider has answered is not asked for again because the database was away.
  const { toRetry, reason } = await patiently(
    () => writeOutcomes(outcomes, writeAll, writeOne),
    signal,
    (error) => observer.onError(error, QUEUE),
  );
  if (toRetry > 0) return { done: false, reason: reason ?? "some accounts did not answer" };
  if (left === 0) await endRun(context, place.run);
  return { done: true };
}

/** What asks for each account. */
function tasksOf({ connection }: Opened, accounts: readonly string[]): readonly BalanceTask[] {
  return accounts.map((account) => connection.task(account === WHOLE ? null : account));
}

/** What comes of accounts, in the `seconds` of a job; `onRefused` hears that the keys were refused. */
async function ask(
  context: WorkContext,
  accounts: readonly string[],
  tasks: readonly BalanceTask[],
  onRefused: () => void,
  seconds: number,
  signal: AbortSignal,
): Promise<Outcome[]> {
  const time = new AbortController();
  const timer = setTimeout(() => time.abort(), seconds * 1_000 * ASKING_PART);
  const outcomes: Outcome[] = [];
  const options = {
    concurrency: context.concurrency,
    signal: AbortSignal.any([signal, time.signal]),
  };
  try {
    for await (const { index, report, error } of streamBalances(tasks, options)) {
      const account = accounts[index] ?? WHOLE;
      const arrivedMs = performance.now();
      outcomes.push(report === undefined ? { account, error } : { account, report, arrivedMs });
      if (error instanceof UnauthorizedError) onRefused();
    }
  } finally {
    clearTimeout(timer);
  }
  return outcomes;
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
