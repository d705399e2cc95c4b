import type { AnyOperation, Args, OAuthToken, OperationToken } from "../contract.ts";
import { ResponseFormatError } from "../errors/index.ts";
import { resolvePointer } from "../json/pointer.ts";
import type { Call, CallPlace, OutgoingRequest } from "../transport/call.ts";
import type { Reply } from "../transport/reply.ts";
import { send } from "../transport/send.ts";
import { statusOf } from "../transport/status.ts";
import { readAnswer } from "./answer.ts";
import type { Caller } from "./caller.ts";
import { buildRequest } from "./request.ts";
import { lifetimeOf } from "./token-lifetime.ts";
import { type IssuedToken, TokenSource } from "./token-source.ts";

type Scheme = OperationToken | OAuthToken;

/** A token request leaves no place to others: the calls that wait for it count the time of its limit. */
const PLACE: CallPlace = { leave: () => {}, enter: () => {} };

/** Makes the calls that need a token which an operation of the same provider hands out. */
export class TokenCalls {
  protected readonly caller: Caller;
  readonly #sources = new Map<string, TokenSource>();

  constructor(caller: Caller) {
    this.caller = caller;
  }

  /**
   * Sends a request with the token of a security scheme. A token that the provider refuses before its
   * time is renewed once.
   */
  async send(call: Call, request: OutgoingRequest, scheme: string): Promise<Reply> {
    const tokens = this.#sourceOf(scheme);
    const token = await getToken(tokens, call);
    const reply = await send(call, withBearer(request, token));
    if ((await statusOf(this.caller.session.provider, reply)) !== 401) return reply;
    tokens.refuse(token);
    return send(call, withBearer(request, await getToken(tokens, call)));
  }

  /** The operation that hands out the tokens of a scheme; undefined where none does. */
  protected operationOf(_name: string, scheme: Scheme): AnyOperation | undefined {
    return "operation" in scheme ? scheme.operation : undefined;
  }

  #sourceOf(name: string): TokenSource {
    let source = this.#sources.get(name);
    if (source === undefined) {
      const scheme = this.caller.session.provider.security[name];
      const operation = scheme?.type === "token" ? this.operationOf(name, scheme) : undefined;
      if (scheme?.type !== "token" || operation === undefined) {
        this.caller.refuse(null, `the spec has no operation that hands out the token of ${name}.`);
      }
      source = new TokenSource((signal) => this.#issue(scheme, operation, signal));
      this.#sources.set(name, source);
    }
    return source;
  }

  async #issue(scheme: Scheme, operation: AnyOperation, signal: AbortSignal): Promise<IssuedToken> {
    const { provider, label, redactor } = this.caller.session;
    const { answer, cameAt } = await this.#ask(operation, this.#argsOf(scheme), signal);
    const token = resolvePointer(answer, scheme.accessToken);
    if (typeof token !== "string" || !/^[!-~]+$/.test(token)) {
      throw new ResponseFormatError({
        provider: provider.name,
        label,
        operation: operation.id,
        message: `the answer has no token at ${scheme.accessToken}.`,
        status: 200,
        contentType: null,
        excerpt: "",
      });
    }
    redactor.add(token);
    return { token, expiresIn: lifetimeOf(scheme, answer, cameAt) };
  }

  #argsOf({ body }: Scheme): Args {
    if (body === undefined) return {};
    const { credentials } = this.caller.session;
    const members = Object.entries(body).map(([member, value]) => [
      member,
      typeof value === "string" ? credentials.get(value) : value.const,
    ]);
    return { body: Object.fromEntries(members) };
  }

  /**
   * The answer to the request for a token, of which just that and its lifetime are read. Asking twice does
   * nothing twice: it is repeated like a safe call.
   */
  async #ask(
    operation: AnyOperation,
    args: Args,
    signal: AbortSignal,
  ): Promise<{ readonly answer: unknown; readonly cameAt: number }> {
    const { caller } = this;
    const { prepared, request } = caller.prepare(operation, (ready) => ({
      prepared: ready,
      request: buildRequest(caller.session, ready, args, {}),
    }));
    const read = async (call: Call, reply: Reply) => {
      const { data, check } = await readAnswer(call, reply, true);
      await caller.tellDrift(call, reply, check);
      // By the provider's clock where it shows it: this machine's may be wrong.
      const date = Date.parse(reply.response.headers.get("date") ?? "");
      return { answer: data, cameAt: Number.isNaN(date) ? Date.now() : date };
    };
    return caller.perform(prepared, request, { signal, place: PLACE }, read, true);
  }
}

/** Where others run beside the call, a token may have to wait for their rate limit too. */
async function getToken(tokens: TokenSource, { deadline, place }: Call): Promise<string> {
  const token = tokens.get(deadline);
  return place === undefined ? token : deadline.pauseFor(token);
}

function withBearer(request: OutgoingRequest, token: string): OutgoingRequest {
  return { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };
}
