import { ConfigurationError } from "../errors/index.ts";
import { type Accepted, acceptRequest } from "./accept-request.ts";
import type { Answer, MockCall, PlainAnswer, Reply } from "./answer.ts";
import { CallCounter, type CallLimit } from "./call-limit.ts";
import { type Chosen, choose, sendable } from "./choose-fixture.ts";
import { CLIENT_CODE } from "./client-code.ts";
import type { MockContract, MockedOperation } from "./contract.ts";
import { RequestMismatchError } from "./mismatch.ts";
import { type MockRequest, readRequest } from "./request.ts";
import { Player, type Script } from "./script.ts";
import { sendReply } from "./send-reply.ts";
import { serverPattern, serversOf } from "./servers.ts";
import { Tokens, tokenEndpoints } from "./tokens.ts";

/** What a mock does, by operation ids that are texts. */
export interface EngineOptions extends Partial<Script> {
  readonly rateLimit?: CallLimit | undefined;
  readonly refusedTokens?: number | undefined;
  readonly baseUrl?: string | undefined;
}

/** Answers requests: holds them against the spec, and plays the script. */
export class Engine {
  /** Loaded with the mock. */
  readonly clientCode: readonly unknown[] = CLIENT_CODE;
  readonly player: Player;
  readonly tokens: Tokens;
  calls: MockCall[] = [];
  mismatches: RequestMismatchError[] = [];
  readonly #contract: Pick<MockContract, "provider" | "operations">;
  readonly #baseUrl: string | undefined;
  readonly #counter: CallCounter | undefined;

  /** @throws {ConfigurationError} when an answer is for no operation, or names no example of it. */
  constructor({ provider, operations }: MockContract, options: EngineOptions) {
    const { answers = {}, states = {}, state = "initial", rateLimit, refusedTokens = 0 } = options;
    this.#contract = { provider, operations: [...operations, ...tokenEndpoints(provider)] };
    this.#baseUrl = options.baseUrl;
    this.#counter = rateLimit && new CallCounter(rateLimit);
    this.tokens = new Tokens(provider, refusedTokens);
    this.player = new Player({ answers, states, state });
    for (const [operation, answer] of this.player.all()) this.#check(operation, answer);
  }

  /** What matches the URLs of the servers. */
  get servers(): readonly RegExp[] {
    const { provider, operations } = this.#contract;
    const all = operations.flatMap(({ operation }) =>
      serversOf(provider, operation, this.#baseUrl),
    );
    return [...new Set(all)].map(serverPattern);
  }

  /** @throws {ConfigurationError} when one is for no operation, or names no example of it. */
  answer(operation: string, answers: readonly Answer[]): void {
    for (const answer of answers) this.#check(operation, answer);
    this.player.set(operation, answers);
  }

  reset(): void {
    this.calls = [];
    this.mismatches = [];
    this.tokens.reset();
    this.player.reset();
    this.#counter?.reset();
  }

  /** @throws {RequestMismatchError} when the spec refuses the request. */
  async fetch(input: unknown, init: unknown): Promise<Response> {
    const request = await readRequest(input, init);
    const accepted = this.#accept(request);
    this.calls.push(accepted.call);
    const reply = await this.#reply(accepted, request.url);
    this.tokens.take(accepted.mocked.operation, reply);
    if (reply.nextState !== undefined) this.player.state = reply.nextState;
    // The answer to HEAD has no body, whatever GET would have (RFC 9110, section 9.3.2).
    const sent = request.method === "HEAD" ? { ...reply, text: "" } : reply;
    return sendReply(sent, request.signal);
  }

  #accept(request: MockRequest): Accepted {
    try {
      return acceptRequest(this.#contract, this.#baseUrl, request);
    } catch (error) {
      if (error instanceof RequestMismatchError) this.mismatches.push(error);
      throw error;
    }
  }

  async #reply({ mocked, call }: Accepted, url: URL): Promise<Reply> {
    const { operation } = mocked;
    const find = (answer: PlainAnswer): Chosen =>
      choose(this.#contract.provider.name, mocked, answer, { args: call.args, url });
    const render = (answer: PlainAnswer): Reply => sendable(find(answer));
    const waitSeconds = this.#counter?.pass() ?? null;
    if (waitSeconds !== null) {
      const refusal = render(429);
      return {
        ...refusal,
        headers: { ...refusal.headers, "retry-after": String(waitSeconds) },
      };
    }
    if (this.tokens.isRefused(operation, call.headers["authorization"])) return render(401);
    const answer = this.player.next(operation.id);
    if (answer === undefined) return sendable(this.tokens.complete(operation, find({})));
    return render(await this.#settle(answer, call));
  }

  /** What a function of the test fails with is the test's to mend: no connection that another try could. */
  async #settle(answer: Answer, call: MockCall): Promise<PlainAnswer> {
    if (typeof answer !== "function") return answer;
    try {
      return await answer(call);
    } catch (cause) {
      const provider = this.#contract.provider.name;
      const message = `the function that answers this call failed: ${cause}`;
      throw new ConfigurationError({ provider, operation: call.operation, message, cause });
    }
  }

  /** An answer that can't be given is told where it is stated, not in the call that it is for. */
  #check(id: string, answer: Answer): void {
    const { provider, operations } = this.#contract;
    const mocked = operations.find(({ operation }) => operation.id === id);
    if (mocked === undefined) throw noOperation(provider.name, id, operations);
    if (typeof answer !== "function") choose(provider.name, mocked, answer, null);
  }
}

function noOperation(
  provider: string,
  id: string,
  operations: readonly MockedOperation[],
): ConfigurationError {
  const known = operations.map(({ operation }) => operation.id).join(", ");
  const message = `the mock has no operation "${id}". There are: ${known}.`;
  return new ConfigurationError({ provider, operation: null, message });
}
