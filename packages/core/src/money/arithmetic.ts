import { type Asset, assetKey, isSameAsset } from "./asset.ts";
import { type CheckedMoney, checkAsset, checkMoney } from "./gate.ts";
import { checkAmount, checkScale, tenTo } from "./limits.ts";
import { areAlike, exactMoney, type Money, type MoneyLike } from "./money.ts";
import { MoneyError } from "./money-error.ts";
import { checkRounding, divide, type RoundingMode } from "./rounding.ts";

/**
 * `a + b`, exactly, at the larger of the two scales.
 *
 * @throws {MoneyError} when they are amounts of different assets (`asset_mismatch`), or one is no
 * money (`invalid_amount`).
 */
export function add(a: MoneyLike, b: MoneyLike): Money {
  if (areAlike(a, b)) return exactMoney(a.amount + (b.amount as bigint), a.scale, a.asset);
  return plus(checkMoney(a), checkMoney(b));
}

/**
 * `a - b`, exactly, at the larger of the two scales.
 *
 * @throws {MoneyError} when they are amounts of different assets (`asset_mismatch`), or one is no
 * money (`invalid_amount`).
 */
export function subtract(a: MoneyLike, b: MoneyLike): Money {
  const { scale, left, right, asset } = align(checkMoney(a), checkMoney(b));
  return exactMoney(left - right, scale, asset);
}

/**
 * `-value`, exactly.
 *
 * @throws {MoneyError} when it is no money: `invalid_amount`.
 */
export function negate(value: MoneyLike): Money {
  const { amount, scale, asset } = checkMoney(value);
  return exactMoney(-amount, scale, asset);
}

/**
 * The amount without its sign.
 *
 * @throws {MoneyError} when it is no money: `invalid_amount`.
 */
export function abs(value: MoneyLike): Money {
  const { amount, scale, asset } = checkMoney(value);
  return exactMoney(amount < 0n ? -amount : amount, scale, asset);
}

/**
 * The sum of all, exactly, at the largest of their scales; zero of `asset` for none.
 *
 * @throws {MoneyError} when one is an amount of another asset (`asset_mismatch`) or no money, or
 * `values` can't be iterated (`invalid_amount`).
 */
export function sum(values: Iterable<MoneyLike>, asset: Asset): Money {
  let total: CheckedMoney = { amount: 0n, scale: 0, asset: checkAsset(asset) };
  for (const value of iterate(values)) total = plus(total, checkMoney(value));
  return exactMoney(total.amount, total.scale, total.asset);
}

/**
 * The sum of the amounts of each asset, in the order in which the assets come first. The same code of
 * two issuers is two assets. It adds what it is given: of entries, choose those that are no parts or other
 * moments of one another, by type, pool, account and `source.term`.
 *
 * @throws {MoneyError} when one is no money, or `values` can't be iterated: `invalid_amount`.
 */
export function sumByAsset(values: Iterable<MoneyLike>): Money[] {
  const sums = new Map<string, Money>();
  for (const like of iterate(values)) {
    const value = checkMoney(like);
    const key = assetKey(value.asset);
    const zero = { amount: 0n, scale: value.scale, asset: value.asset };
    sums.set(key, plus(sums.get(key) ?? zero, value));
  }
  return [...sums.values()];
}

/**
 * `value × numerator / denominator`, at the scale of the value, rounded as asked.
 *
 * @throws {MoneyError} when it is no money, the denominator is zero, one of the factors is no bigint of
 * up to 1,000 digits, or there is no such rounding: `invalid_amount`.
 */
export function multiply(
  value: MoneyLike,
  numerator: bigint,
  denominator: bigint,
  rounding: RoundingMode,
): Money {
  const { amount, scale, asset } = checkMoney(value);
  const product = amount * checkAmount(numerator);
  const divisor = checkAmount(denominator);
  if (divisor === 0n) throw new MoneyError("invalid_amount", "money can't be divided by zero.");
  const sign = divisor < 0n ? -1n : 1n;
  return exactMoney(divide(product * sign, divisor * sign, checkRounding(rounding)), scale, asset);
}

/**
 * The same amount at another scale. Fewer decimals need a rounding where a digit would be lost.
 *
 * @throws {MoneyError} when a digit would be lost and no rounding was given (`inexact`); when it is no
 * money, or there is no such scale or rounding (`invalid_amount`).
 */
export function rescale(value: MoneyLike, scale: number, rounding?: RoundingMode): Money {
  const checked = checkMoney(value);
  const { amount, asset } = checked;
  checkScale(scale);
  if (rounding !== undefined) checkRounding(rounding);
  if (scale >= checked.scale) return exactMoney(raise(checked, scale), scale, asset);
  const unit = tenTo(checked.scale - scale);
  if (rounding === undefined && amount % unit !== 0n) {
    throw new MoneyError("inexact", `${scale} decimals can't hold the amount: name a rounding.`);
  }
  return exactMoney(divide(amount, unit, rounding ?? "trunc"), scale, asset);
}

/**
 * The amount in parts after the given ratios, at its own scale. The parts add up to the whole: the
 * units that are left over go one each to the first parts that are no whole number of units.
 *
 * @throws {MoneyError} when it is no money; when a ratio is negative or no bigint of up to 1,000
 * digits, or all are zero: `invalid_amount`.
 */
export function allocate(value: MoneyLike, ratios: readonly bigint[]): Money[] {
  const { amount, scale, asset } = checkMoney(value);
  const weights = [...iterate(ratios)].map(checkAmount);
  const total = weights.reduce((sumOfWeights, weight) => sumOfWeights + weight, 0n);
  if (total <= 0n || weights.some((weight) => weight < 0n)) {
    throw new MoneyError("invalid_amount", "ratios are zero or more, and not all are zero.");
  }
  const shares = weights.map((weight) => amount * weight);
  let left = shares.reduce((rest, share) => rest - share / total, amount);
  const unit = left < 0n ? -1n : 1n;
  return shares.map((share) => {
    const extra = left !== 0n && share % total !== 0n ? unit : 0n;
    left -= extra;
    return exactMoney(share / total + extra, scale, asset);
  });
}

function plus(a: CheckedMoney, b: CheckedMoney): Money {
  const { scale, left, right, asset } = align(a, b);
  return exactMoney(left + right, scale, asset);
}

interface Aligned {
  readonly scale: number;
  readonly left: bigint;
  readonly right: bigint;
  readonly asset: Asset;
}

/** Both amounts at the larger of their scales. */
export function align(a: CheckedMoney, b: CheckedMoney): Aligned {
  if (a.asset !== b.asset && !isSameAsset(a.asset, b.asset)) {
    throw new MoneyError(
      "asset_mismatch",
      `${a.asset.code} and ${b.asset.code} are different assets: they can't be added or compared.`,
    );
  }
  const scale = Math.max(a.scale, b.scale);
  return { scale, left: raise(a, scale), right: raise(b, scale), asset: a.asset };
}

function raise({ amount, scale }: CheckedMoney, to: number): bigint {
  return scale === to ? amount : amount * tenTo(to - scale);
}

function iterate<T>(values: Iterable<T>): Iterable<T> {
  if (typeof values?.[Symbol.iterator] === "function") return values;
  throw new MoneyError("invalid_amount", "the amounts are in nothing that can be iterated.");
}
