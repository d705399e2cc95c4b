import {
  type Collector,
  createMetrics,
  type HealthServer,
  type Observer,
  serveHealth,
} from "@org/collector";
import { clientSettingsOf } from "../client-settings.ts";
import { withoutStack } from "../collecting/database-errors.ts";
import { type DatabasePlace, databasePlace } from "../collecting/database-place.ts";
import { createLog, type Log } from "../collecting/log.ts";
import { openToCollect } from "../collecting/open-collector.ts";
import { exitCodes } from "../exit-codes.ts";
import type { WorkerFlags } from "../flags.ts";
import { ENDING, endingAtOnce, untilInterrupt } from "../interrupt.ts";
import type { CommandLine } from "../options.ts";
import { showNumber } from "../progress.ts";
import { UsageError } from "../usage-error.ts";

/** Does what is asked to be collected, until the process is told to end. */
export async function worker(line: CommandLine): Promise<number> {
  const place = databasePlace(line.collecting, line.flags);
  const log = createLog(line.flags.json === true);
  await withoutStack(() => untilInterrupt((signal) => work(line, place, log, signal), ENDING));
  await log.flush();
  return exitCodes.complete;
}

async function work(
  line: CommandLine,
  place: DatabasePlace,
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  const { collecting, flags } = line;
  const metrics = createMetrics();
  const endings = new Set<Promise<void>>();
  const onRunEnd = (id: string): void => {
    const telling = tellOfRun(collector, id, log).finally(() => endings.delete(telling));
    endings.add(telling);
  };
  const { collector } = await endingAtOnce(exitCodes.complete, () =>
    openToCollect(line, place, {
      observers: [metrics.observer, observerOf(log, onRunEnd)],
      onError: () => {},
      events: process.stdout,
    }),
  );
  let health: HealthServer | undefined;
  try {
    await schedule(collector, collecting, log);
    const { jobs, concurrency, port, host } = collecting;
    const isStopping = (): boolean => signal.aborted;
    health =
      port === undefined ? undefined : await listen({ collector, metrics, port, host, isStopping });
    const running = await collector.work({ jobs, concurrency, client: clientSettingsOf(flags) });
    log.tell("started", `started, on ${place.shown}`, { database: place.shown, pid: process.pid });
    if (health) log.tell("listening", `answers at ${health.url}`, { url: health.url });
    await aborted(signal);
    log.tell("stopping", "stopping: jobs are ended or handed over");
    await running.stop();
    await Promise.all(endings);
  } finally {
    await health?.[Symbol.asyncDispose]();
    await collector.close();
  }
  log.tell("stopped", "stopped");
}

/** @throws {UsageError} when the port can't be had. */
async function listen(options: Parameters<typeof serveHealth>[0]): Promise<HealthServer> {
  try {
    return await serveHealth(options);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall !== "listen" && syscall !== "getaddrinfo") throw error;
    throw new UsageError(
      `There is no listening there (${code}): --port and --host name another place.`,
    );
  }
}

async function schedule(
  collector: Collector,
  { schedule: cron, timeZone }: WorkerFlags,
  log: Log,
): Promise<void> {
  if (cron === undefined) return;
  if (cron === false) {
    await collector.schedule(null);
    log.tell("unscheduled", "no run is made by itself any more");
    return;
  }
  try {
    await collector.schedule({ cron, timeZone });
  } catch (error) {
    // An error of the database has a code; that of the reader of expressions has none.
    if (!(error instanceof Error) || "code" in error) throw error;
    throw new UsageError(
      `--schedule is no cron expression such as "15 2 * * *": ${error.message}.`,
    );
  }
  const zone = timeZone ?? "UTC";
  log.tell("scheduled", `a run is made at ${cron}, ${zone}`, { cron, timeZone: zone });
}

function observerOf(log: Log, onRunEnd: (id: string) => void): Observer {
  return {
    onAccounts(provider, outcome, count) {
      if (count === 0) return;
      const words = `${provider}: ${showNumber(count)} ${outcome}`;
      log.tell("accounts", words, { provider, outcome, count });
    },
    onRunEnd,
    onError(error, where) {
      const message = error instanceof Error ? error.message : String(error);
      log.tell("error", `error: ${where}: ${message}`, { where, message });
    },
  };
}

async function tellOfRun(collector: Collector, id: string, log: Log): Promise<void> {
  const run = (await collector.runs(100)).find((one) => one.id === id);
  if (run === undefined) return;
  const { name, accounts, failedByClass } = await collector.report(run.name);
  const { came, failed, skipped } = accounts;
  const words = `run ${name} has ended: ${showNumber(came)} came, ${showNumber(failed)} failed, ${showNumber(skipped)} skipped`;
  log.tell("run-ended", words, { run: name, came, failed, skipped, failedByClass });
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
}
