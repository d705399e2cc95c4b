import { MoneyError } from "./money-error.ts";

/**
 * What an amount may be. Everything that makes one holds to it, so that no answer of a provider and
 * no calculation takes more time or memory than money needs.
 */

/**
 * So many digits and decimals a number may have, and so many characters a token's code and its issuer.
 * It is far past any amount of money in its smallest unit.
 */
export const MAX_LENGTH = 1_000;

/** The longest text of a number: besides its digits a sign, a zero, a point and an exponent. */
export const MAX_NUMBER_TEXT = 1_010;

/** So many decimals money may have: three times those of any currency or token in use. */
export const MAX_SCALE = 64;

/** `10^exponent`, for an exponent of zero or more that was checked. */
export function tenTo(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

const LIMIT: bigint = /* @__PURE__ */ tenTo(MAX_LENGTH);

/**
 * The safe integer as a bigint. V8 makes one of 32 bits in line, and calls its runtime for any other,
 * which takes five times as long: most amounts are small.
 */
export function toBigInt(integer: number): bigint {
  const small = integer | 0;
  return small === integer ? BigInt(small) : BigInt(integer);
}

/** Whether it is a whole number of so many digits as an amount may have. */
export function isAmount(value: unknown): value is bigint {
  return typeof value === "bigint" && value < LIMIT && value > -LIMIT;
}

/** Whether it is a text of so many characters as one may have. */
export function isShort(value: unknown): value is string {
  return typeof value === "string" && value.length <= MAX_LENGTH;
}

/**
 * The scale, checked.
 *
 * @throws {MoneyError} when it is no whole number from 0 to `most`: `invalid_amount`.
 */
export function checkScale(scale: number, most: number = MAX_SCALE): number {
  if (Number.isInteger(scale) && scale >= 0 && scale <= most) return scale;
  throw new MoneyError("invalid_amount", `a scale is a whole number from 0 to ${most}.`);
}

/**
 * The whole number, checked.
 *
 * @throws {MoneyError} when it is no bigint, or has too many digits: `invalid_amount`.
 */
export function checkAmount(amount: bigint): bigint {
  if (isAmount(amount)) return amount;
  throw new MoneyError("invalid_amount", `an amount is a bigint of up to ${MAX_LENGTH} digits.`);
}
