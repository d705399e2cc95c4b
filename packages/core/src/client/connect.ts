import type { AnyOperation, Provider, RateLimit } from "../contract.ts";
import type { clientHeaders } from "./client-headers.ts";
import { LazyCaller } from "./lazy-caller.ts";
import type { LoadTokens } from "./load-tokens.ts";
import type { ClientOptions } from "./options.ts";
import type { chooseServer } from "./server-variables.ts";
import { openSession } from "./session.ts";

/** What the clients of a provider have in common, whatever they are made of. */
export interface ClientBasis {
  readonly provider: Provider;
  /** The package and its version, as the user agent names them: `@org/finix/1.2.3`. */
  readonly userAgent: string;
  /** What gets tokens, where the spec has some: only those packages carry the code for it. */
  readonly tokens?: LoadTokens;
  /** {@link chooseServer}, where a server has variables: only those packages carry the code for it. */
  readonly chooseServer?: typeof chooseServer;
  /** {@link clientHeaders}, where options fill headers: only those packages carry the code for it. */
  readonly clientHeaders?: typeof clientHeaders;
}

/** What every client shows of itself. */
export interface ClientIdentity {
  /** The provider's name and documented rate limit, and the client's label. */
  readonly provider: {
    readonly name: string;
    readonly label: string | null;
    readonly rateLimit?: RateLimit;
  };
}

/**
 * What the methods of a client call, and what it shows of itself.
 *
 * @throws {ConfigurationError} when an option can't be used, or the credentials for none of the operations
 * are there.
 */
export function connect(
  basis: ClientBasis,
  operations: readonly AnyOperation[],
  options: ClientOptions,
): { readonly identity: ClientIdentity; readonly calls: LazyCaller } {
  const { name, rateLimit } = basis.provider;
  const session = openSession(basis, operations, options);
  return {
    identity: { provider: { name, label: session.label, ...(rateLimit && { rateLimit }) } },
    calls: new LazyCaller(session, basis.tokens),
  };
}
