import type { Database } from "../database/database.ts";
import { notify } from "../queue/notify.ts";
import type { Queue } from "../queue/queue.ts";
import type { CheckedRules } from "./check-rules.ts";
import { raiseStale, type StaleCursor } from "./raise-stale.ts";

/** Tells which answers have become too old, some at a time; `signal` ends it between two of them. */
export async function tellStale(
  database: Database,
  queue: Queue,
  rules: CheckedRules,
  signal?: AbortSignal,
): Promise<void> {
  let cursor: StaleCursor | null = null;
  do {
    signal?.throwIfAborted();
    const after: StaleCursor | null = cursor;
    cursor = await database.transaction(async (transaction) => {
      const { events, next } = await raiseStale(transaction, database.schema, rules, after);
      await notify(transaction, queue, events);
      return next;
    });
  } while (cursor !== null);
}
