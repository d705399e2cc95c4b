/** The numbers that PostgreSQL has for types whose values JavaScript's can't hold (`pg_type.oid`). */
export const INT8 = 20;
export const NUMERIC = 1700;
export const TIMESTAMPTZ = 1184;

/** A value as the text that PostgreSQL wrote: every digit of it. */
export function asText(text: string): string {
  return text;
}

/** A time of the zone UTC as PostgreSQL writes it, `0001-02-03 04:05:06.789+00`: `Date` takes that for 2001. */
export function asTime(text: string): Date {
  return new Date(text.replace(" ", "T").replace(/\+00$/, "Z"));
}
