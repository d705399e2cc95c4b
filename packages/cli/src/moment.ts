import { type Duration, parseDuration } from "./connections/index.ts";

/** An instant, or how long ago one was: by the clock of who answers. */
export type Moment = Date | Duration;

/** A day; or an instant of RFC 3339: a time without its offset from UTC would be another one elsewhere. */
const MOMENT = /^(?<day>\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/i;

/**
 * The instant that a text names: `2026-11-26T02:00:00Z`, the beginning of a day in UTC (`2026-11-26`), or how long ago it
 * was (`2h`); undefined: it names none.
 */
export function parseMoment(text: string): Moment | undefined {
  const ago = parseDuration(text);
  if (ago !== undefined) return ago;
  const day = MOMENT.exec(text)?.groups?.["day"];
  // JavaScript takes 2026-02-30 for the second of March.
  const isDay = day !== undefined && dateOf(Date.parse(day))?.toISOString().startsWith(day);
  return isDay ? dateOf(Date.parse(text)) : undefined;
}

/** When a moment is or was, if it is `now`. Nothing was before 1970. */
export function instantOf(moment: Moment, now: Date): Date {
  return moment instanceof Date ? moment : new Date(Math.max(0, now.getTime() - moment.ms));
}

function dateOf(ms: number): Date | undefined {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
