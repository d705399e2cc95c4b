import { type BalanceTask, tasksOfClient, type WholeClient } from "./task.ts";

/** What balances are asked of: a task, or a client with all accounts that its credentials see. */
export type TaskOrClient = BalanceTask | WholeClient;

/** A client, or any list or generator of tasks and clients, asynchronous or not. */
export type Tasks = WholeClient | Iterable<TaskOrClient> | AsyncIterable<TaskOrClient>;

type AnyIterator<T> = Iterator<T> | AsyncIterator<T>;

/** Takes tasks from where they come from, one at a time, and only when asked to. */
export class TaskSource {
  readonly #iterator: AnyIterator<TaskOrClient>;
  readonly #isAsync: boolean;
  readonly #signal: AbortSignal;
  readonly #take: (task: BalanceTask) => void;
  readonly #changed: () => void;
  #pending = false;
  #stopped = false;
  #ended = false;
  #failure: { readonly error: unknown } | undefined;
  /** Of the client that was taken last, as long as it has more. */
  #ofClient: AnyIterator<BalanceTask> | undefined;

  /**
   * `take` is given each task; `changed` is called when an asynchronous source has answered; `signal` ends
   * what clients ask for.
   */
  constructor(
    tasks: Tasks,
    take: (task: BalanceTask) => void,
    changed: () => void,
    signal: AbortSignal,
  ) {
    this.#isAsync = Symbol.asyncIterator in tasks;
    this.#iterator = iteratorOf(tasks);
    this.#signal = signal;
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
      const next = (this.#ofClient ?? this.#iterator).next();
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
    const closing = Promise.all([
      this.#ofClient?.return?.(undefined),
      this.#iterator.return?.(undefined),
    ]);
    // A source that is still at its next task closes after that, and can't hold the caller up.
    if (this.#pending) Promise.resolve(closing).catch(() => {});
    else await closing;
  }

  #receive(next: IteratorResult<TaskOrClient>): void {
    if (next.done && this.#ofClient !== undefined) this.#ofClient = undefined;
    else if (next.done) this.#ended = true;
    else if ("fetch" in next.value) this.#take(next.value);
    else this.#ofClient = tasksOfClient(next.value, this.#signal);
  }

  #pullLater(next: Promise<IteratorResult<TaskOrClient>>): void {
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

function iteratorOf(tasks: Tasks): AnyIterator<TaskOrClient> {
  if (Symbol.asyncIterator in tasks) return tasks[Symbol.asyncIterator]();
  return Symbol.iterator in tasks ? tasks[Symbol.iterator]() : [tasks].values();
}
