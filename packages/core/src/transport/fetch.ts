/**
 * What sends requests: the runtime's `fetch`, or one of its shape – `undici`, `node-fetch`,
 * `cross-fetch`, a wrapper. The types of those differ in all that a balance API does not need, so
 * that here is no more than what a call gives and what it reads.
 */
export type Fetch = (input: string, init: FetchInit) => Promise<FetchResponse>;

/** What a call gives to {@link Fetch}, beside the URL. */
export interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  /**
   * JSON, a form and other text; null for no body. An operation whose spec has a file hands over the
   * `Blob` or bytes of the runtime: libraries take those, but each by types of its own.
   */
  readonly body: string | null;
  /** Aborts when the call is over before its answer. */
  readonly signal: AbortSignal;
  /** A redirect would take the credentials along: it is an answer like any other. */
  readonly redirect: "manual";
}

/** What a call reads of an answer. */
export interface FetchResponse {
  readonly status: number;
  readonly statusText: string;
  readonly headers: FetchHeaders;
  /** A stream of the Web is read as far as is allowed; any other body by `arrayBuffer`. */
  readonly body?: unknown;
  readonly bodyUsed?: boolean;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** The headers of an answer. */
export interface FetchHeaders {
  get(name: string): string | null;
  forEach(callback: (value: string, name: string) => void): void;
}
