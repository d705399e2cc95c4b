import type { Database } from "../database/database.ts";
import { endIfDone } from "../runs/end-run.ts";
import type { WorkContext } from "./context.ts";

/** Ends a run of which all is known and nothing waits. To be called after each transaction that may have been the last. */
export async function endRun(context: WorkContext, run: string): Promise<void> {
  if (await endIfDone(context, run)) context.observer.onRunEnd(run);
}

/** Ends all such runs: whoever did the last of one was ended before it could say so. */
export async function endRuns(context: WorkContext): Promise<void> {
  for (const run of await doneRuns(context.database)) await endRun(context, run);
}

async function doneRuns({ query, schema }: Database): Promise<readonly string[]> {
  const { rows } = await query<{ id: string }>(
    `select id from ${schema}.run as r
     where state in ('listing', 'running')
       and not exists (select from ${schema}.listing where run = r.id and state = 'waiting')
       and not exists (select from ${schema}.task where run = r.id and state = 'waiting')`,
  );
  return rows.map(({ id }) => id);
}
