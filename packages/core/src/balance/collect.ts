import { AbortedError } from "../errors/index.ts";
import type { Balance, BalanceReport, Problem } from "./model.ts";
import { RateLimiter } from "./rate-limiter.ts";
import type { BalanceTask } from "./task.ts";

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

/** How a task ended: with a report, or with the error that it threw. */
export type BalanceOutcome = {
  readonly task: BalanceTask;
  /** The place of the task among all, from 0. */
  readonly index: number;
} & (
  | { readonly report: BalanceReport; readonly error?: never }
  | { readonly report?: never; readonly error: unknown }
);

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
  tasks: Iterable<BalanceTask> | AsyncIterable<BalanceTask>,
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
  tasks: Iterable<BalanceTask> | AsyncIterable<BalanceTask>,
  options: CollectOptions = {},
): AsyncGenerator<BalanceOutcome, void, undefined> {
  const { concurrency = DEFAULT_CONCURRENCY, signal } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError("concurrency must be a whole number of 1 or more.");
  }
  const controller = new AbortController();
  let wake = (): void => {};
  const onAbort = (): void => {
    controller.abort(signal?.reason);
    wake();
  };
  if (signal?.aborted) onAbort();
  else signal?.addEventListener("abort", onAbort);

  const limiters = new Map<string, RateLimiter>();
  // Outcomes that nobody took yet: they need room like tasks that run, so that they stay few.
  const ended: BalanceOutcome[] = [];
  let started = 0;
  let running = 0;
  const start = (task: BalanceTask): void => {
    const index = started;
    started += 1;
    running += 1;
    const end = (outcome: BalanceOutcome): void => {
      ended.push(outcome);
      running -= 1;
      wake();
    };
    run(task, limiters, controller.signal).then(
      (report) => end({ task, index, report }),
      (error: unknown) => end({ task, index, error }),
    );
  };

  const source = iterate(tasks);
  let exhausted = false;
  let pulling = false;
  let failure: { readonly error: unknown } | undefined;
  const take = (next: IteratorResult<BalanceTask>): void => {
    if (next.done) exhausted = true;
    else start(next.value);
  };
  const fail = (error: unknown): void => {
    failure = { error };
  };
  const pullLater = (next: Promise<IteratorResult<BalanceTask>>): void => {
    pulling = true;
    next.then(take, fail).finally(() => {
      pulling = false;
      wake();
    });
  };
  /** Takes the next task: at once from a list, later from an asynchronous source. */
  const pull = (): void => {
    try {
      const next = source.next();
      if ("then" in next) pullLater(next);
      else take(next);
    } catch (error) {
      fail(error);
    }
  };
  const hasRoom = (): boolean =>
    !exhausted && !pulling && failure === undefined && running + ended.length < concurrency;

  try {
    for (;;) {
      // What an asynchronous source may still give is not waited for after an abort.
      if (controller.signal.aborted && Symbol.asyncIterator in tasks) exhausted = true;
      while (hasRoom()) pull();
      if (failure !== undefined) throw failure.error;
      const outcome = ended.shift();
      if (outcome !== undefined) yield outcome;
      else if (exhausted && running === 0) return;
      else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    signal?.removeEventListener("abort", onAbort);
    controller.abort();
    const closing = exhausted && !pulling ? undefined : source.return?.(undefined);
    // A source that is still at its next task closes after that, and can't hold the caller up.
    if (pulling) Promise.resolve(closing).catch(() => {});
    else await closing;
  }
}

async function run(
  task: BalanceTask,
  limiters: Map<string, RateLimiter>,
  signal: AbortSignal,
): Promise<BalanceReport> {
  const { rateLimit, provider } = task;
  if (rateLimit !== undefined) {
    let limiter = limiters.get(provider);
    if (limiter === undefined) {
      limiter = new RateLimiter(rateLimit);
      limiters.set(provider, limiter);
    }
    const wait = limiter.take(performance.now());
    if (wait > 0) await sleep(wait, signal);
  }
  if (signal.aborted) {
    const message = "the collection was aborted by its signal.";
    throw new AbortedError({ provider, operation: null, message, cause: signal.reason });
  }
  return task.fetch({ signal });
}

/** Waits, but not for longer than the signal lets it: what follows finds out about the abort. */
function sleep(ms: number, signal: AbortSignal): Promise<void> | undefined {
  if (signal.aborted) return undefined;
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}

function iterate<T>(source: Iterable<T> | AsyncIterable<T>): AsyncIterator<T> | Iterator<T> {
  return Symbol.asyncIterator in source
    ? source[Symbol.asyncIterator]()
    : source[Symbol.iterator]();
}
