import { MoneyError, type MoneyErrorCode } from "./money-error.ts";

/**
 * Why something is no money, as a value: what a {@link MoneyError} says, without the stack of one.
 * An answer may have hundreds of thousands of wrong amounts, and so many stacks take seconds.
 */
export class Refusal<Code extends string = MoneyErrorCode> {
  readonly code: Code;
  readonly message: string;

  constructor(code: Code, message: string) {
    this.code = code;
    this.message = message;
  }
}

/**
 * What was read.
 *
 * @throws {MoneyError} when it was refused.
 */
export function accept<T extends object>(read: T | Refusal): T {
  if (read instanceof Refusal) throw new MoneyError(read.code, read.message);
  return read;
}
