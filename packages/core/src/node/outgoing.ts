import type { FetchInit } from "../transport/fetch.ts";
import type { Dispatcher, DispatchRequest } from "./dispatcher.ts";

/** What `fetchOptions` may say beside what a call gives. */
export interface OutgoingInit {
  /** Sends the request in place of the one of the fetch. */
  readonly dispatcher?: Dispatcher;
  /** As `fetch` has it: two of them ask those on the way for a fresh answer. */
  readonly cache?: string;
}

/** What can be unpacked again. */
const ACCEPT_ENCODING = { "accept-encoding": "br, gzip" };

/** What `fetch` adds for a request that passes caches by (Fetch standard, section 4.5). */
const FRESH = { ...ACCEPT_ENCODING, "cache-control": "no-cache", pragma: "no-cache" };

/** HTTP/1.1, and no time limits of undici's own: the deadline of the call covers all that they do. */
const SETTINGS = { allowH2: false, headersTimeout: 0, bodyTimeout: 0 };

/**
 * The request as undici takes it, with what `fetch` would add to it.
 *
 * @throws {TypeError} when the URL is none, or has credentials in it, which `fetch` refuses as well.
 */
export function toDispatchRequest(
  url: string,
  { method, headers, body, cache }: FetchInit & OutgoingInit,
): DispatchRequest {
  const { origin, pathname, search, username, password } = new URL(url);
  if (username !== "" || password !== "") throw new TypeError("the URL has credentials in it.");
  const added = cache === "no-store" || cache === "reload" ? FRESH : ACCEPT_ENCODING;
  return {
    origin,
    path: pathname + search,
    method,
    headers: { ...added, ...headers },
    body,
    ...SETTINGS,
  };
}
