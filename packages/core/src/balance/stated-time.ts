/**
 * A moment as a provider states it: an instant, or what its clock or calendar says without a zone, of
 * which no instant can be made without inventing one.
 */
export type StatedTime =
  /** Milliseconds since 1970. */
  | { readonly instant: number; readonly local?: never }
  /** A day, `2026-11-20`, or a time of a day, `2026-11-20T17:30:00`. */
  | { readonly local: string; readonly instant?: never };

/**
 * A date or a date-time of RFC 3339 or ISO 8601, extended format: the zone may be absent, a day may have
 * one (xs:date), an offset may have no colon.
 */
const FORM =
  /^(?<day>\d{4}-\d\d-\d\d)(?:[T ](?<time>\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?))?(?<zone>Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** What a text states; undefined where it is no time, or one that no calendar has. */
export function readStatedTime(text: string): StatedTime | undefined {
  const { day, time, zone } = FORM.exec(text)?.groups ?? {};
  // `Date.parse` reads much that is no time, and February 30 on some runtimes: the form is held first.
  if (day === undefined || !isReal(day, time)) return undefined;
  if (time === undefined) return { local: day };
  const local = `${day}T${time.replace(",", ".")}`;
  if (zone === undefined) return { local };
  const instant = Date.parse(local + offsetOf(zone));
  return Number.isNaN(instant) ? undefined : { instant };
}

/** Whether a text is a day or a time without a zone as {@link StatedTime} has them. */
export function isLocalTime(text: string): boolean {
  return readStatedTime(text)?.local === text;
}

function isReal(day: string, time = "00:00"): boolean {
  const date = new Date(`${day}T${time.replace(",", ".")}Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** An offset as ECMAScript reads it: `Z`, `+01:00`. */
function offsetOf(zone: string): string {
  if (/^z$/i.test(zone)) return "Z";
  const digits = zone.replace(":", "").padEnd(5, "0");
  return `${digits.slice(0, 3)}:${digits.slice(3)}`;
}
