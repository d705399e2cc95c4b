import {
  type BalanceReport,
  type BalanceTask,
  ProviderError,
  type Tasks,
  UnauthorizedError,
} from "@org/core";
import { isAway } from "../database/is-away.ts";
import type { Place } from "../place.ts";
import { WHOLE } from "../place.ts";
import { completed, type JobEnd } from "../queue/consume.ts";
import type { TakenJob } from "../queue/queue.ts";
import { addAccounts, addTasks } from "../runs/add-accounts.ts";
import { endListing } from "../runs/end-run.ts";
import { storedError, verdictOf } from "./classify.ts";
import { type Clients, isForOthers, type Opened, type WorkContext } from "./context.ts";
import { eachTask } from "./each-task.ts";
import { endRun } from "./end-runs.ts";
import { placeInRun } from "./place-in-run.ts";
import { ONLY_ATTEMPT, type Outcome, type Written, writeBatch } from "./write-batch.ts";
import { writeOutcomes } from "./write-outcomes.ts";

const QUEUE = "balances.list";

/** After this part of the time of a job it is said that it is still being done. */
const TOUCH_PART = 0.1;

/**
 * Finds the accounts of a connection, and adds the jobs that ask for them. What the list says in full of an account is
 * written at once. A list that is read a second time adds what is new, and changes nothing else.
 */
export async function listJob(
  context: WorkContext,
  clients: Clients,
  job: TakenJob<typeof QUEUE>,
  signal: AbortSignal,
): Promise<JobEnd> {
  const { database, queue } = context;
  const { schema } = database;
  const { run, connection } = job.data;
  const place = await placeInRun(database, run, connection);
  if (place === undefined) return await completed(queue, database, QUEUE, job.id);
  let opened: Opened;
  try {
    opened = clients.open(connection);
  } catch (error) {
    const verdict = isForOthers(context, error, job.isLast) ? "retry" : "failed";
    return await failed(context, place, job, error, verdict);
  }
  let tasks: Tasks;
  try {
    tasks = opened.connection.tasks();
  } catch (error) {
    return await failed(context, place, job, error, "failed");
  }
  try {
    await readList(context, place, job, eachTask(tasks, signal));
  } catch (error) {
    if (signal.aborted) return { done: false, reason: "the worker was ended" };
    // That says nothing of the provider.
    if (isAway(error)) throw error;
    if (error instanceof UnauthorizedError) clients.forget(connection, opened);
    const isFinal = error instanceof ProviderError && verdictOf(error, opened.isFresh) === "failed";
    return await failed(context, place, job, error, isFinal ? "failed" : "retry");
  }
  await database.transaction(async (transaction) => {
    await endListing(transaction, schema, run, connection);
    await queue.complete(transaction, QUEUE, job.id);
  });
  await endRun(context, run);
  return { done: true };
}

/** Says that a connection's accounts can't be found; or that they are to be looked for again. */
async function failed(
  context: WorkContext,
  { run, connection }: Place,
  job: TakenJob<typeof QUEUE>,
  error: unknown,
  verdict: "failed" | "retry",
): Promise<JobEnd> {
  const { database, queue } = context;
  const { schema } = database;
  const { json, message } = storedError(error);
  const isOver = verdict === "failed" || job.isLast;
  await database.transaction(async (transaction) => {
    await transaction.query(
      `update ${schema}.listing set state = $3, attempts = attempts + 1, error = $4
       where run = $1 and connection = $2 and state = 'waiting'`,
      [run, connection, isOver ? "failed" : "waiting", json],
    );
    if (isOver) await queue.complete(transaction, QUEUE, job.id);
  });
  if (!isOver) return { done: false, reason: message };
  await endRun(context, run);
  return { done: true };
}

/** Reads the list to its end, some accounts at a time. */
async function readList(
  context: WorkContext,
  place: Place,
  job: TakenJob<typeof QUEUE>,
  tasks: AsyncIterable<BalanceTask>,
): Promise<void> {
  const { queue, batch } = context;
  const pages: BalanceReport[] = [];
  let arrivedMs = 0;
  let toAsk: string[] = [];
  let answered: Outcome[] = [];
  let touchedMs = performance.now();
  for await (const task of tasks) {
    // However slowly a list comes, and whatever comes: as long as it does, no other worker begins with it.
    if (performance.now() - touchedMs > job.seconds * TOUCH_PART * 1_000) {
      await queue.touch(QUEUE, job.id);
      touchedMs = performance.now();
    }
    const account = task.account ?? WHOLE;
    if (!task.isAnswered) toAsk.push(account);
    else if (account !== WHOLE) answered.push(await outcomeOf(account, task));
    // A page of an answer, or that no further one came.
    else {
      pages.push(await task.fetch({}));
      if (pages.length === 1) arrivedMs = performance.now();
    }
    if (toAsk.length === batch) {
      await add(context, place, toAsk);
      toAsk = [];
    }
    if (answered.length === batch) {
      await write(context, place, answered);
      answered = [];
    }
  }
  await add(context, place, toAsk);
  await write(context, place, answered);
  const [first] = pages;
  if (first !== undefined) {
    await write(context, place, [{ account: WHOLE, report: joined(first, pages), arrivedMs }]);
  }
}

async function outcomeOf(account: string, task: BalanceTask): Promise<Outcome> {
  try {
    return { account, report: await task.fetch({}), arrivedMs: performance.now() };
  } catch (error) {
    return { account, error };
  }
}

async function add(context: WorkContext, place: Place, accounts: readonly string[]): Promise<void> {
  const { database, queue, batch } = context;
  if (accounts.length === 0) return;
  const adding = { queue, schema: database.schema, batch };
  await database.transaction((transaction) => addAccounts(transaction, adding, place, accounts));
}

/** An account that is listed with its balances is in the run, and has ended. */
async function write(
  context: WorkContext,
  place: Place,
  outcomes: readonly Outcome[],
): Promise<void> {
  const { database, observer } = context;
  if (outcomes.length === 0) return;
  const writeSome = async (some: readonly Outcome[]): Promise<void> => {
    const accounts = some.map(({ account }) => account);
    const written = await database.transaction(async (transaction): Promise<Written> => {
      await addTasks(transaction, database.schema, place, accounts);
      return await writeBatch(transaction, context, place, some, ONLY_ATTEMPT);
    });
    observer.onAccounts(place.provider, "came", written.came);
    observer.onAccounts(place.provider, "failed", written.failed);
  };
  await writeOutcomes(outcomes, writeSome, (one) => writeSome([one]));
}

/** The pages of one answer as one report: no entry is older than its time. */
function joined(first: BalanceReport, pages: readonly BalanceReport[]): BalanceReport {
  return {
    ...first,
    entries: pages.flatMap(({ entries }) => entries),
    problems: pages.flatMap(({ problems }) => problems),
    drift: pages.flatMap(({ drift }) => drift),
  };
}
