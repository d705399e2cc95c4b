import type { AnyOperation } from "../contract.ts";
import { ConfigurationError, ResponseFormatError } from "../errors/index.ts";
import { resolvePointer } from "../json/pointer.ts";
import type { Call, CallPlace, OutgoingRequest } from "../transport/call.ts";
import type { Reply } from "../transport/reply.ts";
import { send } from "../transport/send.ts";
import { statusOf } from "../transport/status.ts";
import { readAnswer } from "./answer.ts";
import type { Caller } from "./caller.ts";
import { buildRequest } from "./request.ts";
import { type IssuedToken, TokenSource } from "./token-source.ts";

/** A token request leaves no place to others: the calls that wait for it count the time of its limit. */
const PLACE: CallPlace = { leave: () => {}, enter: () => {} };

/** Makes the calls that need a token which an operation of the same provider hands out. */
export class TokenCalls {
  readonly #caller: Caller;
  readonly #sources = new Map<string, TokenSource>();

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /**
   * Sends a request with the token of a security scheme. A token that the provider refuses before its
   * time is renewed once.
   */
  async send(call: Call, request: OutgoingRequest, scheme: string): Promise<Reply> {
    const tokens = this.#sourceOf(scheme);
    const token = await getToken(tokens, call);
    const reply = await send(call, withBearer(request, token));
    if ((await statusOf(this.#caller.session.provider, reply)) !== 401) return reply;
    tokens.refuse(token);
    return send(call, withBearer(request, await getToken(tokens, call)));
  }

  #sourceOf(scheme: string): TokenSource {
    let source = this.#sources.get(scheme);
    if (source === undefined) {
      source = new TokenSource((signal) => this.#issue(scheme, signal));
      this.#sources.set(scheme, source);
    }
    return source;
  }

  async #issue(schemeName: string, signal: AbortSignal): Promise<IssuedToken> {
    const { provider, label, credentials, redactor } = this.#caller.session;
    const scheme = provider.security[schemeName];
    if (scheme?.type !== "token") {
      const message = `the spec has no operation that hands out the token of ${schemeName}.`;
      throw new ConfigurationError({ provider: provider.name, label, operation: null, message });
    }
    const { operation } = scheme;
    const body = Object.fromEntries(
      Object.entries(scheme.body).map(([member, name]) => [member, credentials.get(name)]),
    );
    const answer = await this.#ask(operation, body, signal);
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
    const { expiresIn } = scheme;
    const lifetime = expiresIn === undefined ? null : resolvePointer(answer, expiresIn);
    return { token, expiresIn: lifetimeOf(lifetime) };
  }

  /**
   * The answer to the request for a token, of which just that and its lifetime are read. Asking twice does
   * nothing twice: it is repeated like a safe call.
   */
  async #ask(
    operation: AnyOperation,
    body: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
  ): Promise<unknown> {
    const caller = this.#caller;
    const { prepared, request } = caller.prepare(operation, (ready) => ({
      prepared: ready,
      request: buildRequest(caller.session, ready, { body }, {}),
    }));
    const read = async (call: Call, reply: Reply): Promise<unknown> => {
      const { data, check } = await readAnswer(call, reply, true);
      await caller.tellDrift(call, reply, check);
      return data;
    };
    return caller.perform(prepared, request, { signal, place: PLACE }, read, true);
  }
}

/** Where others run beside the call, a token may have to wait for their rate limit too. */
async function getToken(tokens: TokenSource, { deadline, place }: Call): Promise<string> {
  const token = tokens.get(deadline);
  return place === undefined ? token : deadline.pauseFor(token);
}

/** Seconds of 1 or more, as a number or a text of one; undefined for what makes no sense as a lifetime. */
function lifetimeOf(value: unknown): number | undefined {
  const isText = typeof value === "string" && /^\d+(?:\.\d+)?$/.test(value);
  const seconds = isText ? Number(value) : value;
  return typeof seconds === "number" && seconds >= 1 ? seconds : undefined;
}

function withBearer(request: OutgoingRequest, token: string): OutgoingRequest {
  return { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };
}
