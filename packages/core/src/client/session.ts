import type { Provider } from "../contract.ts";
import { DEFAULT_MAX_RESPONSE_BYTES } from "../transport/body.ts";
import type { TransportSettings } from "../transport/call.ts";
import { isObserved } from "../transport/observers.ts";
import { Redactor } from "../transport/redact.ts";
import { DEFAULT_MAX_RETRIES } from "../transport/retry.ts";
import { chooseBaseUrl, type ServerChoice } from "./base-url.ts";
import { checkNumber } from "./check-number.ts";
import { configured } from "./configured.ts";
import { type Credentials, readCredentials } from "./credentials.ts";
import { type HeaderMap, toHeaders } from "./headers.ts";
import { type ClientOptions, DEFAULT_TIMEOUT_MS } from "./options.ts";
import { secretsIn } from "./secrets.ts";

/** A client's options, checked once. */
export interface Session extends TransportSettings {
  readonly baseUrl: string;
  /** What chose the server, for operations that have servers of their own. */
  readonly server: ServerChoice;
  readonly credentials: Credentials;
  readonly timeoutMs: number;
  readonly headers: Readonly<HeaderMap>;
}

/**
 * Checks the options of a client.
 *
 * @throws {ConfigurationError} when one can't be used: the first of them.
 */
export function openSession(
  provider: Provider,
  userAgent: string,
  options: ClientOptions,
): Session {
  return configured({ provider: provider.name, operation: null }, () => {
    const {
      timeoutMs = DEFAULT_TIMEOUT_MS,
      maxRetries = DEFAULT_MAX_RETRIES,
      maxResponseBytes = DEFAULT_MAX_RESPONSE_BYTES,
    } = options;
    const credentials = readCredentials(provider, { ...options });
    const ownHeaders = toHeaders(options.headers);
    return {
      provider,
      baseUrl: chooseBaseUrl(provider.servers, options),
      server: options,
      credentials,
      redactor: new Redactor([...credentials.values(), ...secretsIn(provider, ownHeaders)]),
      fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
      timeoutMs: checkNumber("timeoutMs", timeoutMs, 1),
      maxRetries: checkNumber("maxRetries", maxRetries, 0),
      maxResponseBytes: checkNumber("maxResponseBytes", maxResponseBytes, 1),
      headers: { ...(isBrowser() ? {} : { "user-agent": userAgent }), ...ownHeaders },
      observers: options,
      observed: isObserved(options),
    };
  });
}

/** A page's script may not choose its user agent, and trying would cost a preflight request. */
function isBrowser(): boolean {
  return globalThis.navigator?.userAgent?.startsWith("Mozilla/") ?? false;
}
