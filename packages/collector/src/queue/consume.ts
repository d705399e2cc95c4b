import { setTimeout as sleep } from "node:timers/promises";
import type { Queryable } from "../database/database.ts";
import type { QueueName } from "./jobs.ts";
import { patiently } from "./patient.ts";
import type { Queue, TakenJob } from "./queue.ts";

/** How a job ended. */
export type JobEnd =
  /** It is done, and has said so in a transaction of its own. */
  | { readonly done: true }
  | {
      readonly done: false;
      /** Why it failed. */
      readonly reason: string;
    };

/** What does the jobs of a queue. */
export interface Consumer<Name extends QueueName> {
  readonly name: Name;
  /** How many jobs are done at a time. */
  readonly concurrency: number;
  handle(job: TakenJob<Name>, signal: AbortSignal): Promise<JobEnd>;
}

/** The longest time between two looks at a queue whose database is away. */
const LONGEST_WAIT_MS = 5_000;

/** What the loops of a worker share. */
export interface ConsumeOptions {
  readonly queue: Queue;
  /** Aborts when no job is to be taken any more. */
  readonly stopping: AbortSignal;
  /** Aborts when jobs under way are to end: those that are not done then are given back. */
  readonly ending: AbortSignal;
  /** Is told of a job that failed in a way that nobody foresaw. */
  onError(error: unknown, name: QueueName): void;
}

/** Takes jobs and does them, until it is stopped; resolves when the last of them has ended. */
export async function consume<Name extends QueueName>(
  consumer: Consumer<Name>,
  options: ConsumeOptions,
): Promise<void> {
  const loops = Array.from({ length: consumer.concurrency }, () => loop(consumer, options));
  await Promise.all(loops);
}

async function loop<Name extends QueueName>(
  consumer: Consumer<Name>,
  { queue, stopping, ending, onError }: ConsumeOptions,
): Promise<void> {
  const { name } = consumer;
  const { pollMs } = queue.settings;
  let waitMs = pollMs;
  while (!stopping.aborted) {
    const job = await queue.take(name).catch((error) => {
      // A database that is away is told of once, and looked for less and less often.
      if (waitMs === pollMs) onError(error, name);
      waitMs = Math.min(2 * waitMs, Math.max(pollMs, LONGEST_WAIT_MS));
      return null;
    });
    if (job === undefined || job === null) {
      await sleep(waitMs, undefined, { signal: stopping }).catch(() => {});
      if (job === undefined) waitMs = pollMs;
      continue;
    }
    waitMs = pollMs;
    let end: JobEnd;
    try {
      end = await consumer.handle(job, ending);
    } catch (error) {
      if (error !== ending.reason) onError(error, name);
      end = { done: false, reason: String(error instanceof Error ? error.message : error) };
    }
    if (end.done) continue;
    // A job that can't be given back now is taken by another when its time is up.
    const { reason } = end;
    const tell = (error: unknown): void => onError(error, name);
    const giveBack = (): Promise<void> =>
      ending.aborted ? queue.giveBack(name, job.id) : queue.fail(name, job.id, reason);
    await patiently(giveBack, stopping, tell).catch(tell);
  }
}

/** Ends a job that did nothing in a transaction of its own. */
export async function completed(
  queue: Queue,
  queryable: Queryable,
  name: QueueName,
  id: string,
): Promise<JobEnd> {
  await queue.complete(queryable, name, id);
  return { done: true };
}
