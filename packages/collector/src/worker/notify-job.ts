import type { CheckedTarget } from "../alerts/check-targets.ts";
import { deliver } from "../alerts/deliver.ts";
import type { JobEnd } from "../queue/consume.ts";
import { idOf } from "../queue/job-id.ts";
import type { TakenJob } from "../queue/queue.ts";
import { QUEUE_DEFAULTS } from "../queue/settings.ts";
import type { WorkContext } from "./context.ts";
import { unlessAborted } from "./unless-aborted.ts";

const QUEUE = "balances.notify";

/** How many events are told at a time. */
const AT_ONCE = 10;

/**
 * Tells events. Those that some target has not taken are another job, whose time is when the first of them is to be told
 * again, with those that failed beside it: a target that is down for long uses up no attempts. What was told when `signal`
 * aborts is not told again.
 */
export async function notifyJob(
  { database, queue, observer }: WorkContext,
  targets: readonly CheckedTarget[],
  { id, data: { events } }: TakenJob<typeof QUEUE>,
  signal: AbortSignal,
): Promise<JobEnd> {
  const { retryDelaySeconds = QUEUE_DEFAULTS.retryDelay } = queue.settings;
  // One factor for all: what fails together is told again together, and not as a job for each event.
  const pause = {
    firstMs: Math.max(retryDelaySeconds, 1) * 1_000,
    factor: 0.5 + Math.random() / 2,
  };
  const startMs = performance.now();
  const waiting: { readonly event: string; readonly at: Date }[] = [];
  for (let next = 0; next < events.length; next += AT_ONCE) {
    const telling = events.slice(next, next + AT_ONCE).map(async (event) => {
      const { again, error } = await deliver(database, targets, event, pause, signal);
      if (error !== undefined) observer.onError(error, QUEUE);
      if (again !== undefined) waiting.push({ event, at: again });
    });
    await unlessAborted(Promise.all(telling), signal);
    await queue.touch(QUEUE, id);
  }
  await database.transaction(async (transaction) => {
    if (waiting.length > 0) {
      const tookMs = performance.now() - startMs;
      const startAfter = lastWithin(
        tookMs,
        waiting.map(({ at }) => at.getTime()),
      );
      const left = waiting.map(({ event }) => event);
      await queue.send(transaction, QUEUE, [
        { id: idOf(id, "again"), data: { events: left }, startAfter },
      ]);
    }
    await queue.complete(transaction, QUEUE, id);
  });
  return { done: true };
}

/** The last of the times that are so much after the first of them, or less. */
function lastWithin(ms: number, times: readonly number[]): Date {
  const first = Math.min(...times);
  return new Date(Math.max(...times.filter((time) => time <= first + ms)));
}
