/** Where the token URL of an OAuth flow leads, seen from the servers of its document. */

/** What a relative URL is resolved by where a document names no server: a client needs `baseUrl` then. */
const NOWHERE = "https://server.invalid";

/** A token endpoint. */
export interface TokenEndpoint {
  /** What follows the base URL: of a server, or of the origin. */
  readonly path: string;
  readonly origin: string;
  /** Below the base URL of a server, on the host of one but not below it, or on a host of its own. */
  readonly on: "server" | "host" | "other";
}

/**
 * The endpoint that a token URL stands for. One that is relative is resolved by the first server (OpenAPI
 * 3.1, section 4.6).
 *
 * @param servers the base URLs of the document's servers, with every variable filled in
 */
export function tokenEndpoint(url: string, servers: readonly string[]): TokenEndpoint {
  const bases = servers.length === 0 ? [NOWHERE] : servers;
  const { origin, pathname, search } = new URL(url, bases[0]);
  const path = pathname + search;
  const home = bases.map((base) => new URL(base)).find((base) => base.origin === origin);
  if (home === undefined) return { path, origin, on: "other" };
  const base = home.pathname.replace(/\/$/, "");
  return path.startsWith(`${base}/`)
    ? { path: path.slice(base.length), origin, on: "server" }
    : { path, origin, on: "host" };
}
