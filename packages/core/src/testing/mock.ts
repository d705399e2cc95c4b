import type { Fetch, FetchInit, FetchResponse } from "../transport/fetch.ts";
import type { Answer, Answers, MockCall } from "./answer.ts";
import type { CallLimit } from "./call-limit.ts";
import type { MockContract } from "./contract.ts";
import { Engine, type EngineOptions } from "./engine.ts";
import type { RequestMismatchError } from "./mismatch.ts";

/** The arguments of each operation, by its id. */
export type OperationArgs = Readonly<Record<string, unknown>>;

/** A request that a mock answered, of any of its operations. */
export type MockCallOf<Operations> = {
  [Id in keyof Operations & string]: MockCall<Id, Operations[Id]>;
}[keyof Operations & string];

/** By operation, how it is answered; what is not named gets the first good example of the spec. */
export type MockAnswers<Operations> = {
  readonly [Id in keyof Operations & string]?: Answers<MockCall<Id, Operations[Id]>> | undefined;
};

/** How a mock behaves beside its answers. */
export interface MockOptions<Operations = OperationArgs> {
  /** More requests than that get 429 with `Retry-After`. */
  readonly rateLimit?: CallLimit | undefined;
  /** So many tokens are refused (401) by the calls that they are for, one after another. */
  readonly refusedTokens?: number | undefined;
  /** By a name of yours: answers that go before the others while the mock is in that state. */
  readonly states?: Readonly<Record<string, MockAnswers<Operations>>> | undefined;
  /** The state at the beginning. Default `initial`. */
  readonly state?: string | undefined;
  /** A server of your own, where the client is given one as its `baseUrl`. */
  readonly baseUrl?: string | undefined;
}

/** A `fetch` that answers as a provider does, by the examples of its spec. */
export interface Mock<Operations = OperationArgs, Options = object> extends Fetch {
  /** What a client takes to talk to this mock: made-up credentials, the environment and `fetch`. */
  readonly options: Options;
  /** What matches the URLs that the mock answers: those of the provider's servers. */
  readonly servers: readonly RegExp[];
  /** The requests that came, in order; those that the spec refuses are not among them. */
  readonly calls: readonly MockCallOf<Operations>[];
  /** The requests that the spec refuses. Each ended its call with this error as well. */
  readonly mismatches: readonly RequestMismatchError[];
  /** The state that the mock is in; any text can be one. */
  state: string;
  /** From the next request on, the operation is answered so: one answer, or several in turn. */
  answer<Id extends keyof Operations & string>(
    operation: Id,
    ...answers: readonly Answer<MockCall<Id, Operations[Id]>>[]
  ): void;
  /** The requests for one operation. */
  callsOf<Id extends keyof Operations & string>(
    operation: Id,
  ): readonly MockCall<Id, Operations[Id]>[];
  /** Makes every token that the mock handed out invalid. */
  revokeTokens(): void;
  /** Forgets calls, and answers as at the beginning. */
  reset(): void;
}

/**
 * A mock of a provider: a `fetch` that checks each request against the spec and answers it, without a
 * network and without a clock of its own.
 *
 * @throws {ConfigurationError} when an answer is for no operation, or names no example of it.
 */
export function createMock<Operations, Options>(
  contract: MockContract,
  answers: MockAnswers<Operations>,
  options: MockOptions<Operations>,
): Mock<Operations, Options> {
  const engine = new Engine(contract, { ...options, answers } as EngineOptions);
  const fetch = (input: string, init: FetchInit): Promise<FetchResponse> =>
    engine.fetch(input, init);
  const mock = Object.assign(fetch, {
    options: clientOptions(contract, options.baseUrl, fetch),
    servers: engine.servers,
    answer: (operation: string, ...given: Answer[]) => engine.answer(operation, given),
    callsOf: (id: string) => engine.calls.filter(({ operation }) => operation === id),
    revokeTokens: () => engine.tokens.revoke(),
    reset: () => engine.reset(),
  });
  return Object.defineProperties(mock, {
    calls: { get: () => engine.calls },
    mismatches: { get: () => engine.mismatches },
    state: {
      get: () => engine.player.state,
      set: (state: string) => {
        engine.player.state = state;
      },
    },
  }) as unknown as Mock<Operations, Options>;
}

/** How many mocks there are: each has credentials of its own, and so a rate limit of its own. */
let mocks = 0;

/** Credentials that are nobody's, and how to reach the mock. */
function clientOptions(
  { provider, environment }: MockContract,
  baseUrl: string | undefined,
  fetch: Fetch,
): object {
  mocks += 1;
  const credentials = provider.credentials.map(
    ({ name }) => [name, `made_up_${name}_${mocks}`] as const,
  );
  const server = baseUrl === undefined ? { environment: environment ?? "production" } : { baseUrl };
  const needsServer = baseUrl !== undefined || provider.servers.length > 0;
  return { ...Object.fromEntries(credentials), ...(needsServer && server), fetch };
}
