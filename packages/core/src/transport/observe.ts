import type { Call, OutgoingRequest } from "./call.ts";
import type { Attempt, AttemptResult, Observers } from "./observers.ts";
import type { Reply } from "./reply.ts";

/** Makes one attempt in sight of the observers. */
export async function observe(
  call: Call,
  request: OutgoingRequest,
  number: number,
  exchange: (call: Call, request: OutgoingRequest) => Promise<Reply>,
): Promise<Reply> {
  const { settings, operation, redactor } = call;
  const { tracing, onRequest } = settings.observers;
  const attempt: Attempt = {
    ...call.where,
    attempt: number,
    method: operation.method,
    url: redactor.text(request.url.replace(/\?.*$/, "")),
    template: operation.path,
  };
  onRequest?.(attempt);
  const span = tracing?.startAttempt(attempt);
  const startedAt = performance.now();
  const end = (status: number | null, error?: unknown): void => {
    const result = { ...attempt, status, durationMs: performance.now() - startedAt, error };
    span?.end(result);
    tell(settings.observers, result);
  };
  const headers = { ...request.headers, ...span?.headers };
  let reply: Reply;
  try {
    reply = await exchange(call, { ...request, headers });
  } catch (error) {
    end(null, error);
    throw error;
  }
  end(reply.response.status);
  return reply;
}

function tell({ logger, onResponse }: Observers, result: AttemptResult): void {
  const { provider, operation, attempt, status, durationMs } = result;
  const ms = Math.round(durationMs);
  logger?.debug(
    { provider, operation, attempt, status, ms },
    `${provider}.${operation} attempt ${attempt}: ${status ?? "no answer"} in ${ms} ms`,
  );
  onResponse?.(result);
}
