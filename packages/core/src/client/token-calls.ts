import type { AnyOperation } from "../contract.ts";
import { ConfigurationError, ResponseFormatError } from "../errors/index.ts";
import { resolvePointer } from "../json/pointer.ts";
import type { Call, OutgoingRequest } from "../transport/call.ts";
import type { Reply } from "../transport/reply.ts";
import { send } from "../transport/send.ts";
import { statusOf } from "../transport/status.ts";
import type { Session } from "./session.ts";
import { type IssuedToken, TokenSource } from "./token-source.ts";

/** Calls the operation that hands out a token, with this request body. */
export type IssueCall = (
  operation: AnyOperation,
  body: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
) => Promise<unknown>;

/** Makes the calls that need a token which an operation of the same provider hands out. */
export class TokenCalls {
  readonly #session: Session;
  readonly #call: IssueCall;
  readonly #sources = new Map<string, TokenSource>();

  constructor(session: Session, call: IssueCall) {
    this.#session = session;
    this.#call = call;
  }

  /**
   * Sends a request with the token of a security scheme. A token that the provider refuses before its
   * time is renewed once.
   */
  async send(call: Call, request: OutgoingRequest, scheme: string): Promise<Reply> {
    const tokens = this.#sourceOf(scheme);
    const token = await getToken(tokens, call);
    const reply = await send(call, withBearer(request, token));
    if ((await statusOf(this.#session.provider, reply)) !== 401) return reply;
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
    const { provider, label, credentials, redactor } = this.#session;
    const scheme = provider.security[schemeName];
    const issuer = scheme?.type === "token" ? scheme.operation : null;
    const operation = provider.operations.find(({ id }) => id === issuer);
    if (scheme?.type !== "token" || operation === undefined) {
      const message = `the spec has no operation that hands out the token of ${schemeName}.`;
      throw new ConfigurationError({ provider: provider.name, label, operation: issuer, message });
    }
    const body = Object.fromEntries(
      Object.entries(scheme.body).map(([member, name]) => [member, credentials.get(name)]),
    );
    const answer = await this.#call(operation, body, signal);
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
