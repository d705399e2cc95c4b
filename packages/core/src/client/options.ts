import type { Fetch } from "../transport/fetch.ts";
import type { Observers } from "../transport/observers.ts";

/** Options that every client takes, beside the credentials of its provider. */
export interface ClientOptions<Environment extends string = string> extends Observers {
  /** Which of the provider's servers to use. Default `production`, where the provider has one. */
  readonly environment?: Environment | undefined;
  /** The server to use in place of the provider's. `http:` is for loopback addresses only. */
  readonly baseUrl?: string | undefined;
  /** Sends the requests in place of the runtime's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /**
   * Milliseconds for the whole call: token, headers, body, backoff and retries together. Default
   * 30,000: a person's patience, and within the 60 s after which proxies give up.
   */
  readonly timeoutMs?: number | undefined;
  /** How often a call that is safe to repeat is tried again. Default 2. */
  readonly maxRetries?: number | undefined;
  /** The largest response body that is read, in bytes. Default 16 MiB. */
  readonly maxResponseBytes?: number | undefined;
  /** Headers to send with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Allows a `baseUrl` without TLS to another machine: credentials travel readable. */
  readonly allowInsecureHttp?: boolean | undefined;
}

/** Options of a single call: the second argument of every method. */
export interface CallOptions {
  /** Ends the call with an `AbortedError` when it aborts. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the whole call, in place of the client's. */
  readonly timeoutMs?: number | undefined;
  /** Headers to send, over those of the client. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Milliseconds for a whole call, where neither the client nor the call says otherwise. */
export const DEFAULT_TIMEOUT_MS = 30_000;
