import type { Places } from "./spec/index.ts";

/**
 * A wrong answer that a client must notice, as wrong values by JSON pointer: an amount of another
 * type, and no currency where there must be one.
 *
 * @throws {TypeError} when the answer has no place for either.
 */
export function canaryOf({ amount, currency, required }: Places): Record<string, unknown> {
  const wrong = amount ?? required;
  if (wrong === undefined) {
    throw new TypeError("The first good answer has no part to make wrong: state the `canary`.");
  }
  return {
    [wrong.pointer]: wrong.type === "string" ? 7 : "7",
    ...(currency?.required && { [currency.pointer]: null }),
  };
}
