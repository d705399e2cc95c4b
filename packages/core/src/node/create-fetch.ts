import { Agent, type Dispatcher, EnvHttpProxyAgent } from "undici";
import type { Fetch } from "../transport/fetch.ts";
import { exchange } from "./exchange.ts";

/**
 * The options of undici's `Agent`: `connections` to one origin at most, `connect` for TLS, `keepAliveTimeout`,
 * `pipelining`, and all others.
 */
export type NodeFetchOptions = Agent.Options;

/** A {@link Fetch} with connections of its own. */
export interface NodeFetch extends Fetch {
  /** Ends when the requests under way have, and closes all connections; no more can be made then. */
  close(): Promise<void>;
  /** The same as `close`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * HTTP/1.1, one request at a time on each connection. undici's own time limits are off: the deadline of the
 * call covers all that they do.
 */
const DEFAULTS = { allowH2: false, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 };

/**
 * What sends requests by undici itself, without the layers of the standard's `fetch`: for the `fetch` option
 * of a client, on Node. All clients that are given the same one share its connections.
 *
 * It sends what `fetch` would, and answers and fails as that does. The `dispatcher` of `fetchOptions` is used
 * in place of its own connections. As Node's `fetch` it obeys the variables for proxies where
 * `NODE_USE_ENV_PROXY` is 1.
 *
 * @throws {Error} when undici can't use an option: its own.
 */
export function createFetch(options: NodeFetchOptions = {}): NodeFetch {
  const all = { ...DEFAULTS, ...options };
  const usesProxies = process.env["NODE_USE_ENV_PROXY"] === "1";
  const agent: Dispatcher = usesProxies ? new EnvHttpProxyAgent(all) : new Agent(all);
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= agent.close();
    return closing;
  };
  const fetch: Fetch = (url, init) => exchange(agent, url, init);
  return Object.assign(fetch, { close, [Symbol.asyncDispose]: close });
}
