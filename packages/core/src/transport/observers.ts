/** One attempt of a call, as observers see it: nothing in it is secret. */
export interface Attempt {
  readonly provider: string;
  /** The operation's id in the spec. */
  readonly operation: string;
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
  /** Milliseconds from the request to the end of the body. */
  readonly durationMs: number;
  /** What failed, where no complete answer came. */
  readonly error?: unknown;
}

/** A retry that is about to be waited for. */
export interface Retry {
  readonly provider: string;
  readonly operation: string;
  /** The attempt that was not answered for good. */
  readonly attempt: number;
  /** Its HTTP status; null where no complete answer came. */
  readonly status: number | null;
  readonly error?: unknown;
  /** Milliseconds until the next attempt. */
  readonly delayMs: number;
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

/** What watches the calls of a client. All of it is off by default. */
export interface Observers {
  /** Gets one debug line an attempt: operation, attempt, status, milliseconds. */
  readonly logger?: Logger | undefined;
  readonly tracing?: Tracing | undefined;
  /** Called before each attempt. */
  readonly onRequest?: ((attempt: Attempt) => void) | undefined;
  /** Called after each attempt, answered or not. */
  readonly onResponse?: ((result: AttemptResult) => void) | undefined;
  /** Called before each wait for a retry. */
  readonly onRetry?: ((retry: Retry) => void) | undefined;
}

/** Whether there is anybody to tell of attempts. */
export function isObserved({ logger, tracing, onRequest, onResponse }: Observers): boolean {
  return (logger ?? tracing ?? onRequest ?? onResponse) !== undefined;
}
