import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { RateLimit } from "@org/core";
import { busiestWindow } from "./busiest-window.ts";
import { startProvider } from "./provider-server.ts";
import type { WorkerOrders, WorkerReport } from "./worker-orders.ts";

/** What two worker processes, or more, are to do together. */
export interface Work extends Pick<WorkerOrders, "store" | "storeUrl" | "limit"> {
  /** Requests of each worker. */
  readonly requests: readonly number[];
  /** How far the clock of each is off; none: it is right. */
  readonly clocksOffMs?: readonly number[];
}

/** What came of it. */
export interface Outcome {
  /** When each worker let its requests pass. */
  readonly departures: readonly (readonly number[])[];
  /** How many requests left, and arrived, in the busiest window of the limit's length. */
  readonly mostDeparted: number;
  readonly mostArrived: number;
  /** The part of the limit that was used while all had something to send. */
  readonly used: number;
}

/** Lets worker processes send requests to one server, with one limit for all of them. */
export async function runWorkers(work: Work): Promise<Outcome> {
  const { store, storeUrl, limit, requests, clocksOffMs = [] } = work;
  await using provider = await startProvider();
  const workers = requests.map((count, index) =>
    startWorker({
      store,
      storeUrl,
      limit,
      requests: count,
      clockOffMs: clocksOffMs[index] ?? 0,
      providerUrl: provider.url,
    }),
  );
  try {
    await Promise.all(workers.map(({ ready }) => ready));
    const beforehand = provider.arrivals.length;
    for (const { child } of workers) child.send("go");
    const departures = await Promise.all(workers.map(({ ended }) => ended));
    const all = departures.flat().sort((a, b) => a - b);
    const windowMs = limit.seconds * 1_000;
    return {
      departures,
      mostDeparted: busiestWindow(all, windowMs),
      mostArrived: busiestWindow(provider.arrivals.slice(beforehand), windowMs),
      used: usedOf(departures, limit),
    };
  } finally {
    for (const { child } of workers) child.kill("SIGKILL");
  }
}

function startWorker(orders: WorkerOrders): {
  child: ChildProcess;
  ready: Promise<unknown>;
  ended: Promise<readonly number[]>;
} {
  const file = fileURLToPath(new URL("worker.ts", import.meta.url));
  const child = fork(file, [JSON.stringify(orders)]);
  // After the last message, unlike its exit.
  const failed = once(child, "disconnect").then(() => {
    throw new Error("the worker has ended without a report");
  });
  failed.catch(() => {});
  const ended = new Promise<readonly number[]>((resolve) => {
    child.on("message", (report: WorkerReport) => {
      if (report !== "ready") resolve(report.departures);
    });
  });
  return {
    child,
    ready: Promise.race([once(child, "message"), failed]),
    ended: Promise.race([ended, failed]),
  };
}

function usedOf(departures: readonly (readonly number[])[], limit: RateLimit): number {
  const begin = Math.min(...departures.map((times) => times[0] ?? 0));
  const end = Math.min(...departures.map((times) => times.at(-1) ?? 0));
  const sent = departures.flat().filter((time) => time <= end).length;
  return (sent * limit.seconds * 1_000) / ((end - begin) * limit.requests);
}
