/** A check that lists what a validator reports, for JavaScript's own numbers. */

import type { Check, Validator } from "../../../packages/core/src/contract.ts";

/** Path and expectation of every difference: `/items/0 string`. */
export function issuesOf(validator: Validator, value: unknown): string[] {
  const issues: { path: (string | number)[]; expected: string }[] = [];
  const check: Check = {
    get found() {
      return issues.length;
    },
    fail(expected, _value, key) {
      issues.push({ path: key === undefined ? [] : [key], expected });
    },
    number(actual, key) {
      check.fail("number", actual, key);
    },
    integer(actual, key) {
      check.fail("integer", actual, key);
    },
    within(from, key) {
      for (const issue of issues.slice(from)) issue.path.unshift(key);
    },
    anyOf(actual, branches) {
      if (branches.some((branch) => issuesOf(branch, actual).length === 0)) return;
      check.fail("one of the branches", actual);
    },
  };
  validator(value, check);
  return issues.map(({ path, expected }) => `${path.map((key) => `/${key}`).join("")} ${expected}`);
}
