import type { Call, OutgoingRequest } from "./call.ts";
import type { Attempt, AttemptResult } from "./observers.ts";
import type { Reply } from "./reply.ts";
import { requestIdOf } from "./request-id.ts";
import { guard, log, tell } from "./tell.ts";

/** Makes one attempt in sight of the observers. */
export async function observe(
  call: Call,
  request: OutgoingRequest,
  number: number,
  exchange: (call: Call, request: OutgoingRequest) => Promise<Reply>,
): Promise<Reply> {
  const { operation, redactor, settings } = call;
  await redactor.ready();
  const { observers } = settings;
  const attempt: Attempt = {
    ...call.where,
    attempt: number,
    method: operation.method,
    url: redactor.text(request.url.replace(/\?.*$/, "")),
    template: operation.path,
  };
  tell(observers, observers.onRequest, attempt);
  const { logger, tracing } = observers;
  const span = tracing && guard(logger, () => tracing.startAttempt(attempt));
  const startedAt = performance.now();
  const end = async (reply: Reply | undefined, error?: unknown): Promise<void> => {
    const result: AttemptResult = {
      ...attempt,
      status: reply?.response.status ?? null,
      headers: headersOf(call, reply),
      requestId: reply === undefined ? null : await requestIdOf(call, reply),
      durationMs: performance.now() - startedAt,
      error,
    };
    if (span) guard(logger, () => span.end(result));
    logResult(call, result);
    tell(observers, observers.onResponse, result);
  };
  const headers = { ...request.headers, ...span?.headers };
  let reply: Reply;
  try {
    reply = await exchange(call, { ...request, headers });
  } catch (error) {
    await end(undefined, error);
    throw error;
  }
  await end(reply);
  return reply;
}

function headersOf({ redactor }: Call, reply: Reply | undefined): Record<string, string> {
  const headers: Record<string, string> = {};
  reply?.response.headers.forEach((value, name) => {
    headers[name] = redactor.text(value);
  });
  return headers;
}

function logResult({ where, settings }: Call, result: AttemptResult): void {
  const { attempt, status, requestId, durationMs } = result;
  const ms = Math.round(durationMs);
  log(
    settings.observers,
    { ...where, attempt, status, requestId, ms },
    `${where.provider}.${where.operation} attempt ${attempt}: ${status ?? "no answer"} in ${ms} ms`,
  );
}
