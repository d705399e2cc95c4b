/** A day: a longer wait is a mistake, or as good as never. */
const LONGEST_MS = 86_400_000;

/** How long a `Retry-After` says to wait (RFC 9110, section 10.2.3): a number of seconds, or a date; at most a day. */
export function retryAfterMs(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return ms > 0 ? Math.min(ms, LONGEST_MS) : undefined;
}
