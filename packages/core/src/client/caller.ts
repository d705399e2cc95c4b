import type { Args, Operation } from "../descriptor.ts";
import {
  AbortedError,
  ConfigurationError,
  ResponseFormatError,
  TimeoutError,
} from "../errors/index.ts";
import { resolvePointer } from "../json/pointer.ts";
import type { Call, OutgoingRequest } from "../transport/call.ts";
import { Deadline } from "../transport/deadline.ts";
import type { Redactor } from "../transport/redact.ts";
import type { Reply } from "../transport/reply.ts";
import { send } from "../transport/send.ts";
import { statusOf } from "../transport/status.ts";
import { readData } from "./interpret.ts";
import type { CallOptions } from "./options.ts";
import { buildRequest, type PreparedOperation, prepareOperation } from "./request.ts";
import { checkNumber, configured, type Session } from "./session.ts";
import { type IssuedToken, TokenSource } from "./token-source.ts";

/** Makes the calls of one client. */
export class Caller {
  readonly session: Session;
  readonly #prepared = new Map<Operation, PreparedOperation>();
  readonly #tokens = new Map<string, TokenSource>();

  constructor(session: Session) {
    this.session = session;
  }

  /** The validated answer of an operation; `exact` lets numbers pass that JavaScript can't hold. */
  async call(
    operation: Operation,
    args: Args,
    options: CallOptions,
    exact: boolean,
  ): Promise<unknown> {
    const prepared = this.prepare(operation);
    const request = configured(this.session.provider, operation, () =>
      buildRequest(this.session, prepared, args, options),
    );
    return this.exchange(prepared, request, options, (call, reply) => readData(call, reply, exact));
  }

  /** @throws ConfigurationError when credentials that the operation needs are missing. */
  prepare(operation: Operation): PreparedOperation {
    let prepared = this.#prepared.get(operation);
    if (prepared === undefined) {
      const { provider } = this.session;
      prepared = configured(provider, operation, () => prepareOperation(this.session, operation));
      this.#prepared.set(operation, prepared);
    }
    return prepared;
  }

  /** Sends a request within the time of the call, and reads the answer with `read`. */
  async exchange<T>(
    { operation, authorization }: PreparedOperation,
    request: OutgoingRequest,
    options: CallOptions,
    read: (call: Call, reply: Reply) => T,
  ): Promise<T> {
    const redactor = this.session.redactor.with(request.secrets);
    const deadline = this.#startDeadline(operation, options, redactor);
    const call = { settings: this.session, operation, deadline, redactor };
    try {
      const { tokenScheme } = authorization;
      const reply =
        tokenScheme === null || request.headers["authorization"] !== undefined
          ? await send(call, request)
          : await this.#sendWithToken(call, request, this.#tokenSource(tokenScheme, operation));
      return read(call, reply);
    } finally {
      deadline.close();
    }
  }

  #startDeadline(
    operation: Operation,
    { signal, timeoutMs }: CallOptions,
    redactor: Redactor,
  ): Deadline {
    const { provider } = this.session;
    const limit = timeoutMs ?? this.session.timeoutMs;
    configured(provider, operation, () => checkNumber("timeoutMs", limit, 1));
    const where = { provider: provider.name, operation: operation.id };
    return new Deadline(limit, signal, {
      timeout: () =>
        new TimeoutError({
          ...where,
          message: `no complete answer within ${limit} ms. Raise timeoutMs if that is expected.`,
        }),
      aborted: (reason) =>
        new AbortedError({
          ...where,
          message: "the call was aborted by its signal.",
          cause: redactor.error(reason),
        }),
    });
  }

  /** A token that the provider refuses before its time is renewed once. */
  async #sendWithToken(call: Call, request: OutgoingRequest, tokens: TokenSource): Promise<Reply> {
    const token = await tokens.get(call.deadline);
    const reply = await send(call, withBearer(request, token));
    if (statusOf(this.session.provider, reply) !== 401) return reply;
    tokens.refuse(token);
    return send(call, withBearer(request, await tokens.get(call.deadline)));
  }

  #tokenSource(scheme: string, operation: Operation): TokenSource {
    let source = this.#tokens.get(scheme);
    if (source === undefined) {
      source = new TokenSource((signal) => this.#issueToken(scheme, operation, signal));
      this.#tokens.set(scheme, source);
    }
    return source;
  }

  async #issueToken(
    schemeName: string,
    caller: Operation,
    signal: AbortSignal,
  ): Promise<IssuedToken> {
    const { provider, credentials, redactor } = this.session;
    const scheme = provider.security[schemeName];
    const operation = provider.operations.find(
      ({ id }) => scheme?.type === "token" && id === scheme.operation,
    );
    if (scheme?.type !== "token" || operation === undefined) {
      throw new ConfigurationError({
        provider: provider.name,
        operation: caller.id,
        message: `the spec has no operation that hands out the token of ${schemeName}.`,
      });
    }
    const body = Object.fromEntries(
      Object.entries(scheme.body).map(([member, name]) => [member, credentials.get(name)]),
    );
    // It takes as long as the calls that wait for it have time.
    const options = { signal, timeoutMs: Number.POSITIVE_INFINITY };
    const answer = await this.call(operation, { body }, options, false);
    const token = resolvePointer(answer, scheme.accessToken);
    if (typeof token !== "string" || !/^[!-~]+$/.test(token)) {
      throw new ResponseFormatError({
        provider: provider.name,
        operation: operation.id,
        message: `the answer has no token at ${scheme.accessToken}.`,
        status: 200,
        contentType: null,
        excerpt: "",
      });
    }
    redactor.add(token);
    const lifetime =
      scheme.expiresIn === undefined ? null : resolvePointer(answer, scheme.expiresIn);
    return { token, expiresIn: typeof lifetime === "number" ? lifetime : undefined };
  }
}

function withBearer(request: OutgoingRequest, token: string): OutgoingRequest {
  return { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };
}
