import { AbortedError } from "../errors/index.ts";
import type { BalanceReport } from "./model.ts";
import { RateLimiter } from "./rate-limiter.ts";
import type { BalanceTask } from "./task.ts";

/** How a task ended: with a report, or with the error that it threw. */
export type BalanceOutcome = {
  readonly task: BalanceTask;
  /** The place of the task among all, from 0. */
  readonly index: number;
} & (
  | { readonly report: BalanceReport; readonly error?: never }
  | { readonly report?: never; readonly error: unknown }
);

/** Runs tasks, those of one provider inside its rate, and keeps their outcomes until they are taken. */
export class TaskRunner {
  readonly #signal: AbortSignal;
  readonly #changed: () => void;
  readonly #limiters = new Map<string, RateLimiter>();
  readonly #ended: BalanceOutcome[] = [];
  #started = 0;
  #running = 0;

  /** `signal` ends what runs; `changed` is called when a task has ended. */
  constructor(signal: AbortSignal, changed: () => void) {
    this.#signal = signal;
    this.#changed = changed;
  }

  /** Whether nothing runs. */
  get isIdle(): boolean {
    return this.#running === 0;
  }

  /** So many tasks run, or have an outcome that nobody took: both need room. */
  get load(): number {
    return this.#running + this.#ended.length;
  }

  start(task: BalanceTask): void {
    const index = this.#started;
    this.#started += 1;
    this.#running += 1;
    this.#run(task).then(
      (report) => this.#end({ task, index, report }),
      (error: unknown) => this.#end({ task, index, error }),
    );
  }

  /** The outcome that has waited longest; undefined where there is none. */
  takeOutcome(): BalanceOutcome | undefined {
    return this.#ended.shift();
  }

  #end(outcome: BalanceOutcome): void {
    this.#running -= 1;
    this.#ended.push(outcome);
    this.#changed();
  }

  async #run(task: BalanceTask): Promise<BalanceReport> {
    const wait = this.#waitOf(task);
    if (wait > 0) await sleep(wait, this.#signal);
    const signal = this.#signal;
    if (signal.aborted) {
      const { provider } = task;
      const message = "the collection was aborted by its signal.";
      throw new AbortedError({ provider, operation: null, message, cause: signal.reason });
    }
    return task.fetch({ signal });
  }

  /** Milliseconds until the rate limit of its provider lets a task start. */
  #waitOf({ provider, rateLimit }: BalanceTask): number {
    if (rateLimit === undefined) return 0;
    let limiter = this.#limiters.get(provider);
    if (limiter === undefined) {
      limiter = new RateLimiter(rateLimit);
      this.#limiters.set(provider, limiter);
    }
    return limiter.take(performance.now());
  }
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
