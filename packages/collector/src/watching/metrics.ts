import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Observer } from "../worker/observer.ts";

/** What a worker does, counted for Prometheus. */
export interface Metrics {
  /** Counts what a worker does: an option of the collector. */
  readonly observer: Observer;
  /** The media type of the text. */
  readonly contentType: string;
  /** All counts, in the text format of Prometheus; `sizes` are the jobs that wait, as far as they are known now. */
  text(sizes: Readonly<Record<string, number>>): Promise<string>;
}

/** A batch takes milliseconds where a list has the balances, and minutes behind a slow rate limit. */
const SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300];

/** Counts of one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const accounts = new Counter({
    name: "balances_accounts_total",
    help: "Accounts that were asked for, by what became of them: came, failed or retried.",
    labelNames: ["provider", "outcome"],
    registers,
  });
  const jobs = new Counter({
    name: "balances_jobs_total",
    help: "Jobs that this worker ended, by whether they are done.",
    labelNames: ["queue", "outcome"],
    registers,
  });
  const seconds = new Histogram({
    name: "balances_job_duration_seconds",
    help: "How long jobs took.",
    labelNames: ["queue"],
    buckets: SECONDS,
    registers,
  });
  const runs = new Counter({
    name: "balances_runs_ended_total",
    help: "Runs whose last account ended in this worker.",
    registers,
  });
  const errors = new Counter({
    name: "balances_errors_total",
    help: "Errors that nobody waits for, such as those of a database that is away.",
    labelNames: ["where"],
    registers,
  });
  const waiting = new Gauge({
    name: "balances_queue_size",
    help: "Jobs that wait, those included that wait for a retry.",
    labelNames: ["queue"],
    registers,
  });
  return {
    contentType: registry.contentType,
    observer: {
      onAccounts: (provider, outcome, count) => accounts.inc({ provider, outcome }, count),
      onJob(queue, took, isDone) {
        jobs.inc({ queue, outcome: isDone ? "done" : "failed" });
        seconds.observe({ queue }, took);
      },
      onRunEnd: () => runs.inc(),
      onError: (_, where) => errors.inc({ where }),
    },
    async text(sizes) {
      waiting.reset();
      for (const [queue, size] of Object.entries(sizes)) waiting.set({ queue }, size);
      return await registry.metrics();
    },
  };
}
