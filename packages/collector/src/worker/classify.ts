import {
  AbortedError,
  ApiError,
  ConnectionError,
  ProviderError,
  TimeoutError,
  UnauthorizedError,
} from "@org/core";
import { storableText } from "../snapshots/storable.ts";

/** What is to be done about an account that gave no answer. */
export type Verdict =
  /** It was not asked to the end: nothing is known of it. */
  | "returned"
  /** It may answer later. */
  | "retry"
  /** It will not answer without somebody doing something. */
  | "failed";

/** Statuses that may be others later (RFC 9110, RFC 6585): a timeout, too early, too many requests. */
const PASSING_STATUSES = new Set([408, 425, 429]);

/** `isFresh`: of a client that was made for the job. An older one may have keys that were replaced since. */
export function verdictOf(error: unknown, isFresh = true): Verdict {
  if (error instanceof AbortedError) return "returned";
  if (error instanceof ConnectionError || error instanceof TimeoutError) return "retry";
  if (!(error instanceof ApiError)) return "failed";
  if (error instanceof UnauthorizedError) return isFresh ? "failed" : "retry";
  return error.status >= 500 || PASSING_STATUSES.has(error.status) ? "retry" : "failed";
}

/** An error as a row keeps it. */
export interface StoredError {
  readonly errorClass: string;
  readonly message: string;
  /** The error as JSON: core has removed what is secret. */
  readonly json: string;
}

/** No error says more than this, in characters of JSON: the bodies of error pages can be long. */
const MAX_JSON = 8_000;

/** An error that a row keeps already. */
export class KeptError extends Error {
  readonly stored: StoredError;

  constructor(stored: StoredError) {
    super(stored.message);
    this.stored = stored;
  }
}

export function storedError(error: unknown): StoredError {
  if (error instanceof KeptError) return error.stored;
  const errorClass = error instanceof Error ? error.name : "Error";
  const message = storableText(error instanceof Error ? error.message : String(error));
  const whole = error instanceof ProviderError ? error : { name: errorClass, message };
  const json = storableJson(whole);
  const isLong = json.length > MAX_JSON;
  const short = { name: errorClass, message: message.slice(0, MAX_JSON / 4) };
  return { errorClass, message, json: isLong ? storableJson(short) : json };
}

/** JSON whose texts PostgreSQL can hold. */
function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, one) => (typeof one === "string" ? storableText(one) : one));
}
