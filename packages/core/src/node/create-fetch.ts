import type { Fetch } from "../transport/fetch.ts";
import type { Dispatcher } from "./dispatcher.ts";
import { exchange } from "./exchange.ts";

/**
 * What sends requests by undici itself, without the layers of the standard's `fetch`: for the `fetch` option of
 * a client, on Node. All clients that are given the same one share the connections of its dispatcher, an `Agent`
 * of undici 7 or 8, which is closed by whoever made it.
 *
 * It sends what Node's `fetch` sends of a call, over HTTP/1.1, and answers and fails as that does; undici's own
 * time limits are off, since the deadline of a call covers all that they do. Another `dispatcher` in `fetchOptions`
 * is used in place of this one.
 */
export function createFetch(dispatcher: Dispatcher): Fetch {
  return (url, init) => exchange(dispatcher, url, init);
}
