import type { AnyOperation, Args } from "../contract.ts";
import { AbortedError, type ApiError, ConfigurationError, TimeoutError } from "../errors/index.ts";
import type { Call, OutgoingRequest } from "../transport/call.ts";
import { Deadline } from "../transport/deadline.ts";
import type { Redactor } from "../transport/redact.ts";
import type { Reply } from "../transport/reply.ts";
import { send } from "../transport/send.ts";
import { isSuccess, statusOf } from "../transport/status.ts";
import { checkNumber } from "./check-number.ts";
import { configured } from "./configured.ts";
import { readData, toApiError } from "./interpret.ts";
import type { CallOptions } from "./options.ts";
import {
  buildRequest,
  type PreparedOperation,
  prepareOperation,
  type RequestExtras,
} from "./request.ts";
import type { Session } from "./session.ts";
import type { TokenCalls } from "./token-calls.ts";

/** Makes the calls of one client. */
export class Caller {
  readonly session: Session;
  readonly #prepared = new Map<AnyOperation, PreparedOperation>();
  readonly #tokens: TokenCalls | undefined;

  /** `tokens` makes the calls that need a token, where an operation of the provider hands out some. */
  constructor(session: Session, tokens: typeof TokenCalls | undefined) {
    this.session = session;
    this.#tokens =
      tokens &&
      new tokens(session, (operation, body, signal) => {
        // It takes as long as the calls that wait for it have time.
        const options = { signal, timeoutMs: Number.POSITIVE_INFINITY };
        return this.call(operation, { body }, options, false);
      });
  }

  /**
   * The validated answer of an operation; `exact` lets numbers pass that JavaScript can't hold.
   *
   * @throws {ProviderError} when no answer comes that fits: its class says what went wrong.
   */
  async call(
    operation: AnyOperation,
    args: Args,
    options: CallOptions,
    exact: boolean,
  ): Promise<unknown> {
    const prepared = this.prepare(operation);
    const request = this.request(prepared, args, options);
    return this.perform(prepared, request, options, (call, reply) =>
      this.dataOf(call, reply, exact),
    );
  }

  /** The validated data of an answer. */
  dataOf(call: Call, reply: Reply, exact = false): unknown {
    return readData(call, reply, exact);
  }

  /** The error of an answer with an error status; null for any other. */
  errorOf(call: Call, reply: Reply): ApiError | null {
    const status = statusOf(this.session.provider, reply);
    return isSuccess(status) ? null : toApiError(call, reply, status);
  }

  /** @throws {ConfigurationError} when it is called: always, with this message. */
  refuse(operation: AnyOperation | null, message: string): never {
    const { name } = this.session.provider;
    throw new ConfigurationError({ provider: name, operation: operation?.id ?? null, message });
  }

  /** @throws {ConfigurationError} when an argument is missing or can't be sent. */
  request(prepared: PreparedOperation, args: Args, extras: RequestExtras): OutgoingRequest {
    const where = { provider: this.session.provider.name, operation: prepared.operation.id };
    return configured(where, () => buildRequest(this.session, prepared, args, extras));
  }

  /** @throws {ConfigurationError} when credentials that the operation needs are missing. */
  prepare(operation: AnyOperation): PreparedOperation {
    let prepared = this.#prepared.get(operation);
    if (prepared === undefined) {
      const where = { provider: this.session.provider.name, operation: operation.id };
      prepared = configured(where, () => prepareOperation(this.session, operation));
      this.#prepared.set(operation, prepared);
    }
    return prepared;
  }

  /** Sends a request within the time of the call, and reads the answer with `read`. */
  async perform<T>(
    { operation, authorization }: PreparedOperation,
    request: OutgoingRequest,
    options: CallOptions,
    read: (call: Call, reply: Reply) => T,
  ): Promise<T> {
    const redactor = this.session.redactor.with(request.secrets);
    const where = { provider: this.session.provider.name, operation: operation.id };
    const deadline = this.#startDeadline(where, options, redactor);
    const call = { settings: this.session, operation, where, deadline, redactor };
    try {
      const { tokenScheme } = authorization;
      if (tokenScheme === null || request.headers["authorization"] !== undefined) {
        return read(call, await send(call, request));
      }
      if (this.#tokens === undefined) this.refuse(operation, "its client is made without tokens.");
      return read(call, await this.#tokens.send(call, request, tokenScheme));
    } finally {
      deadline.close();
    }
  }

  #startDeadline(
    where: Call["where"],
    { signal, timeoutMs }: CallOptions,
    redactor: Redactor,
  ): Deadline {
    const limit = timeoutMs ?? this.session.timeoutMs;
    configured(where, () => checkNumber("timeoutMs", limit, 1));
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
}
