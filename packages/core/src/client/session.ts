import type { AnyOperation } from "../contract.ts";
import type { FetchOptions, TransportSettings } from "../transport/call.ts";
import { isObserved } from "../transport/observers.ts";
import type { RateLimiter } from "../transport/rate-limiter.ts";
import { Redactor } from "../transport/redact.ts";
import { chooseBaseUrl, type ServerChoice, serverChoice } from "./base-url.ts";
import { checkClientOptions } from "./check-options.ts";
import { configured } from "./configured.ts";
import type { ClientBasis } from "./connect.ts";
import { type Credentials, readCredentials } from "./credentials.ts";
import { type HeaderMap, toHeaders } from "./headers.ts";
import type { limiterOf as LimiterOf } from "./limiter-of.ts";
import {
  type ClientOptions,
  DEFAULT_MAX_RESPONSE_BYTES,
  DEFAULT_MAX_RETRIES,
  DEFAULT_TIMEOUT_MS,
} from "./options.ts";
import { secretsIn } from "./secrets.ts";

/** A client's options, checked once. */
export interface Session extends TransportSettings {
  readonly label: string | null;
  readonly baseUrl: string;
  /** What chose the server, for operations that have servers of their own. */
  readonly server: ServerChoice;
  readonly credentials: Credentials;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  readonly fetchOptions: FetchOptions;
  readonly headers: Readonly<HeaderMap>;
  /** Whether a method gives an answer that differs from its schema. */
  readonly reportsDrift: boolean;
}

/**
 * Checks the options of a client of these operations.
 *
 * @throws {ConfigurationError} when one can't be used: the first of them.
 */
export function openSession(
  { provider, userAgent, chooseServer = serverChoice, clientHeaders }: ClientBasis,
  operations: readonly AnyOperation[],
  options: ClientOptions,
): Session {
  const { name } = provider;
  const label = labelOf(options);
  return configured({ provider: name, label, operation: null }, () => {
    const { serverOptions = [], headerOptions = [] } = provider;
    const own = [...provider.credentials, ...serverOptions, ...headerOptions];
    checkClientOptions(
      options,
      own.map((option) => option.name),
    );
    const server = chooseServer(provider, options);
    const baseUrl = chooseBaseUrl(provider.servers, server);
    const credentials = readCredentials(provider, operations, { ...options });
    const ownHeaders = toHeaders(options.headers);
    const { rateLimit } = provider;
    const { rateLimiter } = options;
    return {
      provider,
      label,
      baseUrl,
      server,
      credentials,
      redactor: new Redactor([...credentials.values(), ...secretsIn(provider, ownHeaders)]),
      fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
      isOwnFetch: options.fetch === undefined,
      limiter: rateLimiter
        ? async () => rateLimiter
        : rateLimit && (async () => limiterOf(rateLimit, baseUrl, credentials)),
      timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      maxRetries: options.maxRetries ?? DEFAULT_MAX_RETRIES,
      maxResponseBytes: options.maxResponseBytes ?? DEFAULT_MAX_RESPONSE_BYTES,
      numbers: options.numbers ?? "number",
      fetchOptions: { ...freshness(), ...options.fetchOptions },
      headers: {
        ...(isBrowser() ? {} : { "user-agent": userAgent }),
        ...clientHeaders?.(provider, options),
        ...ownHeaders,
      },
      reportsDrift: options.validation === "report",
      observers: options,
      observed: isObserved(options),
    };
  });
}

/** The limiter that a provider documents. Its code is loaded by the first request that has a limit. */
async function limiterOf(...args: Parameters<typeof LimiterOf>): Promise<RateLimiter> {
  return (await import("./limiter-of.ts")).limiterOf(...args);
}

/**
 * A balance is asked for because it may have changed: caches of `fetch`, such as those of Next 13 and
 * 14, are passed by. Runtimes without such caches may refuse the option (Cloudflare Workers).
 */
function freshness(): FetchOptions {
  return "cache" in globalThis.Request.prototype ? { cache: "no-store" } : {};
}

/** The label, before it is known whether the options are any. */
function labelOf(options: ClientOptions | null): string | null {
  const label: unknown = options?.label;
  return typeof label === "string" ? label : null;
}

/** A page's script may not choose its user agent, and trying would cost a preflight request. */
function isBrowser(): boolean {
  return globalThis.navigator?.userAgent?.startsWith("Mozilla/") ?? false;
}
