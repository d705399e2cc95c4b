import { follow } from "./follow.ts";

/** Timers hold 31 bits of milliseconds (HTML, section 8.6): a longer one would fire at once. */
export const MAX_TIMER_MS = 2_147_483_647;

/** Why a call ends before its answer: the errors to end it with. */
export interface DeadlineErrors {
  /** `waitsFor` is what the call waits for, where that is no answer. */
  timeout(waitsFor?: string): Error;
  aborted(reason: unknown): Error;
}

/**
 * The one time limit of a call, joined with the caller's signal. It covers all that the call waits
 * for, one thing after the other; `close` leaves no timer and no listener behind.
 */
export class Deadline {
  /** What the call waits for now, where that is no answer: an error tells it. */
  waitsFor: string | undefined;
  /** The call is over for who made it, and its body still comes: `close` waits until this is false. */
  isHeld = false;
  /** When the time is up, on the clock of `performance.now()`. */
  #endsAt: number;
  readonly #controller = new AbortController();
  readonly #errors: DeadlineErrors;
  readonly #unfollow: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #interrupt: ((reason: unknown) => void) | undefined;

  /** @throws {Error} when the signal is aborted already: the `aborted` error. */
  constructor(timeoutMs: number, caller: AbortSignal | undefined, errors: DeadlineErrors) {
    if (caller?.aborted) throw errors.aborted(caller.reason);
    this.#errors = errors;
    this.#endsAt = performance.now() + timeoutMs;
    this.#start();
    this.#unfollow = caller && follow(caller, () => this.#end(errors.aborted(caller.reason)));
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
  race<T>(work: Promise<T>): Promise<T> {
    const { signal } = this;
    return new Promise((resolve, reject) => {
      const fail = (error: unknown): void => reject(signal.aborted ? signal.reason : error);
      this.#interrupt = fail;
      work.then(resolve, fail);
      if (signal.aborted) fail(signal.reason);
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

  /** The outcome of `work`, which races with the deadline, and whose time does not count. */
  async pauseFor<T>(work: Promise<T>): Promise<T> {
    const startedAt = performance.now();
    clearTimeout(this.#timer);
    try {
      return await work;
    } finally {
      this.#endsAt += performance.now() - startedAt;
      if (!this.signal.aborted) this.#start();
    }
  }

  /** Ends the watch: the call is over, and so is its body. */
  close(): void {
    if (this.isHeld) return;
    clearTimeout(this.#timer);
    this.#interrupt = undefined;
    this.#unfollow?.();
  }

  #start(): void {
    const ms = Math.min(this.remainingMs, MAX_TIMER_MS);
    this.#timer = setTimeout(() => this.#end(this.#errors.timeout(this.waitsFor)), ms);
  }

  #end(reason: Error): void {
    this.isHeld = false;
    this.#controller.abort(reason);
    this.#interrupt?.(reason);
    this.close();
  }
}
