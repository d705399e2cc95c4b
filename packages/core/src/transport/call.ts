import type { AnyOperation, NumberMode, Provider, SerializedBody } from "../contract.ts";
import type { Body } from "./body.ts";
import type { Deadline } from "./deadline.ts";
import type { Fetch, FetchResponse } from "./fetch.ts";
import type { Observers } from "./observers.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import type { Redactor } from "./redact.ts";

/** What `fetch` takes beside what a client sets itself: `keepalive`, `dispatcher`, `next`. */
export type FetchOptions = Readonly<Record<string, unknown>>;

/** What all calls of one client share on their way to the provider. */
export interface TransportSettings {
  readonly provider: Provider;
  readonly fetch: Fetch;
  /** Whether `fetch` is the runtime's own, which holds a body to its `Content-Length`. */
  readonly isOwnFetch: boolean;
  /** Gives the limiter that requests pass; absent where there is no limit. */
  readonly limiter: (() => Promise<RateLimiter>) | undefined;
  readonly maxResponseBytes: number;
  /** What a method gives for a number that JavaScript can't hold: an error, or a bigint. */
  readonly numbers: NumberMode;
  readonly redactor: Redactor;
  readonly observers: Observers;
  /** Whether anybody watches the attempts. */
  readonly observed: boolean;
}

/** Whose call it is, and of what. */
export interface Where {
  readonly provider: string;
  readonly label: string | null;
  readonly operation: string;
}

/** The place of a call among those that run together. */
export interface CallPlace {
  /** The call is held back: another may run in its place. */
  leave(): void;
  /** The call goes on. */
  enter(): void;
}

/** A call under way. */
export interface Call {
  readonly settings: TransportSettings;
  readonly operation: AnyOperation;
  /** What every error and event of the call knows. */
  readonly where: Where;
  readonly deadline: Deadline;
  /** Whether its request can be sent again without doing anything twice. */
  readonly isRepeatable: boolean;
  readonly maxRetries: number;
  readonly fetchOptions: FetchOptions;
  /** Among those that run together. */
  readonly place: CallPlace | undefined;
  /** Reads the body of an answer in place of what reads it whole: where it may be a stream. */
  readonly readBody?: (call: Call, response: FetchResponse) => Promise<Body>;
  /** Knows the secrets of the client and those of this call. */
  readonly redactor: Redactor;
}

/** A request, ready to be sent as often as it takes. */
export interface OutgoingRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: SerializedBody["content"] | null;
  /** Secrets of the caller's own in it: those of the client are known. */
  readonly secrets: readonly string[];
}
