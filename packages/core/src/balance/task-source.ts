import type { BalanceTask } from "./task.ts";

/** Any list or generator of tasks, asynchronous or not. */
export type Tasks = Iterable<BalanceTask> | AsyncIterable<BalanceTask>;

/** Takes tasks from where they come from, one at a time, and only when asked to. */
export class TaskSource {
  readonly #iterator: Iterator<BalanceTask> | AsyncIterator<BalanceTask>;
  readonly #isAsync: boolean;
  readonly #take: (task: BalanceTask) => void;
  readonly #changed: () => void;
  #pending = false;
  #stopped = false;
  #ended = false;
  #failure: { readonly error: unknown } | undefined;

  /** `take` is given each task; `changed` is called when an asynchronous source has answered. */
  constructor(tasks: Tasks, take: (task: BalanceTask) => void, changed: () => void) {
    this.#isAsync = Symbol.asyncIterator in tasks;
    this.#iterator =
      Symbol.asyncIterator in tasks ? tasks[Symbol.asyncIterator]() : tasks[Symbol.iterator]();
    this.#take = take;
    this.#changed = changed;
  }

  /** Whether a task can be asked for now. */
  get isReady(): boolean {
    return !this.#pending && !this.isOver && this.#failure === undefined;
  }

  /** Whether no more tasks are to be waited for. */
  get isOver(): boolean {
    return this.#ended || this.#stopped;
  }

  /** Asks for the next task, which a list gives at once, an asynchronous source later. */
  pull(): void {
    try {
      const next = this.#iterator.next();
      if ("then" in next) this.#pullLater(next);
      else this.#receive(next);
    } catch (error) {
      this.#failure = { error };
    }
  }

  /** @throws {Error} when the source has failed: what it threw. */
  throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  /** Waits no more for what an asynchronous source may still give; a list gives what it has. */
  stopWaiting(): void {
    if (this.#isAsync) this.#stopped = true;
  }

  /** Lets the source free what it holds. */
  async close(): Promise<void> {
    if (this.#ended) return;
    const closing = this.#iterator.return?.(undefined);
    // A source that is still at its next task closes after that, and can't hold the caller up.
    if (this.#pending) Promise.resolve(closing).catch(() => {});
    else await closing;
  }

  #receive(next: IteratorResult<BalanceTask>): void {
    if (next.done) this.#ended = true;
    else this.#take(next.value);
  }

  #pullLater(next: Promise<IteratorResult<BalanceTask>>): void {
    this.#pending = true;
    next
      .then(
        (result) => this.#receive(result),
        (error: unknown) => {
          this.#failure = { error };
        },
      )
      .finally(() => {
        this.#pending = false;
        this.#changed();
      });
  }
}
