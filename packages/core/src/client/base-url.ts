import type { Server } from "../contract.ts";

/** What chooses the server of a client. */
export interface ServerChoice {
  readonly environment?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly allowInsecureHttp?: boolean | undefined;
}

/**
 * The base URL to call, without a slash at its end: the one given, or the provider's server for the
 * environment.
 *
 * @throws {TypeError} when there is none, or it can't be used; the message says what to give.
 */
export function chooseBaseUrl(servers: readonly Server[], choice: ServerChoice): string {
  if (choice.baseUrl !== undefined) return checkBaseUrl(choice.baseUrl, choice.allowInsecureHttp);
  const environment = choice.environment ?? "production";
  const server = servers.find(({ environments }) => environments.includes(environment));
  if (server !== undefined) return server.url.replace(/\/+$/, "");
  const known = servers.flatMap(({ environments }) => environments).join(", ") || "none";
  throw new TypeError(
    `there is no server for the environment "${environment}": give baseUrl, or one of: ${known}.`,
  );
}

function checkBaseUrl(baseUrl: string, allowInsecureHttp: boolean | undefined): string {
  if (!URL.canParse(baseUrl)) {
    throw new TypeError("baseUrl is not an absolute URL such as https://api.example.com.");
  }
  const url = new URL(baseUrl);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new TypeError("baseUrl must start with https://.");
  }
  if (url.username + url.password + url.search + url.hash !== "") {
    throw new TypeError(
      "baseUrl can only have a host and a path: no credentials, query or fragment.",
    );
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname) && allowInsecureHttp !== true) {
    throw new TypeError(
      "baseUrl has no TLS and would send credentials readable: use https://, or set " +
        "allowInsecureHttp if you mean it.",
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/** Loopback names and addresses: RFC 6761, section 6.3; RFC 1122, section 3.2.1.3; RFC 4291, 2.5.3. */
function isLoopback(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  );
}

/**
 * A path below the base URL. A version that ends the base and starts the path (`/v1` + `/v1/…`) is
 * one and the same: providers print it in both places.
 */
export function joinUrl(baseUrl: string, path: string): string {
  const version = /^\/v\d+(?:\.\d+)*(?=\/)/.exec(path)?.[0];
  const repeated = version !== undefined && baseUrl.endsWith(version);
  return baseUrl + (repeated ? path.slice(version.length) : path);
}
