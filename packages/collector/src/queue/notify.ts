import type { Queryable } from "../database/database.ts";
import { idOf } from "./job-id.ts";
import type { Queue } from "./queue.ts";

/** Adds the jobs that tell events, in the transaction that made those. */
export async function notify(
  transaction: Queryable,
  queue: Queue,
  events: readonly string[],
): Promise<void> {
  const jobs = events.map((event) => ({ id: idOf("notify", event), data: { event } }));
  await queue.send(transaction, "balances.notify", jobs);
}
