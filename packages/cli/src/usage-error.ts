import { type Failure, failureOf, NOBODY } from "./answer.ts";

/** Nobody was asked: the command line is wrong, or there is no provider to ask. The message says why. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly failures: readonly Failure[];

  /** `failures` are those of single providers, where it is they that can't be asked. */
  constructor(message: string, failures: readonly Failure[] = []) {
    super(message);
    this.failures = failures.length > 0 ? failures : [failureOf(NOBODY, this)];
  }
}
