import type { Database } from "../database/database.ts";

/** What is still to be told. */
export interface Untold {
  /** How many events. */
  readonly events: number;
  /** How many jobs tell of them now, or could. */
  readonly dueJobs: number;
}

/** What is still to be told, or told again. */
export async function readUntold({ query, schema }: Database): Promise<Untold> {
  const { rows } = await query<{ events: number; due: number }>(
    `select coalesce(sum(jsonb_array_length(data -> 'events')), 0)::int as events,
            count(*) filter (where state = 'active' or start_after <= clock_timestamp())::int as due
     from ${schema}_queue.job where name = 'balances.notify' and state < 'completed'`,
  );
  const { events, due } = rows[0] ?? { events: 0, due: 0 };
  return { events, dueJobs: due };
}
