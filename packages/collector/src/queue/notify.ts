import type { Queryable } from "../database/database.ts";
import { idOf } from "./job-id.ts";
import type { Queue } from "./queue.ts";

/** How many events a job is about: an alert of all accounts at once is few jobs, which are soon found. */
const EVENTS = 100;

/** Adds the jobs that tell events, in the transaction that made those. */
export async function notify(
  transaction: Queryable,
  queue: Pick<Queue, "send">,
  events: readonly string[],
): Promise<void> {
  const jobs = [];
  for (let start = 0; start < events.length; start += EVENTS) {
    const some = events.slice(start, start + EVENTS);
    jobs.push({ id: idOf("notify", ...some), data: { events: some } });
  }
  await queue.send(transaction, "balances.notify", jobs);
}
