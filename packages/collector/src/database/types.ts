/** The numbers that PostgreSQL has for types whose values JavaScript's can't hold (`pg_type.oid`). */
export const INT8 = 20;
export const NUMERIC = 1700;

/** A value as the text that PostgreSQL wrote: every digit of it. */
export function asText(text: string): string {
  return text;
}
