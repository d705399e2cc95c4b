import { type BalanceTask, tasksOfClient, type WholeClient } from "./task.ts";

/**
 * What balances are asked of: a task; a client, with all accounts that its credentials see; or tasks that
 * are listed as they are taken, such as those of `client.fetchBalances.tasks(args)`.
 */
export type TaskOrTasks = BalanceTask | WholeClient | AsyncIterable<BalanceTask>;

/** A client, or any list or generator of tasks and what has some, asynchronous or not. */
export type Tasks = WholeClient | Iterable<TaskOrTasks> | AsyncIterable<TaskOrTasks>;

type AnyIterator<T> = Iterator<T> | AsyncIterator<T>;

/** The tasks of one that has several. */
interface Several {
  readonly iterator: AnyIterator<BalanceTask>;
  /** Whether it ends with the signal by itself, and says how. */
  readonly isOfClient: boolean;
}

/** Takes tasks from where they come from, one at a time, and only when asked to. */
export class TaskSource {
  readonly #iterator: AnyIterator<TaskOrTasks>;
  readonly #isAsync: boolean;
  readonly #signal: AbortSignal;
  readonly #take: (task: BalanceTask) => void;
  readonly #changed: () => void;
  /** What was taken last, as long as it has more. */
  #several: Several | undefined;
  /** What is waited for: what comes of any other came too late. */
  #pending: Promise<IteratorResult<TaskOrTasks>> | undefined;
  #stopped = false;
  #ended = false;
  #failure: { readonly error: unknown } | undefined;

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
    return this.#pending === undefined && !this.isOver && this.#failure === undefined;
  }

  /** Whether no more tasks are to be waited for. */
  get isOver(): boolean {
    return this.#ended || this.#stopped;
  }

  /** Asks for the next task, which a list gives at once, an asynchronous source later. */
  pull(): void {
    try {
      const next = (this.#several?.iterator ?? this.#iterator).next();
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
    const several = this.#several;
    if (several === undefined || several.isOfClient) return;
    this.#several = undefined;
    this.#pending = undefined;
    Promise.resolve(several.iterator.return?.()).catch(() => {});
  }

  /** Lets the source free what it holds. */
  async close(): Promise<void> {
    if (this.#ended) return;
    const closing = Promise.all([
      this.#several?.iterator.return?.(undefined),
      this.#iterator.return?.(undefined),
    ]);
    // A source that is still at its next task closes after that, and can't hold the caller up.
    if (this.#pending) closing.catch(() => {});
    else await closing;
  }

  #receive(next: IteratorResult<TaskOrTasks>): void {
    if (!next.done) this.#receiveOne(next.value);
    else if (this.#several === undefined) this.#ended = true;
    else this.#several = undefined;
  }

  #receiveOne(one: TaskOrTasks): void {
    if ("fetch" in one) this.#take(one);
    else if (Symbol.asyncIterator in one) {
      this.#several = { iterator: one[Symbol.asyncIterator](), isOfClient: false };
    } else this.#several = { iterator: tasksOfClient(one, this.#signal), isOfClient: true };
  }

  async #pullLater(next: Promise<IteratorResult<TaskOrTasks>>): Promise<void> {
    this.#pending = next;
    const result = await next.catch((error: unknown) => ({ error }));
    if (this.#pending !== next) return;
    this.#pending = undefined;
    try {
      if ("error" in result) throw result.error;
      this.#receive(result);
    } catch (error) {
      this.#failure = { error };
    }
    this.#changed();
  }
}

function iteratorOf(tasks: Tasks): AnyIterator<TaskOrTasks> {
  if (Symbol.asyncIterator in tasks) return tasks[Symbol.asyncIterator]();
  return Symbol.iterator in tasks ? tasks[Symbol.iterator]() : [tasks].values();
}
