import type { AnyOperation, Args } from "../contract.ts";
import { AbortedError, type ApiError, ConfigurationError, TimeoutError } from "../errors/index.ts";
import type { Call, OutgoingRequest } from "../transport/call.ts";
import { Deadline } from "../transport/deadline.ts";
import { endedBySignal } from "../transport/ended.ts";
import type { Redactor } from "../transport/redact.ts";
import type { Reply } from "../transport/reply.ts";
import { isRepeatable } from "../transport/retry.ts";
import { send } from "../transport/send.ts";
import { isSuccess, statusOf } from "../transport/status.ts";
import { type Answer, readAnswer, unusual } from "./answer.ts";
import { checkArgs, checkCallOptions } from "./check-options.ts";
import { configured } from "./configured.ts";
import type { CallOptions } from "./options.ts";
import { buildRequest, type PreparedOperation, prepareOperation } from "./request.ts";
import type { Session } from "./session.ts";

/** Sends requests that need a token: `TokenCalls`, which only some packages load. */
interface TokenSender {
  send(call: Call, request: OutgoingRequest, scheme: string): Promise<Reply>;
}

/** Makes the calls of one client. */
export class Caller {
  readonly session: Session;
  readonly #prepared = new Map<AnyOperation, PreparedOperation>();
  readonly #tokens: TokenSender | undefined;

  /** `tokens` makes the calls that need a token, where an operation of the provider hands out some. */
  constructor(session: Session, tokens: (new (caller: Caller) => TokenSender) | undefined) {
    this.session = session;
    this.#tokens = tokens && new tokens(this);
  }

  /**
   * The validated answer of an operation.
   *
   * @throws {ProviderError} when no answer comes that fits: its class says what went wrong.
   */
  call(operation: AnyOperation, args: Args, options: CallOptions): Promise<unknown> {
    return this.ask(operation, args, options, (call, reply) => this.dataOf(call, reply));
  }

  /** What `read` makes of the reply to a call, in the time of the call. */
  ask<T>(
    operation: AnyOperation,
    args: Args,
    options: CallOptions,
    read: (call: Call, reply: Reply) => T | Promise<T>,
  ): Promise<T> {
    const { prepared, request } = configured(this.#where(operation.id, options?.label), () => {
      checkCallOptions(options);
      checkArgs(args, operation.args);
      const ready = this.#prepare(operation);
      return { prepared: ready, request: buildRequest(this.session, ready, args, options) };
    });
    return this.perform(prepared, request, options, read);
  }

  /**
   * The data of an answer, validated as strictly as the client is.
   *
   * @throws {ProviderError} when the answer is an error, or not what the spec documents.
   */
  dataOf(call: Call, reply: Reply): unknown {
    const answer = readAnswer(call, reply, false);
    if (answer instanceof Promise) return answer.then((late) => this.#dataIn(call, reply, late));
    return answer.check.found === 0 ? answer.data : this.#dataIn(call, reply, answer);
  }

  async #dataIn(call: Call, reply: Reply, { data, check }: Answer): Promise<unknown> {
    if (check.found === 0) return data;
    // A number that was rounded, or that only looks like one, is worse than no answer.
    if (!this.session.reportsDrift || check.unsafe > 0) {
      throw await (await unusual()).validationError(call, reply, check);
    }
    await this.tellDrift(call, reply, check);
    return data;
  }

  /** Tells who watches where an answer that is used all the same differs from its schema. */
  async tellDrift(call: Call, reply: Reply, { found, issues }: Answer["check"]): Promise<void> {
    const { logger, onDrift } = this.session.observers;
    if (found === 0 || (logger ?? onDrift) === undefined) return;
    // Who does not watch does not load what tells.
    const { tellDrift } = await import("../transport/tell-drift.ts");
    await tellDrift(call, reply, issues);
  }

  /** The error of an answer with an error status; null for any other. */
  async errorOf(call: Call, reply: Reply): Promise<ApiError | null> {
    const status = await statusOf(this.session.provider, reply);
    return isSuccess(status) ? null : await (await unusual()).toApiError(call, reply, status);
  }

  /** @throws {ConfigurationError} when it is called: always, with this message. */
  refuse(operation: AnyOperation | null, message: string): never {
    throw new ConfigurationError({ ...this.#where(operation?.id ?? null), message });
  }

  /**
   * Makes a request of an operation by hand.
   *
   * @throws {ConfigurationError} when credentials that the operation needs are missing, or the step throws
   * a TypeError or a URIError.
   */
  prepare<T>(operation: AnyOperation, step: (prepared: PreparedOperation) => T, label?: string): T {
    return configured(this.#where(operation.id, label), () => step(this.#prepare(operation)));
  }

  #prepare(operation: AnyOperation): PreparedOperation {
    let prepared = this.#prepared.get(operation);
    if (prepared === undefined) {
      prepared = prepareOperation(this.session, operation);
      this.#prepared.set(operation, prepared);
    }
    return prepared;
  }

  /** Sends a request within the time of the call, and reads the answer with `read`. */
  async perform<T>(
    { operation, authorization }: PreparedOperation,
    request: OutgoingRequest,
    options: CallOptions,
    read: (call: Call, reply: Reply) => T | Promise<T>,
    repeatable: boolean = isRepeatable(operation),
  ): Promise<T> {
    const { session } = this;
    const redactor = session.redactor.with(request.secrets);
    const where = this.#where(operation.id, options.label);
    let deadline: Deadline | undefined;
    try {
      deadline = startDeadline(where, options.timeoutMs ?? session.timeoutMs, options);
      const call: Call = {
        settings: session,
        operation,
        where,
        deadline,
        redactor,
        isRepeatable: repeatable,
        maxRetries: options.maxRetries ?? session.maxRetries,
        fetchOptions: options.fetchOptions
          ? { ...session.fetchOptions, ...options.fetchOptions }
          : session.fetchOptions,
        place: options.place,
        ...(operation.streams && { readBody: (await import("./stream.ts")).readOrStream }),
      };
      const { tokenScheme } = authorization;
      if (tokenScheme === null || request.headers["authorization"] !== undefined) {
        return await read(call, await send(call, request));
      }
      if (this.#tokens === undefined) this.refuse(operation, "its client has no tokens.");
      return await read(call, await this.#tokens.send(call, request, tokenScheme));
    } catch (error) {
      await cleanCause(redactor, error);
      throw error;
    } finally {
      deadline?.close();
    }
  }

  #where<Operation extends string | null>(operation: Operation, label?: string) {
    const { provider, label: own } = this.session;
    return { provider: provider.name, label: label ?? own, operation };
  }
}

function startDeadline(where: Call["where"], limit: number, { signal }: CallOptions): Deadline {
  return new Deadline(limit, signal ?? undefined, {
    timeout: (waitsFor) => {
      const reason = waitsFor === undefined ? "" : `: it waited for ${waitsFor}`;
      const advice = "Raise timeoutMs if that is expected.";
      const message = `no complete answer within ${limit} ms${reason}. ${advice}`;
      return new TimeoutError({ ...where, message });
    },
    aborted: (reason) => endedBySignal(where, "the call", reason),
  });
}

/** Removes secrets from the reason of the caller's signal, which may be anything. */
export async function cleanCause(redactor: Redactor, error: unknown): Promise<void> {
  const isEnded = error instanceof AbortedError || error instanceof TimeoutError;
  if (!isEnded || error.cause === undefined) return;
  await redactor.ready();
  error.cause = redactor.error(error.cause);
}
