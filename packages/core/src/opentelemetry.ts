import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  type TracerProvider,
  trace,
} from "@opentelemetry/api";
import type { Attempt, AttemptResult, AttemptSpan, Tracing } from "./transport/observers.ts";

/** Where spans go. */
export interface OpenTelemetryOptions {
  /** Default: the provider that is registered globally. */
  readonly tracerProvider?: TracerProvider | undefined;
}

const TRACER_NAME = "@org/core";

/** The host and port of a URL, also where a secret was removed from them and it is none any more. */
const AUTHORITY = /^(\w+):\/\/([^/]*?)(?::(\d+))?(?:\/|$)/;

/**
 * Tracing for the `tracing` option of a client: a span for each attempt, named and described by the
 * semantic conventions for HTTP client spans of OpenTelemetry, below the span that is active. The
 * global propagator carries the trace on to the provider. No query and no secret is in a span.
 */
export function openTelemetry({ tracerProvider }: OpenTelemetryOptions = {}): Tracing {
  return {
    startAttempt(attempt) {
      const tracer = (tracerProvider ?? trace).getTracer(TRACER_NAME);
      const span = tracer.startSpan(`${attempt.method} ${attempt.template}`, {
        kind: SpanKind.CLIENT,
        attributes: requestAttributes(attempt),
      });
      const headers: Record<string, string> = {};
      propagation.inject(trace.setSpan(context.active(), span), headers);
      const end: AttemptSpan["end"] = (result) => {
        const { status } = result;
        if (status !== null) span.setAttribute("http.response.status_code", status);
        const failure = failureOf(result);
        if (failure !== null) {
          span.setAttribute("error.type", failure);
          span.setStatus(
            result.error instanceof Error
              ? { code: SpanStatusCode.ERROR, message: result.error.message }
              : { code: SpanStatusCode.ERROR },
          );
        }
        span.end();
      };
      return { headers, end };
    },
  };
}

function requestAttributes({
  method,
  url,
  template,
  attempt,
  label,
}: Attempt): Record<string, string | number> {
  const [, scheme, host = "", port] = AUTHORITY.exec(url) ?? [];
  return {
    "http.request.method": method,
    "url.full": url,
    "url.template": template,
    "server.address": host,
    "server.port": Number(port) || (scheme === "https" ? 443 : 80),
    // No convention has a name for it.
    ...(label === null ? {} : { "org.client.label": label }),
    ...(attempt > 1 ? { "http.request.resend_count": attempt - 1 } : {}),
  };
}

/** What `error.type` is: the status where one came, else the class of the error; null for success. */
function failureOf({ status, error }: AttemptResult): string | null {
  if (status !== null) return status < 400 ? null : String(status);
  return error instanceof Error ? error.name : "_OTHER";
}
