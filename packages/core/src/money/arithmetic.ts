import { type Asset, sameAsset } from "./asset.ts";
import { type Money, money } from "./money.ts";
import { MoneyError } from "./money-error.ts";
import { divide, type RoundingMode } from "./rounding.ts";

/**
 * `a + b`, exactly, at the larger of the two scales.
 *
 * @throws {MoneyError} when they are amounts of different assets: `asset_mismatch`.
 */
export function add(a: Money, b: Money): Money {
  const { scale, left, right } = align(a, b);
  return money(left + right, scale, a.asset);
}

/**
 * `a - b`, exactly, at the larger of the two scales.
 *
 * @throws {MoneyError} when they are amounts of different assets: `asset_mismatch`.
 */
export function subtract(a: Money, b: Money): Money {
  return add(a, negate(b));
}

/** `-value`, exactly. */
export function negate({ amount, scale, asset }: Money): Money {
  return money(-amount, scale, asset);
}

/**
 * The sum of all, exactly, at the largest of their scales; zero of `asset` for none.
 *
 * @throws {MoneyError} when one is an amount of another asset: `asset_mismatch`.
 */
export function sum(values: Iterable<Money>, asset: Asset): Money {
  let total = money(0n, 0, asset);
  for (const value of values) total = add(total, value);
  return total;
}

/**
 * `value × numerator / denominator`, at the scale of the value, rounded as asked.
 *
 * @throws {MoneyError} when the denominator is zero: `invalid_amount`.
 */
export function multiply(
  value: Money,
  numerator: bigint,
  denominator: bigint,
  rounding: RoundingMode,
): Money {
  if (denominator === 0n) throw new MoneyError("invalid_amount", "money can't be divided by zero.");
  const sign = denominator < 0n ? -1n : 1n;
  const amount = divide(value.amount * numerator * sign, denominator * sign, rounding);
  return money(amount, value.scale, value.asset);
}

/**
 * The same amount at another scale. Fewer decimals need a rounding where a digit would be lost.
 *
 * @throws {MoneyError} when a digit would be lost and no rounding was given: `inexact`.
 */
export function rescale(value: Money, scale: number, rounding?: RoundingMode): Money {
  if (scale >= value.scale) return money(raise(value, scale), scale, value.asset);
  const unit = 10n ** BigInt(value.scale - scale);
  if (rounding === undefined && value.amount % unit !== 0n) {
    throw new MoneyError("inexact", `${scale} decimals can't hold the amount: name a rounding.`);
  }
  return money(divide(value.amount, unit, rounding ?? "trunc"), scale, value.asset);
}

/**
 * Below zero when `a` is less than `b`, above when it is more, 0 when they are the same amount,
 * whatever their scales: fit for `Array.prototype.sort`.
 *
 * @throws {MoneyError} when they are amounts of different assets: `asset_mismatch`.
 */
export function compare(a: Money, b: Money): -1 | 0 | 1 {
  const { left, right } = align(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether both are the same amount of the same asset, whatever their scales. */
export function equals(a: Money, b: Money): boolean {
  return sameAsset(a.asset, b.asset) && compare(a, b) === 0;
}

/**
 * The amount in parts after the given ratios, at its own scale. The parts add up to the whole: the
 * units that are left over go one each to the first parts that are no whole number of units.
 *
 * @throws {MoneyError} when a ratio is negative or all are zero: `invalid_amount`.
 */
export function allocate(value: Money, ratios: readonly bigint[]): Money[] {
  const total = ratios.reduce((sumOfRatios, ratio) => sumOfRatios + ratio, 0n);
  if (total <= 0n || ratios.some((ratio) => ratio < 0n)) {
    throw new MoneyError("invalid_amount", "ratios are zero or more, and not all are zero.");
  }
  const shares = ratios.map((ratio) => value.amount * ratio);
  let left = shares.reduce((rest, share) => rest - share / total, value.amount);
  const unit = left < 0n ? -1n : 1n;
  return shares.map((share) => {
    const extra = left !== 0n && share % total !== 0n ? unit : 0n;
    left -= extra;
    return money(share / total + extra, value.scale, value.asset);
  });
}

function align(a: Money, b: Money): { scale: number; left: bigint; right: bigint } {
  if (!sameAsset(a.asset, b.asset)) {
    throw new MoneyError(
      "asset_mismatch",
      `${a.asset.code} and ${b.asset.code} are different assets: they can't be added or compared.`,
    );
  }
  const scale = Math.max(a.scale, b.scale);
  return { scale, left: raise(a, scale), right: raise(b, scale) };
}

function raise(value: Money, scale: number): bigint {
  return scale === value.scale ? value.amount : value.amount * 10n ** BigInt(scale - value.scale);
}
