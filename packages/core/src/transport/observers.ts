import type { Issue } from "../contract.ts";
import type { Where } from "./call.ts";

/** One attempt of a call, as observers see it: nothing in it is secret. */
export interface Attempt extends Where {
  /** 1 for the first attempt, 2 for its first retry. */
  readonly attempt: number;
  readonly method: string;
  /** The URL without its query, which may carry a credential. */
  readonly url: string;
  /** The path template of the spec: `/balances/{balance_id}`. */
  readonly template: string;
}

/** How an attempt ended. */
export interface AttemptResult extends Attempt {
  /** The HTTP status; null where no complete answer came. */
  readonly status: number | null;
  /** The headers of the answer by lower-case name, secrets removed; none where no answer came. */
  readonly headers: Readonly<Record<string, string>>;
  /** The provider's id of the request; null where it gave none. */
  readonly requestId: string | null;
  /** Milliseconds from the request to the end of the body; of a stream, to its beginning. */
  readonly durationMs: number;
  /** What failed, where no complete answer came. */
  readonly error?: unknown;
}

/** A retry that is about to be waited for. */
export interface Retry extends Where {
  /** The attempt that was not answered for good. */
  readonly attempt: number;
  /** Its HTTP status; null where no complete answer came. */
  readonly status: number | null;
  readonly error?: unknown;
  /** Milliseconds until the next attempt. */
  readonly delayMs: number;
}

/** A request that a rate limit holds back. */
export interface Wait extends Where {
  /** The attempt that waits. */
  readonly attempt: number;
  /** Milliseconds until it is sent; null where the rate limiter can't tell. */
  readonly delayMs: number | null;
}

/** An answer that differs from its schema and was used all the same. */
export interface Drift extends Where {
  /** The provider's id of the request; null where it gave none. */
  readonly requestId: string | null;
  /** Where the answer differs: the first hundred places. */
  readonly issues: readonly Issue[];
}

/** What takes log lines: `console`, pino, and whatever has their shape. */
export interface Logger {
  debug(fields: object, message: string): void;
}

/** Follows one attempt, to trace it. */
export interface AttemptSpan {
  /** Headers that carry the trace on to the provider. */
  readonly headers?: Readonly<Record<string, string>>;
  end(result: AttemptResult): void;
}

/** Makes a span of every attempt: `@org/core/opentelemetry` has one. */
export interface Tracing {
  startAttempt(attempt: Attempt): AttemptSpan;
}

/**
 * What watches the calls of a client. All of it is off by default. One that throws, or whose promise
 * rejects, costs nobody an answer: the logger is told.
 */
export interface Observers {
  /** Gets a debug line of each attempt, each wait for a rate limit and each drift. */
  readonly logger?: Logger | undefined;
  readonly tracing?: Tracing | undefined;
  /** Called before each attempt. */
  readonly onRequest?: ((attempt: Attempt) => unknown) | undefined;
  /** Called after each attempt, answered or not. */
  readonly onResponse?: ((result: AttemptResult) => unknown) | undefined;
  /** Called before each wait for a retry. */
  readonly onRetry?: ((retry: Retry) => unknown) | undefined;
  /** Called when a rate limit holds a request back. */
  readonly onWait?: ((wait: Wait) => unknown) | undefined;
  /** Called when an answer differs from its schema and is used all the same. */
  readonly onDrift?: ((drift: Drift) => unknown) | undefined;
}

/** Whether there is anybody to tell of attempts. */
export function isObserved({ logger, tracing, onRequest, onResponse }: Observers): boolean {
  return (logger ?? tracing ?? onRequest ?? onResponse) !== undefined;
}
