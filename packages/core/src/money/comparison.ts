import { align } from "./arithmetic.ts";
import { isSameAsset } from "./asset.ts";
import { type CheckedMoney, checkMoney } from "./gate.ts";
import { areAlike, exactMoney, type Money, type MoneyLike } from "./money.ts";

/**
 * Below zero when `a` is less than `b`, above when it is more, 0 when they are the same amount,
 * whatever their scales: fit for `Array.prototype.sort`.
 *
 * @throws {MoneyError} when they are amounts of different assets (`asset_mismatch`), or one is no
 * money (`invalid_amount`).
 */
export function compare(a: MoneyLike, b: MoneyLike): -1 | 0 | 1 {
  // What this package made, of one asset and scale, needs neither the gate nor another scale.
  if (areAlike(a, b)) {
    const other = b.amount as bigint;
    return a.amount < other ? -1 : a.amount > other ? 1 : 0;
  }
  return order(checkMoney(a), checkMoney(b));
}

/**
 * Whether both are the same amount of the same asset, whatever their scales.
 *
 * @throws {MoneyError} when one is no money: `invalid_amount`.
 */
export function equals(a: MoneyLike, b: MoneyLike): boolean {
  const left = checkMoney(a);
  const right = checkMoney(b);
  return isSameAsset(left.asset, right.asset) && order(left, right) === 0;
}

/**
 * The smallest of all; of the same amounts the first.
 *
 * @throws {MoneyError} when they are amounts of different assets (`asset_mismatch`), or one is no
 * money (`invalid_amount`).
 */
export function min(first: MoneyLike, ...others: readonly MoneyLike[]): Money {
  return outermost(-1, first, others);
}

/**
 * The largest of all; of the same amounts the first.
 *
 * @throws {MoneyError} when they are amounts of different assets (`asset_mismatch`), or one is no
 * money (`invalid_amount`).
 */
export function max(first: MoneyLike, ...others: readonly MoneyLike[]): Money {
  return outermost(1, first, others);
}

/**
 * Whether the amount is zero, at whatever scale.
 *
 * @throws {MoneyError} when it is no money: `invalid_amount`.
 */
export function isZero(value: MoneyLike): boolean {
  return checkMoney(value).amount === 0n;
}

/**
 * Whether the amount is below zero.
 *
 * @throws {MoneyError} when it is no money: `invalid_amount`.
 */
export function isNegative(value: MoneyLike): boolean {
  return checkMoney(value).amount < 0n;
}

function outermost(side: -1 | 1, first: MoneyLike, others: readonly MoneyLike[]): Money {
  const { amount, scale, asset } = others
    .map(checkMoney)
    .reduce((found, value) => (order(value, found) === side ? value : found), checkMoney(first));
  return exactMoney(amount, scale, asset);
}

function order(a: CheckedMoney, b: CheckedMoney): -1 | 0 | 1 {
  const { left, right } = align(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}
