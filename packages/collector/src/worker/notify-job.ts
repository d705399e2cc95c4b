import type { CheckedTarget } from "../alerts/check-targets.ts";
import { deliver } from "../alerts/deliver.ts";
import type { JobEnd } from "../queue/consume.ts";
import { idOf } from "../queue/job-id.ts";
import type { TakenJob } from "../queue/queue.ts";
import type { WorkContext } from "./context.ts";

const QUEUE = "balances.notify";

/** How many events are told at a time. */
const AT_ONCE = 10;

/**
 * Tells events. Those that some target has not taken are another job, whose time is when the first of them is to be told
 * again: a target that is down for long uses up no attempts. `signal` leaves the rest to another worker.
 */
export async function notifyJob(
  { database, queue, observer }: WorkContext,
  targets: readonly CheckedTarget[],
  { id, data: { events } }: TakenJob<typeof QUEUE>,
  signal: AbortSignal,
): Promise<JobEnd> {
  const firstPauseMs = Math.max(queue.settings.retryDelaySeconds, 1) * 1_000;
  const waiting: { readonly event: string; readonly at: Date }[] = [];
  let next = 0;
  while (next < events.length && !signal.aborted) {
    const some = events.slice(next, next + AT_ONCE);
    await Promise.all(
      some.map(async (event) => {
        const { again, error } = await deliver(database, targets, event, firstPauseMs);
        if (error !== undefined) observer.onError(error, QUEUE);
        if (again !== undefined) waiting.push({ event, at: again });
      }),
    );
    next += some.length;
    await queue.touch(QUEUE, id);
  }
  const untold = events.slice(next);
  const left = [...waiting.map(({ event }) => event), ...untold];
  const first = Math.min(...waiting.map(({ at }) => at.getTime()));
  const startAfter = untold.length > 0 ? undefined : new Date(first);
  await database.transaction(async (transaction) => {
    if (left.length > 0) {
      const again = { id: idOf(id, "again"), data: { events: left }, startAfter };
      await queue.send(transaction, QUEUE, [again]);
    }
    await queue.complete(transaction, QUEUE, id);
  });
  return { done: true };
}
