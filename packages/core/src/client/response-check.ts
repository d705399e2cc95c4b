import type { Check, Issue, Validator } from "../contract.ts";
import { isWhole, JsonNumber } from "../json/json-number.ts";
import { toPointer } from "../json/pointer.ts";

/** More would help nobody, and a body of a million wrong items must not become a million issues. */
export const MAX_ISSUES = 100;

/** Collects where a body differs from its schema. */
export class ResponseCheck implements Check {
  found = 0;
  /** How many of what was found are numbers that JavaScript can't hold. */
  unsafe = 0;
  readonly issues: Issue[] = [];
  /** Whether numbers that JavaScript can't hold pass, as {@link JsonNumber}. */
  readonly takesDigits: boolean;
  readonly #limit: number;

  /** So many issues as `limit` says are kept. */
  constructor(takesDigits: boolean, limit: number = MAX_ISSUES) {
    this.takesDigits = takesDigits;
    this.#limit = limit;
  }

  fail(expected: string, value: unknown, key?: string | number): void {
    this.found += 1;
    if (this.issues.length >= this.#limit) return;
    const pointer = key === undefined ? "" : toPointer(key);
    this.issues.push({ pointer, expected, received: typeName(value) });
  }

  number(value: unknown, key?: string | number): void {
    this.#numeric("number", value, key);
  }

  integer(value: unknown, key?: string | number): void {
    this.#numeric("integer", value, key);
  }

  within(from: number, key: string | number): void {
    // As many issues as were found are kept, up to the limit: what was found first stands first.
    const start = Math.min(from, this.#limit);
    for (let index = start; index < this.issues.length; index += 1) {
      const issue = this.issues[index];
      if (issue) this.issues[index] = { ...issue, pointer: toPointer(key) + issue.pointer };
    }
  }

  /** Of the branches that a value is none of, the one that it is closest to tells where it differs. */
  anyOf(value: unknown, branches: readonly Validator[]): void {
    let closest: ResponseCheck | undefined;
    let isUnsafe = false;
    for (const branch of branches) {
      const check = new ResponseCheck(this.takesDigits, this.#limit);
      branch(value, check);
      if (check.found === 0) return;
      isUnsafe ||= check.unsafe > 0;
      const isOfAnotherType = check.issues.some(({ pointer }) => pointer === "");
      if (!isOfAnotherType && check.found < (closest?.found ?? Number.POSITIVE_INFINITY)) {
        closest = check;
      }
    }
    if (isUnsafe) this.unsafe += 1;
    if (closest === undefined) {
      this.fail("one of the documented shapes", value);
      return;
    }
    this.found += closest.found;
    this.issues.push(...closest.issues.slice(0, this.#limit - this.issues.length));
  }

  #numeric(expected: string, value: unknown, key: string | number | undefined): void {
    // Only whole numbers come as a bigint.
    if (typeof value === "bigint") return;
    if (!(value instanceof JsonNumber)) this.fail(expected, value, key);
    else if (!this.takesDigits) {
      this.unsafe += 1;
      this.fail(`${expected} that JavaScript can hold`, value, key);
    } else if (expected === "integer" && !isWhole(value.text)) this.fail(expected, value, key);
  }
}

function typeName(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (value instanceof JsonNumber) return "number of more digits";
  return typeof value;
}
