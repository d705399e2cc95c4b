import type { BalanceReport } from "../balance/model.ts";
import { buildReport, type Normalizer } from "../balance/report.ts";
import type { Operation, Provider, RateLimit } from "../descriptor.ts";
import { type Api, createApi } from "./api.ts";
import { Caller } from "./caller.ts";
import type { CallOptions, ClientOptions } from "./options.ts";
import type { Args } from "./serialize.ts";
import { openSession } from "./session.ts";

/** What makes a client: the generated description of a provider, and its normalizer. */
export interface ClientDefinition<Response, BalanceArgs> {
  readonly provider: Provider;
  /** The package and its version, as the user agent names them: `@org/finix/1.2.3`. */
  readonly userAgent: string;
  /** The operation whose answer holds balances. */
  readonly balances: Operation;
  readonly normalize: Normalizer<Response, BalanceArgs>;
}

/** What every client has beside the methods of its operations. */
export interface ClientBase<Paths extends object, BalanceArgs> {
  /** The provider's name and documented rate limit. */
  readonly provider: { readonly name: string; readonly rateLimit?: RateLimit };
  /** The openapi-fetch client of the spec, over the same transport as the methods. */
  readonly api: Api<Paths>;
  /**
   * The balances, normalized and exact.
   *
   * @throws ProviderError of the class that says what went wrong.
   */
  fetchBalances(args: BalanceArgs, options?: CallOptions): Promise<BalanceReport>;
}

/**
 * The client of a provider: one method per operation, `api` and `fetchBalances`.
 *
 * @throws ConfigurationError when an option or a credential can't be used.
 */
export function createClient<Methods, Paths extends object, Response, BalanceArgs>(
  definition: ClientDefinition<Response, BalanceArgs>,
  options: ClientOptions,
): Methods & ClientBase<Paths, BalanceArgs> {
  const { provider, userAgent, balances, normalize } = definition;
  const caller = new Caller(openSession(provider, userAgent, options));

  const methods = Object.fromEntries(
    provider.operations.map((operation) => [
      operation.id,
      async (args: Args = {}, callOptions: CallOptions = {}) =>
        caller.call(operation, args, callOptions, false),
    ]),
  ) as Methods;

  let api: Api<Paths> | undefined;
  const { name, rateLimit } = provider;
  const base: ClientBase<Paths, BalanceArgs> = {
    provider: rateLimit === undefined ? { name } : { name, rateLimit },
    get api() {
      api ??= createApi<Paths>(caller);
      return api;
    },
    async fetchBalances(args, callOptions = {}) {
      const response = await caller.call(balances, (args ?? {}) as Args, callOptions, true);
      return buildReport(name, (report) => normalize(response as Response, report, args));
    },
  };
  return Object.defineProperties(methods, Object.getOwnPropertyDescriptors(base)) as Methods &
    ClientBase<Paths, BalanceArgs>;
}
