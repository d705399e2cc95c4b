/** Timers hold 31 bits of milliseconds (HTML, section 8.6): a longer one would fire at once. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Why a call ends before its answer: the errors to end it with. */
export interface DeadlineErrors {
  timeout(): Error;
  aborted(reason: unknown): Error;
}

/**
 * The one time limit of a call, joined with the caller's signal. It covers all that the call waits
 * for, one thing after the other; `close` leaves no timer and no listener behind.
 */
export class Deadline {
  /** When the time is up, on the clock of `performance.now()`. */
  readonly #endsAt: number;
  readonly #controller = new AbortController();
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #caller: AbortSignal | undefined;
  readonly #onAbort: (() => void) | undefined;
  #interrupt: ((reason: unknown) => void) | undefined;

  /** @throws {Error} when the signal is aborted already: the `aborted` error. */
  constructor(timeoutMs: number, caller: AbortSignal | undefined, errors: DeadlineErrors) {
    if (caller?.aborted) throw errors.aborted(caller.reason);
    this.#endsAt = performance.now() + timeoutMs;
    this.#timer = setTimeout(() => this.#end(errors.timeout()), Math.min(timeoutMs, MAX_TIMER_MS));
    if (caller === undefined) return;
    this.#caller = caller;
    this.#onAbort = () => this.#end(errors.aborted(caller.reason));
    caller.addEventListener("abort", this.#onAbort);
  }

  /** Aborts when the time is up or the caller aborts; its reason is the error to throw. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Milliseconds until the time is up. */
  get remainingMs(): number {
    return this.#endsAt - performance.now();
  }

  /**
   * The outcome of `work`, or the error of the deadline if that comes first. `work` is to watch the
   * signal; one that doesn't can't hold the caller up.
   */
  async race<T>(work: Promise<T>): Promise<T> {
    const { signal } = this;
    if (signal.aborted) {
      work.catch(() => {});
      throw signal.reason;
    }
    return new Promise((resolve, reject) => {
      this.#interrupt = reject;
      work.then(resolve, (error) => reject(signal.aborted ? signal.reason : error));
    });
  }

  /** Waits so many milliseconds, or throws the error of the deadline if that comes first. */
  async sleep(ms: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, Math.min(ms, MAX_TIMER_MS));
    });
    try {
      await this.race(wait);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the watch: the call is over. */
  close(): void {
    clearTimeout(this.#timer);
    this.#interrupt = undefined;
    if (this.#onAbort !== undefined) this.#caller?.removeEventListener("abort", this.#onAbort);
  }

  #end(reason: Error): void {
    this.#controller.abort(reason);
    this.#interrupt?.(reason);
    this.close();
  }
}
