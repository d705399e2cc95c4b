import type { Provider, Server } from "../contract.ts";
import { environmentVariable } from "./environment.ts";

/** What chooses the server of a client. */
export interface ServerChoice {
  readonly environment?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly allowInsecureHttp?: boolean | undefined;
  /** Fills the variables of a server, where the provider's have some. */
  readonly fill?: ((server: Server) => string) | undefined;
}

/** What a user says of the server: in the options, or else in the environment, never a mixture. */
export function serverChoice(
  { variables }: Pick<Provider, "variables">,
  { environment, baseUrl, allowInsecureHttp }: ServerChoice,
): ServerChoice {
  const isOption = environment !== undefined || baseUrl !== undefined;
  return {
    environment: isOption ? environment : environmentVariable(variables.environment),
    baseUrl: isOption ? baseUrl : environmentVariable(variables.baseUrl),
    allowInsecureHttp,
  };
}

/**
 * The base URL to call, without a slash at its end: the one given, or the provider's server for the
 * environment. The same rules hold for both: a document can be as wrong as a person.
 *
 * @throws {TypeError} when there is none, or it can't be used; the message says what to give.
 */
export function chooseBaseUrl(servers: readonly Server[], choice: ServerChoice): string {
  const { baseUrl, allowInsecureHttp } = choice;
  if (baseUrl !== undefined) {
    return checkBaseUrl(
      "baseUrl",
      baseUrl,
      ({ hostname }) => allowInsecureHttp || LOOPBACK.test(hostname),
    );
  }
  const environment = choice.environment ?? "production";
  const server = servers.find(({ environments }) => environments.includes(environment));
  if (server !== undefined) {
    const url = choice.fill?.(server) ?? server.url;
    return checkBaseUrl(`the server of ${environment}`, url, () => false);
  }
  const known = servers.flatMap(({ environments }) => environments).join(", ");
  throw new TypeError(
    `there is no server for the environment ${JSON.stringify(environment)}: give baseUrl${known && `, or one of: ${known}`}.`,
  );
}

function checkBaseUrl(
  name: string,
  baseUrl: string,
  isHttpAllowed: (url: URL) => boolean | undefined,
): string {
  // Browsers differ in whether a host may have braces.
  if (!URL.canParse(baseUrl) || /[{}]/.test(baseUrl)) {
    throw new TypeError(`${name} is not an absolute URL such as https://api.example.com.`);
  }
  const url = new URL(baseUrl);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new TypeError(`${name} must start with https://.`);
  }
  if (url.username + url.password + url.search + url.hash !== "") {
    throw new TypeError(
      `${name} can only have a host and a path: no credentials, query or fragment.`,
    );
  }
  if (url.protocol === "http:" && !isHttpAllowed(url)) {
    throw new TypeError(
      `${name} has no TLS and would send credentials readable: use https://, or a baseUrl with allowInsecureHttp.`,
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}

/** Loopback names and addresses: RFC 6761, section 6.3; RFC 1122, section 3.2.1.3; RFC 4291, 2.5.3. */
const LOOPBACK = /^(?:(?:.*\.)?localhost|\[::1]|127(?:\.\d+){3})$/;

/**
 * The base URL for operations of a path template. A version, or several segments, that end the base and
 * start the path (`/v1` + `/v1/…`, `/v1/bank` + `/v1/bank/…`) are one and the same: providers print them
 * in both places.
 */
export function baseUrlFor(baseUrl: string, path: string): string {
  // Neither has a line break of its own: what stands before it is the base, without what is repeated.
  return `${baseUrl}\n${path}`.replace(/(\/v\d[\d.]*|(?:\/[^/\n]+){2,})\n\1\/.*|\n.*/s, "");
}

/**
 * A path below the base URL.
 *
 * @throws {TypeError} when the path does not start with a slash: it would go on with the host's name.
 */
export function joinUrl(baseUrl: string, path: string): string {
  if (!path.startsWith("/")) {
    throw new TypeError(
      `the path ${JSON.stringify(path)} must start with "/" to stay on its host.`,
    );
  }
  return baseUrl + path;
}
