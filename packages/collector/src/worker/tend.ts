import { setTimeout as sleep } from "node:timers/promises";
import { ensurePartitions } from "../migrations/partitions.ts";
import type { WorkContext } from "./context.ts";
import { endRuns } from "./end-runs.ts";

/**
 * Does, now and then, what all workers see to: that no job is given up which a run needs, that a run begins when its time
 * has come, that one of which nothing waits ends, and that there is room for what is written next month.
 */
export async function tend(context: WorkContext, stopping: AbortSignal): Promise<void> {
  const { database, queue, observer } = context;
  while (!stopping.aborted) {
    try {
      await queue.takeUpFailed();
      await queue.addDue();
      await endRuns(context);
      await database.transaction(async (transaction) => {
        const { rows } = await transaction.query<{ now: Date }>("select now() as now");
        for (const { now } of rows) await ensurePartitions(transaction, database.schema, now);
      });
    } catch (error) {
      observer.onError(error, "tend");
    }
    const ms = queue.settings.maintenanceSeconds * 1_000;
    await sleep(ms, undefined, { signal: stopping }).catch(() => {});
  }
}
