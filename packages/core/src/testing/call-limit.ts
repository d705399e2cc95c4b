/** So many requests in so many seconds; one more is refused. */
export interface CallLimit {
  readonly requests: number;
  readonly seconds: number;
}

/** Counts requests by the clock of the program, which fake timers move. */
export class CallCounter {
  readonly #limit: CallLimit;
  #passed: number[] = [];

  constructor(limit: CallLimit) {
    this.#limit = limit;
  }

  /** Lets a request pass, or says after how many seconds one may; null: it passed. */
  pass(): number | null {
    const { requests, seconds } = this.#limit;
    const now = Date.now();
    this.#passed = this.#passed.filter((at) => at > now - seconds * 1_000);
    if (this.#passed.length >= requests) {
      const [oldest = now] = this.#passed;
      return Math.max(1, Math.ceil((oldest + seconds * 1_000 - now) / 1_000));
    }
    this.#passed.push(now);
    return null;
  }

  reset(): void {
    this.#passed = [];
  }
}
