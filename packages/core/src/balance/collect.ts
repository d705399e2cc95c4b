import { Bell } from "./bell.ts";
import type { Balance, BalanceReport, Problem } from "./model.ts";
import { type BalanceOutcome, TaskRunner } from "./task-runner.ts";
import { TaskSource, type Tasks } from "./task-source.ts";

/** How tasks are run. */
export interface CollectOptions {
  /**
   * How many tasks run at a time. Default 8: enough to hide the latency of a provider, few enough
   * for the connection limits that providers and proxies have.
   */
  readonly concurrency?: number | undefined;
  /** Ends all that runs and starts nothing more. */
  readonly signal?: AbortSignal | undefined;
}

/** A task that failed, and why. */
export interface BalanceFailure {
  readonly provider: string;
  readonly account: string | null;
  readonly error: unknown;
}

/** All that came of many tasks, and all that failed. */
export interface CollectedBalances {
  readonly reports: readonly BalanceReport[];
  /** The entries of all reports. */
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
 */
export async function collectBalances(
  tasks: Tasks,
  options: CollectOptions = {},
): Promise<CollectedBalances> {
  const reportsInOrder: BalanceReport[] = [];
  const failuresInOrder: BalanceFailure[] = [];
  for await (const { task, index, report, error } of streamBalances(tasks, options)) {
    if (report !== undefined) reportsInOrder[index] = report;
    else {
      const { provider, account = null } = task;
      failuresInOrder[index] = { provider, account, error };
    }
  }
  // Each has a hole where the other has an element; `flat` leaves them out.
  const reports = reportsInOrder.flat();
  const failures = failuresInOrder.flat();
  return {
    reports,
    entries: reports.flatMap(({ entries }) => entries),
    problems: reports.flatMap(({ problems }) => problems),
    failures,
  };
}

/**
 * The outcomes of many tasks as they come, in the order in which they end. Tasks are taken from the
 * iterable one by one as there is room for them, so that a million take no more memory than ten;
 * leaving the loop ends those that run.
 *
 * @throws {RangeError} when the concurrency is no whole number of 1 or more.
 */
export async function* streamBalances(
  tasks: Tasks,
  options: CollectOptions = {},
): AsyncGenerator<BalanceOutcome, void, undefined> {
  const { concurrency = DEFAULT_CONCURRENCY, signal } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError("concurrency must be a whole number of 1 or more.");
  }
  const bell = new Bell();
  const ring = (): void => bell.ring();
  const controller = new AbortController();
  const unfollow = follow(signal, (reason) => {
    controller.abort(reason);
    ring();
  });
  const runner = new TaskRunner(controller.signal, ring);
  const source = new TaskSource(tasks, (task) => runner.start(task), ring);

  try {
    for (;;) {
      if (controller.signal.aborted) source.stopWaiting();
      while (source.isReady && runner.load < concurrency) source.pull();
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

/** Calls `onAbort` when the signal aborts, or at once where it has; gives what ends that. */
function follow(signal: AbortSignal | undefined, onAbort: (reason: unknown) => void): () => void {
  const listener = (): void => onAbort(signal?.reason);
  if (signal?.aborted) listener();
  else signal?.addEventListener("abort", listener);
  return () => signal?.removeEventListener("abort", listener);
}
