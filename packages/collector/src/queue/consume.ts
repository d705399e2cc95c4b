import { setTimeout as sleep } from "node:timers/promises";
import type { Queryable } from "../database/database.ts";
import type { QueueName } from "./jobs.ts";
import type { Queue, TakenJob } from "./queue.ts";

/** How a job ended: `done` has said so in a transaction of its own; `again`: it failed, for this reason. */
export type JobEnd = { readonly done: true } | { readonly done: false; readonly reason: string };

/** What does the jobs of a queue. */
export interface Consumer<Name extends QueueName> {
  readonly name: Name;
  /** How many jobs are done at a time. */
  readonly concurrency: number;
  handle(job: TakenJob<Name>, signal: AbortSignal): Promise<JobEnd>;
}

/** What the loops of a worker share. */
export interface ConsumeOptions {
  readonly queue: Queue;
  /** Aborts when no job is to be taken any more. */
  readonly stopping: AbortSignal;
  /** Aborts when jobs under way are to end. */
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
  while (!stopping.aborted) {
    const job = await queue.take(name).catch((error) => onError(error, name));
    if (job === undefined) {
      await sleep(queue.settings.pollMs, undefined, { signal: stopping }).catch(() => {});
      continue;
    }
    let end: JobEnd;
    try {
      end = await consumer.handle(job, ending);
    } catch (error) {
      onError(error, name);
      end = { done: false, reason: String(error instanceof Error ? error.message : error) };
    }
    if (end.done) continue;
    // A job that can't be given back now is taken by another when its time is up.
    await queue.fail(name, job.id, end.reason).catch((error) => onError(error, name));
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
