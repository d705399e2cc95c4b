import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../database/database.ts";
import { isAway } from "../database/is-away.ts";
import { ensurePartitions } from "../migrations/partitions.ts";
import type { WorkContext } from "./context.ts";
import { endRuns } from "./end-runs.ts";

/**
 * Does, now and then, what all workers see to: that there is room for what is written next month, that no job is given up
 * which a run needs, that a run begins when its time has come, and that one of which nothing waits ends.
 */
export async function tend(context: WorkContext, stopping: AbortSignal): Promise<void> {
  const { database, queue, observer } = context;
  const steps = [
    () => makeRoom(database),
    () => queue.takeUpFailed(),
    () => queue.addDue(),
    () => endRuns(context),
  ];
  while (!stopping.aborted) {
    for (const step of steps) {
      try {
        await step();
      } catch (error) {
        observer.onError(error, "tend");
        // One that fails costs the others nothing; they fail as well where there is no database.
        if (isAway(error)) break;
      }
    }
    const ms = queue.settings.maintenanceSeconds * 1_000;
    await sleep(ms, undefined, { signal: stopping }).catch(() => {});
  }
}

async function makeRoom({ transaction, schema }: Database): Promise<void> {
  await transaction(async (queryable) => {
    const { rows } = await queryable.query<{ now: Date }>("select now() as now");
    for (const { now } of rows) await ensurePartitions(queryable, schema, now);
  });
}
