import cronParser from "cron-parser";
import type PgBoss from "pg-boss";
import type { Database } from "../database/database.ts";
import { idOf } from "./job-id.ts";
import type { QueueName } from "./jobs.ts";

/** When something happens by itself. */
export interface Schedule {
  /** A cron expression: `15 2 * * *`. */
  readonly cron: string;
  /** The IANA name of a time zone. Default `UTC`. */
  readonly timeZone?: string | undefined;
}

/** How late a job may begin that nobody could add in time. */
const LATEST_MS = 60 * 60 * 1_000;

/** What is known of a schedule: when its expression was said decides which times count. */
type KnownSchedule = PgBoss.Schedule & { readonly timezone: string; readonly updated_on: Date };

/** The jobs of the last time of each schedule, as seen at `now`. Seen twice, they have the same ids. */
export function dueJobs(schedules: readonly PgBoss.Schedule[], now: Date): PgBoss.JobInsert[] {
  return (schedules as readonly KnownSchedule[]).flatMap((schedule) => {
    const { name, cron, timezone, data, updated_on } = schedule;
    // The time of `currentDate` itself is not before it.
    const currentDate = new Date(now.getTime() + 1);
    const at = cronParser.parseExpression(cron, { tz: timezone, currentDate }).prev().toDate();
    const isDue = at > updated_on && now.getTime() - at.getTime() < LATEST_MS;
    return isDue
      ? [{ id: idOf(name, at.toISOString()), name, data: { ...data, at: at.toISOString() } }]
      : [];
  });
}

/**
 * Keeps a schedule. What is said again changes nothing: pg-boss' own statement would make it one that was said now, and a
 * time that has come would count no more where a worker says it at each start.
 *
 * @throws {Error} when there is no such expression or time zone: the one of its reader.
 */
export async function keepSchedule(
  { query, schema }: Database,
  name: QueueName,
  { cron, timeZone = "UTC" }: Schedule,
  data: object,
): Promise<void> {
  cronParser.parseExpression(cron, { tz: timeZone });
  await query(
    `insert into ${schema}_queue.schedule as kept (name, cron, timezone, data)
     values ($1, $2, $3, $4::jsonb)
     on conflict (name) do update set
       cron = excluded.cron, timezone = excluded.timezone, data = excluded.data, updated_on = now()
     where (kept.cron, kept.timezone, kept.data)
       is distinct from (excluded.cron, excluded.timezone, excluded.data)`,
    [name, cron, timeZone, JSON.stringify(data)],
  );
}
