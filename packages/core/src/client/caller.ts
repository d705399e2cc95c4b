import type { Args, Operation } from "../descriptor.ts";
import { AbortedError, TimeoutError } from "../errors/index.ts";
import type { Call, OutgoingRequest } from "../transport/call.ts";
import { Deadline } from "../transport/deadline.ts";
import type { Redactor } from "../transport/redact.ts";
import type { Reply } from "../transport/reply.ts";
import { send } from "../transport/send.ts";
import { readData } from "./interpret.ts";
import type { CallOptions } from "./options.ts";
import { buildRequest, type PreparedOperation, prepareOperation } from "./request.ts";
import { checkNumber, configured, type Session } from "./session.ts";
import { TokenCalls } from "./token-calls.ts";

/** Makes the calls of one client. */
export class Caller {
  readonly session: Session;
  readonly #prepared = new Map<Operation, PreparedOperation>();
  readonly #tokens: TokenCalls;

  constructor(session: Session) {
    this.session = session;
    this.#tokens = new TokenCalls(session, (operation, body, signal) => {
      // It takes as long as the calls that wait for it have time.
      const options = { signal, timeoutMs: Number.POSITIVE_INFINITY };
      return this.call(operation, { body }, options, false);
    });
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
          : await this.#tokens.send(call, request, tokenScheme);
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
}
