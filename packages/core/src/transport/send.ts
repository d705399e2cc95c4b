import { ConnectionError } from "../errors/index.ts";
import type { Call, OutgoingRequest } from "./call.ts";
import { exchange } from "./exchange.ts";
import type { Reply } from "./reply.ts";
import { isRepeatable, isRetryableStatus, retryDelay, wasNotSent } from "./retry.ts";
import { statusOf } from "./status.ts";

/**
 * Sends a request until it is answered for good, as often as the call allows.
 *
 * @throws {ConnectionError} when no complete answer comes.
 * @throws {TimeoutError} when the deadline passes.
 * @throws {AbortedError} when the caller's signal aborts.
 */
export async function send(call: Call, request: OutgoingRequest): Promise<Reply> {
  const { settings, deadline } = call;
  for (let attempt = 1; ; attempt += 1) {
    let reply: Reply | undefined;
    let failure: unknown;
    try {
      // Who does not watch the attempts does not load what tells of them.
      reply = settings.observed
        ? await (await import("./observe.ts")).observe(call, request, attempt, exchange)
        : await exchange(call, request);
      if (attempt > settings.maxRetries || !asksForRetry(call, reply)) return reply;
    } catch (error) {
      if (attempt > settings.maxRetries || !allowsRetry(call, error)) throw error;
      failure = error;
    }
    const delayMs = retryDelay(attempt, reply?.retryAfter ?? null);
    if (delayMs >= deadline.remainingMs) {
      // Waiting can't succeed: the answer that is there says more than a timeout would.
      if (reply === undefined) throw failure;
      return reply;
    }
    settings.observers.onRetry?.({
      ...call.where,
      attempt,
      status: reply?.response.status ?? null,
      error: failure,
      delayMs,
    });
    await deadline.sleep(delayMs);
  }
}

function asksForRetry({ settings, operation }: Call, reply: Reply): boolean {
  return isRetryableStatus(statusOf(settings.provider, reply)) && isRepeatable(operation);
}

function allowsRetry({ operation }: Call, error: unknown): boolean {
  return error instanceof ConnectionError && (isRepeatable(operation) || wasNotSent(error.cause));
}
