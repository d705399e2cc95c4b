import type { CallPlace } from "../transport/call.ts";
import { endedBySignal } from "../transport/ended.ts";
import type { BalanceReport } from "./model.ts";
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

/** So many tasks may wait for a rate limit: beyond, no more are taken from where they come from. */
const MAX_WAITING = 1_000;

/** Runs tasks, and keeps their outcomes until they are taken. */
export class TaskRunner {
  readonly #signal: AbortSignal;
  readonly #changed: () => void;
  readonly #ended: BalanceOutcome[] = [];
  #started = 0;
  #running = 0;
  #waiting = 0;

  /** `signal` ends what runs; `changed` is called when there may be room, or an outcome. */
  constructor(signal: AbortSignal, changed: () => void) {
    this.#signal = signal;
    this.#changed = changed;
  }

  /** Whether nothing runs. */
  get isIdle(): boolean {
    return this.#running + this.#waiting === 0;
  }

  /** Whether there is room for a task where so many may run: outcomes that nobody took need room too. */
  hasRoom(concurrency: number): boolean {
    return this.#waiting < MAX_WAITING && this.#running + this.#ended.length < concurrency;
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
    const signal = this.#signal;
    if (signal.aborted) {
      const { provider, label } = task;
      const where = { provider, label, operation: null };
      throw endedBySignal(where, "the collection", signal.reason);
    }
    return task.fetch({ signal, place: this.#placeOf() });
  }

  /** The place of a task: one that its rate limit holds back leaves it to others. */
  #placeOf(): CallPlace {
    return {
      leave: () => {
        this.#running -= 1;
        this.#waiting += 1;
        this.#changed();
      },
      enter: () => {
        this.#waiting -= 1;
        this.#running += 1;
      },
    };
  }
}
