import type { NumberMode } from "../contract.ts";
import type { CallPlace, FetchOptions } from "../transport/call.ts";
import type { Fetch } from "../transport/fetch.ts";
import type { Observers } from "../transport/observers.ts";
import type { RateLimiter } from "../transport/rate-limiter.ts";
import type { HeadersInput } from "./headers.ts";

/** Options that every client takes, beside the credentials of its provider. */
export interface ClientOptions<
  Environment extends string = string,
  Numbers extends NumberMode = NumberMode,
> extends Observers {
  /**
   * Your name for this connection: a tenant, a legal entity. It stands on every report, entry, problem,
   * failure, error, log line and span that comes of the client.
   */
  readonly label?: string | undefined;
  /**
   * Which of the provider's servers to use. Default: where neither this nor `baseUrl` is given, the
   * environment variable `<PROVIDER>_ENVIRONMENT`, else `production`. A provider that has no production
   * server has no default: then the client can't be made without one of the three.
   */
  readonly environment?: Environment | undefined;
  /**
   * The server to use in place of the provider's: what stands before the paths of the spec. `http:` is
   * for loopback addresses only. Default: where neither this nor `environment` is given, the environment
   * variable `<PROVIDER>_BASE_URL`.
   */
  readonly baseUrl?: string | undefined;
  /** Sends the requests in place of the runtime's `fetch`. */
  readonly fetch?: Fetch | undefined;
  /** What to hand to `fetch` with every request beside what the client sets: `keepalive`, `dispatcher`. */
  readonly fetchOptions?: FetchOptions | undefined;
  /**
   * Milliseconds for the whole call: token, headers, body, backoff and retries together. Default
   * 30,000: a person's patience, and within the 60 s after which proxies give up.
   */
  readonly timeoutMs?: number | undefined;
  /** How often a call that is safe to repeat is tried again. Default 2. */
  readonly maxRetries?: number | undefined;
  /**
   * Lets requests pass within a rate limit. Default: the limit that the provider documents, shared by all
   * clients of this process with the same server and credentials.
   */
  readonly rateLimiter?: RateLimiter | undefined;
  /**
   * What comes of an answer that differs from its schema. `strict`: the method throws. `report`: it is
   * given as it came and `onDrift` is told. `fetchBalances` reports in either case, and fails on what it
   * reads. Default `strict`.
   */
  readonly validation?: "strict" | "report" | undefined;
  /**
   * What a method gives for a whole number that JavaScript can't hold, such as an `int64` id. `number`: the
   * method throws. `exact`: it comes as a bigint, and the types of answers say so. A fraction that a double
   * can't hold is refused by both; `fetchBalances` is exact with either. Default `number`.
   */
  readonly numbers?: Numbers | undefined;
  /** The largest response body that is read, in bytes; of a stream, that is handed out. Default 16 MiB. */
  readonly maxResponseBytes?: number | undefined;
  /** Headers to send with every request. */
  readonly headers?: HeadersInput | undefined;
  /** Allows a `baseUrl` without TLS to another machine: credentials travel readable. */
  readonly allowInsecureHttp?: boolean | undefined;
}

/** Options of a single call: the second argument of every method. */
export interface CallOptions {
  /** Ends the call with an `AbortedError` when it aborts; `AbortSignal.timeout` with a `TimeoutError`. */
  readonly signal?: AbortSignal | null | undefined;
  /** Milliseconds for the whole call, in place of the client's. */
  readonly timeoutMs?: number | undefined;
  /** How often the call is tried again, where it is safe to repeat, in place of the client's. */
  readonly maxRetries?: number | undefined;
  /** Headers to send, over those of the client. */
  readonly headers?: HeadersInput | undefined;
  /** What to hand to `fetch`, over those of the client. */
  readonly fetchOptions?: FetchOptions | undefined;
  /** Stands in place of the client's label on all that comes of the call. */
  readonly label?: string | undefined;
  /**
   * The place of the call among those that run together: it is left while a rate limit holds the call
   * back, and that time is not counted in `timeoutMs`. Set by `collectBalances`.
   */
  readonly place?: CallPlace | undefined;
}

/** Milliseconds for a whole call, where neither the client nor the call says otherwise. */
export const DEFAULT_TIMEOUT_MS = 30_000;

/** How often a call is tried again, where neither the client nor the call says otherwise. */
export const DEFAULT_MAX_RETRIES = 2;

/** The largest body that is read, in bytes, where the client does not say otherwise. */
export const DEFAULT_MAX_RESPONSE_BYTES: number = 16 * 1024 * 1024;
