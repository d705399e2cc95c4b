/** A check that lists what a validator reports, for JavaScript's own numbers. */

import type { Check, Validator } from "../../../packages/core/src/contract.ts";

/**
 * Path and expectation of every difference: `/items/0 string`.
 *
 * @throws {Error} when the validator says something else where nobody asks for the differences.
 */
export function issuesOf(validator: Validator, value: unknown): string[] {
  const issues: string[] = [];
  validator(value, checkAt("", issues));
  const fits = validator(value) ?? false;
  if (fits !== (issues.length === 0)) throw new Error(`fits: ${fits}, and yet: ${issues}`);
  return issues;
}

function checkAt(path: string, issues: string[]): Check {
  const check: Check = {
    fail(expected, _value, key) {
      issues.push(`${path}${key === undefined ? "" : `/${key}`} ${expected}`);
      return true;
    },
    number: (actual, key) => check.fail("number", actual, key),
    integer: (actual, key) => check.fail("integer", actual, key),
    anyOf: (actual, branches) =>
      branches.some((branch) => issuesOf(branch, actual).length === 0) ||
      check.fail("one of the branches", actual),
    at: (key) => checkAt(`${path}/${key}`, issues),
    isNumber: () => false,
  };
  return check;
}
