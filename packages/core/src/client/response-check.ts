import type { Check, Issue, Validator } from "../contract.ts";
import { JsonNumber } from "../json/json-number.ts";
import { toPointer } from "../json/pointer.ts";

/** More would help nobody, and a body of a million wrong items must not become a million issues. */
const MAX_ISSUES = 100;

/** Collects where a body differs from its schema. */
export class ResponseCheck implements Check {
  found = 0;
  readonly issues: Issue[] = [];
  readonly #exact: boolean;

  /** `exact`: numbers that JavaScript can't hold pass, as {@link JsonNumber}. */
  constructor(exact: boolean) {
    this.#exact = exact;
  }

  fail(expected: string, value: unknown, key?: string | number): void {
    this.found += 1;
    if (this.issues.length >= MAX_ISSUES) return;
    const pointer = key === undefined ? "" : toPointer(key);
    this.issues.push({ pointer, expected, received: typeName(value) });
  }

  number(value: unknown, key?: string | number): void {
    if (value instanceof JsonNumber && this.#exact) return;
    const expected = value instanceof JsonNumber ? "number that JavaScript can hold" : "number";
    this.fail(expected, value, key);
  }

  integer(value: unknown, key?: string | number): void {
    if (!(value instanceof JsonNumber)) this.fail("integer", value, key);
    else if (!this.#exact) this.fail("integer that JavaScript can hold", value, key);
    else if (!isWhole(value.text)) this.fail("integer", value, key);
  }

  within(from: number, key: string | number): void {
    // As many issues as were found are kept, up to the limit: what was found first stands first.
    const start = Math.min(from, MAX_ISSUES);
    for (let index = start; index < this.issues.length; index += 1) {
      const issue = this.issues[index];
      if (issue) this.issues[index] = { ...issue, pointer: toPointer(key) + issue.pointer };
    }
  }

  anyOf(value: unknown, branches: readonly Validator[]): void {
    for (const branch of branches) {
      const check = new ResponseCheck(this.#exact);
      branch(value, check);
      if (check.found === 0) return;
    }
    this.fail("one of the documented shapes", value);
  }
}

/** JSON Schema counts `1.0` as an integer (2020-12 core, section 4.2.3). */
function isWhole(text: string): boolean {
  return /^-?\d+(?:\.0+)?$/.test(text);
}

function typeName(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (value instanceof JsonNumber) return "number of more digits";
  return typeof value;
}
