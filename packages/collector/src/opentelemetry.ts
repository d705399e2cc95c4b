import {
  type MeterProvider,
  metrics,
  SpanKind,
  SpanStatusCode,
  type TracerProvider,
  trace,
} from "@opentelemetry/api";
import type { Observer } from "./worker/observer.ts";

/** Where spans and counts go. */
export interface OpenTelemetryOptions {
  /** Default: the provider that is registered globally. */
  readonly tracerProvider?: TracerProvider | undefined;
  /** Default: the provider that is registered globally. */
  readonly meterProvider?: MeterProvider | undefined;
}

const NAME = "@org/collector";

/**
 * An observer for the `observers` option of a collector: a span for each job, of kind consumer and named by the semantic conventions
 * for messaging, below which those of its requests are (with `tracing: openTelemetry()` of
 * `@org/core/opentelemetry` in the options of clients), and counters of accounts and runs. No account, amount or secret is in it.
 */
export function openTelemetryObserver(options: OpenTelemetryOptions = {}): Observer {
  const tracer = (options.tracerProvider ?? trace).getTracer(NAME);
  const meter = (options.meterProvider ?? metrics).getMeter(NAME);
  const accounts = meter.createCounter("balances.accounts", {
    description: "Accounts that were asked for, by what became of them.",
    unit: "{account}",
  });
  const runs = meter.createCounter("balances.runs.ended", {
    description: "Runs whose last account ended in this worker.",
    unit: "{run}",
  });
  const durations = meter.createHistogram("messaging.process.duration", {
    description: "How long jobs took.",
    unit: "s",
  });
  return {
    onAccounts: (provider, outcome, count) => accounts.add(count, { provider, outcome }),
    onRunEnd: () => runs.add(1),
    onJob(queue, seconds, isDone) {
      const attributes = { ...attributesOf(queue), ...(isDone ? {} : { "error.type": "retry" }) };
      durations.record(seconds, attributes);
    },
    runJob: (queue, id, work) =>
      tracer.startActiveSpan(
        `process ${queue}`,
        {
          kind: SpanKind.CONSUMER,
          attributes: { ...attributesOf(queue), "messaging.message.id": id },
        },
        async (span) => {
          try {
            return await work();
          } catch (error) {
            span.setStatus({ code: SpanStatusCode.ERROR, message: String(Object(error).name) });
            throw error;
          } finally {
            span.end();
          }
        },
      ),
  };
}

/** The semantic conventions for messaging spans. */
function attributesOf(queue: string): Record<string, string> {
  return {
    "messaging.system": "pg-boss",
    "messaging.operation.type": "process",
    "messaging.operation.name": "process",
    "messaging.destination.name": queue,
  };
}
