import { ConnectionError } from "../errors/index.ts";
import type { Call, OutgoingRequest } from "./call.ts";
import { exchange } from "./exchange.ts";
import type { Reply } from "./reply.ts";
import { isRetryableStatus, retryDelay, wasNotSent } from "./retry.ts";
import { statusOf } from "./status.ts";
import { tell } from "./tell.ts";

/**
 * Sends a request until it is answered for good, as often as the call allows.
 *
 * @throws {ConnectionError} when no complete answer comes.
 * @throws {TimeoutError} when the deadline passes.
 * @throws {AbortedError} when the caller's signal aborts.
 */
export async function send(call: Call, request: OutgoingRequest): Promise<Reply> {
  const { settings, deadline, maxRetries } = call;
  const { limiter, observers } = settings;
  for (let attempt = 1; ; attempt += 1) {
    if (limiter !== undefined) {
      await (await import("./pass.ts")).pass(call, await limiter(), attempt);
    }
    let reply: Reply | undefined;
    let failure: unknown;
    try {
      // Who does not watch the attempts does not load what tells of them.
      reply = settings.observed
        ? await (await import("./observe.ts")).observe(call, request, attempt, exchange)
        : await exchange(call, request);
      if (attempt > maxRetries || !call.isRepeatable) return reply;
      const status = statusOf(settings.provider, reply);
      // Most say it at once: each wait is a part of what a call costs.
      if (!isRetryableStatus(typeof status === "number" ? status : await status)) return reply;
    } catch (error) {
      if (attempt > maxRetries || !allowsRetry(call, error)) throw error;
      failure = error;
    }
    const delayMs = retryDelay(attempt, reply?.retryAfter ?? null);
    if (delayMs >= deadline.remainingMs) {
      // Waiting can't succeed: the answer that is there says more than a timeout would.
      if (reply === undefined) throw failure;
      return reply;
    }
    const status = reply?.response.status ?? null;
    const retry = { ...call.where, attempt, status, error: failure, delayMs };
    tell(observers, observers.onRetry, retry);
    await deadline.sleep(delayMs);
  }
}

function allowsRetry({ isRepeatable }: Call, error: unknown): boolean {
  return error instanceof ConnectionError && (isRepeatable || wasNotSent(error.cause));
}
