import { MoneyError } from "./money-error.ts";

/**
 * What an amount may be. Everything that makes one holds to it, so that no answer of a provider and
 * no calculation takes more time or memory than money needs.
 */

/**
 * So many digits an amount may have, and so many characters the text of a number, a token's code and
 * its issuer. It is far past any amount of money in its smallest unit.
 */
export const MAX_LENGTH = 1_000;

/** So many decimals money may have: three times those of any currency or token in use. */
export const MAX_SCALE = 64;

const powers: bigint[] = [];

/** `10^exponent`, for an exponent of zero or more that was checked. */
export function tenTo(exponent: number): bigint {
  let power = powers[exponent];
  if (power === undefined) {
    power = 10n ** BigInt(exponent);
    powers[exponent] = power;
  }
  return power;
}

/** Whether it is a whole number of so many digits as an amount may have. */
export function isAmount(value: unknown): value is bigint {
  if (typeof value !== "bigint") return false;
  const limit = tenTo(MAX_LENGTH);
  return value < limit && value > -limit;
}

/** Whether it is a whole number from zero to `most`. */
export function isScale(value: unknown, most: number = MAX_SCALE): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}

/** Whether it is a text of so many characters as one may have. */
export function isShort(value: unknown): value is string {
  return typeof value === "string" && value.length <= MAX_LENGTH;
}

/**
 * The scale, checked.
 *
 * @throws {MoneyError} when it is no whole number from 0 to {@link MAX_SCALE}: `invalid_amount`.
 */
export function checkScale(scale: number): number {
  if (isScale(scale)) return scale;
  throw new MoneyError("invalid_amount", `a scale is a whole number from 0 to ${MAX_SCALE}.`);
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
