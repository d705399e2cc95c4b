import { ConfigurationError } from "../errors/index.ts";
import { isAbortSignal } from "../transport/abort-signal.ts";
import { follow } from "../transport/follow.ts";
import { Bell } from "./bell.ts";
import type { Balance, BalanceReport, Problem } from "./model.ts";
import type { BalanceTask } from "./task.ts";
import { type BalanceOutcome, TaskRunner } from "./task-runner.ts";
import { TaskSource, type Tasks } from "./task-source.ts";

/** How tasks are run. */
export interface CollectOptions {
  /**
   * How many tasks run at a time. Default 8: enough to hide the latency of a provider, few enough
   * for the connection limits that providers and proxies have. A task that waits for a rate limit is
   * not among them, and goes on as soon as it may; of a thousand such no more are taken on.
   */
  readonly concurrency?: number | undefined;
  /** Ends all that runs and starts nothing more. */
  readonly signal?: AbortSignal | null | undefined;
}

/** A task that failed, and why. */
export interface BalanceFailure {
  readonly provider: string;
  /** Your name for the connection; null where it has none. */
  readonly label: string | null;
  readonly account: string | null;
  /** The place of the task among all, from 0. */
  readonly index: number;
  readonly error: unknown;
}

/** The report of a task. */
export interface CollectedReport extends BalanceReport {
  /** The place of the task among all, from 0. */
  readonly index: number;
}

/** All that came of many tasks, and all that failed. */
export interface CollectedBalances {
  readonly reports: readonly CollectedReport[];
  /** The entries of all reports, each as its provider states it: none are merged or added. */
  readonly entries: readonly Balance[];
  /** The problems of all reports. */
  readonly problems: readonly Problem[];
  readonly failures: readonly BalanceFailure[];
}

const DEFAULT_CONCURRENCY = 8;

/**
 * Asks many providers or accounts at once. One that fails is among the failures and costs no other
 * its answer. All comes in the order of the tasks. An aborted signal makes a failure of every task
 * that did not end before; what an async iterable would still give is not waited for.
 *
 * @throws {RangeError} when the concurrency is no whole number of 1 or more.
 * @throws {ConfigurationError} when the signal is no AbortSignal.
 */
export async function collectBalances(
  tasks: Tasks,
  options: CollectOptions = {},
): Promise<CollectedBalances> {
  const inOrder: (CollectedReport | BalanceFailure)[] = [];
  for await (const outcome of streamBalances(tasks, options)) {
    inOrder[outcome.index] = collected(outcome);
  }
  const reports: CollectedReport[] = [];
  const entries: Balance[] = [];
  const problems: Problem[] = [];
  const failures: BalanceFailure[] = [];
  // Once through all: a million reports lie all over the memory, and each time through them is long.
  for (const one of inOrder) {
    if ("error" in one) {
      failures.push(one);
      continue;
    }
    reports.push(one);
    for (const entry of one.entries) entries.push(entry);
    for (const problem of one.problems) problems.push(problem);
  }
  return { reports, entries, problems, failures };
}

/** What came of a task. Its members are written out: a spread takes twice as long. */
function collected({
  task,
  index,
  report,
  error,
}: BalanceOutcome): CollectedReport | BalanceFailure {
  const { provider, label = null, account = null } = task;
  if (report === undefined) return { provider, label, account, index, error };
  const { entries, problems, drift, fetchedAt } = report;
  return {
    provider: report.provider,
    label: report.label,
    // Who asks knows what for, also where the answer does not repeat it.
    account: report.account ?? account,
    entries,
    problems,
    drift,
    fetchedAt,
    index,
  };
}

/**
 * The outcomes of many tasks as they come, in the order in which they end. Tasks are taken from the
 * iterable one by one as there is room for them, so that a million take no more memory than ten;
 * leaving the loop ends those that run.
 *
 * @throws {RangeError} when the concurrency is no whole number of 1 or more.
 * @throws {ConfigurationError} when the signal is no AbortSignal.
 */
export async function* streamBalances(
  tasks: Tasks,
  options: CollectOptions = {},
): AsyncGenerator<BalanceOutcome, void, undefined> {
  const { concurrency = DEFAULT_CONCURRENCY, signal } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError("concurrency must be a whole number of 1 or more.");
  }
  const isSignal = signal === undefined || signal === null || isAbortSignal(signal);
  if (!isSignal) {
    const message = "signal must be an AbortSignal.";
    throw new ConfigurationError({ provider: "collectBalances", operation: null, message });
  }
  const bell = new Bell();
  const ring = (): void => bell.ring();
  const controller = new AbortController();
  const unfollow = signal
    ? follow(signal, () => {
        controller.abort(signal.reason);
        ring();
      })
    : () => {};
  const runner = new TaskRunner(controller.signal, ring);
  const start = (task: BalanceTask): void => runner.start(task);
  const source = new TaskSource(tasks, start, ring, controller.signal);

  try {
    for (;;) {
      if (controller.signal.aborted) source.stopWaiting();
      while (source.isReady && runner.hasRoom(concurrency)) source.pull();
      source.throwFailure();
      const outcome = runner.takeOutcome();
      if (outcome !== undefined) yield outcome;
      else if (source.isOver && runner.isIdle) return;
      else await bell.rings();
    }
  } finally {
    unfollow();
    controller.abort();
    await source.close();
  }
}
