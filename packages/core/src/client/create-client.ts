import type { AnyNormalizer, Normalizer } from "../balance/normalizer.ts";
import { reporterOf } from "../balance/report-of.ts";
import type { AnyOperation, Args, Provider, RateLimit } from "../contract.ts";
import type { Api } from "./api-types.ts";
import { Caller } from "./caller.ts";
import { showCallerLine } from "./caller-line.ts";
import { fetchBalances } from "./fetch-balances.ts";
import { createApi } from "./lazy-api.ts";
import type { CallOptions, ClientOptions } from "./options.ts";
import type { chooseServer } from "./server-variables.ts";
import { openSession } from "./session.ts";
import type { TokenCalls } from "./token-calls.ts";

/**
 * What makes a client: the generated description of a provider, and the normalizer of the operation
 * whose answer holds balances.
 */
export interface ClientDefinition<Balances extends AnyOperation> {
  readonly provider: Provider;
  /** The package and its version, as the user agent names them: `@org/finix/1.2.3`. */
  readonly userAgent: string;
  /** The operation whose answer holds balances. */
  readonly balances: Balances;
  /** Takes the answer and the arguments of that operation, and of no other. */
  readonly normalize: Normalizer<Balances>;
  /** {@link TokenCalls}, where the spec has an `x-token`: only those packages carry the code for it. */
  readonly tokens?: typeof TokenCalls;
  /** {@link chooseServer}, where a server has variables: only those packages carry the code for it. */
  readonly chooseServer?: typeof chooseServer;
}

/** The definition of any client. */
export interface AnyDefinition extends Omit<ClientDefinition<AnyOperation>, "normalize"> {
  readonly normalize: AnyNormalizer;
}

/** What every client has beside the methods of its operations and `fetchBalances`. */
export interface ClientBase<Paths extends object> {
  /** The provider's name and documented rate limit, and the client's label. */
  readonly provider: {
    readonly name: string;
    readonly label: string | null;
    readonly rateLimit?: RateLimit;
  };
  /** The openapi-fetch client of the spec, over the same transport as the methods. */
  readonly api: Api<Paths>;
}

/**
 * The client of a provider: one method per operation, `api` and `fetchBalances`. `Client` is its
 * type, which the package of the provider states.
 *
 * @throws {ConfigurationError} when an option or a credential can't be used.
 */
export function createClient<Client extends object>(
  definition: AnyDefinition,
  options: ClientOptions,
): Client {
  const { provider, userAgent, balances, normalize, tokens } = definition;
  const { name, rateLimit } = provider;
  const session = openSession(provider, userAgent, options, definition.chooseServer);
  const caller = new Caller(session, tokens);
  const client: Record<string, unknown> = {
    provider: { name, label: session.label, ...(rateLimit && { rateLimit }) },
  };
  for (const operation of provider.operations) {
    client[operation.id] = toMethod((args, callOptions) =>
      caller.call(operation, args, callOptions),
    );
  }
  const toReport = reporterOf(name, normalize);
  client["fetchBalances"] = toMethod((args, callOptions) =>
    fetchBalances(caller, balances, toReport, args, callOptions),
  );

  let api: Api<object> | undefined;
  const getApi = (): Api<object> => {
    api ??= createApi(caller);
    return api;
  };
  return Object.defineProperty(client, "api", { enumerable: true, get: getApi }) as Client &
    typeof client;
}

type Method = (args?: Args, options?: CallOptions) => Promise<unknown>;

/** A method of a client: without arguments and options where none are given. */
function toMethod(call: (args: Args, options: CallOptions) => Promise<unknown>): Method {
  return async (args = {}, options = {}) => {
    try {
      return await call(args, options);
    } catch (error) {
      await showCallerLine(error, new Error());
      throw error;
    }
  };
}
