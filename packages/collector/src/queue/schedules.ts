import cronParser from "cron-parser";
import type PgBoss from "pg-boss";
import { idOf } from "./job-id.ts";

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
