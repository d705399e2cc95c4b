import type { AnyOperation } from "../contract.ts";

/**
 * How often a call is tried again. Two retries ride out a restart or a lost packet; more would add
 * load to a provider that is down (Google SRE book, chapter 22).
 */
/** The first backoff: long enough for a connection or a leader to change, short for a person. */
const BASE_DELAY_MS = 250;

/** The longest backoff: past it, waiting longer no longer raises the chance by much. */
const MAX_DELAY_MS = 8_000;

/**
 * Statuses that another try may answer: 408 and 425 ask for one (RFC 9110, section 15.5.9; RFC 8470,
 * section 5.2), 429 and 503 say when (RFC 6585, section 4; RFC 9110, section 15.6.4), 500, 502 and
 * 504 are what passing faults look like. 409 is not among them: it speaks of the state of the
 * resource, which the same request finds again (RFC 9110, section 15.5.10).
 */
const RETRYABLE_STATUSES: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Failures before a request was sent, as Node (libuv, undici) and Bun name them. */
const NOT_SENT: ReadonlySet<unknown> = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "UND_ERR_CONNECT_TIMEOUT",
  "ConnectionRefused",
]);

/**
 * Whether a request can be sent again without doing anything twice: its method is safe (RFC 9110,
 * section 9.2.1), or it carries an idempotency key.
 */
export function isRepeatable({ method, idempotencyKey }: AnyOperation): boolean {
  return method === "GET" || method === "HEAD" || method === "OPTIONS" || idempotencyKey === true;
}

/** Whether another try may be answered where one came back with this status. */
export function isRetryableStatus(status: number): boolean {
  return RETRYABLE_STATUSES.has(status);
}

/** Whether a failed request is known not to have reached the provider. */
export function wasNotSent(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    // Node gives it the code of its first error, whatever the others are.
    if (cause instanceof AggregateError) return cause.errors.every(wasNotSent);
    if ("code" in cause && NOT_SENT.has(cause.code)) return true;
  }
  return false;
}

/**
 * Milliseconds to wait before the retry of this number, counted from 1: what the provider asks for,
 * else exponential backoff with full jitter, so that clients that failed together don't return
 * together.
 */
export function retryDelay(retry: number, retryAfterSeconds: number | null): number {
  if (retryAfterSeconds !== null) return retryAfterSeconds * 1_000;
  return Math.random() * Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** (retry - 1));
}

/** A date of HTTP begins with its weekday (RFC 9110, section 5.6.7); `Date.parse` takes much more. */
const HTTP_DATE = /^[A-Z][a-z]{2,8},? .*\d\d:\d\d:\d\d/;

/** The seconds that `Retry-After` asks for (RFC 9110, section 10.2.3); null where it says nothing. */
export function parseRetryAfter(header: string | null): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header);
  const date = HTTP_DATE.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, Math.ceil((date - Date.now()) / 1_000));
}
