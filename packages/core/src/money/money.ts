import type { Asset } from "./asset.ts";
import { spellDecimal } from "./decimal.ts";
import { type CheckedMoney, checkAsset, checkMoney } from "./gate.ts";
import { checkAmount, checkScale } from "./limits.ts";

/**
 * An exact amount: `amount / 10^scale` of the asset. `{ amount: 295990n, scale: 3, KWD }` is
 * 295.990 KWD.
 */
export interface Money {
  /** The amount in units of `10^-scale`; negative below zero. Up to 1,000 digits. */
  readonly amount: bigint;
  /** How many decimals the amount has: 0 to 64. */
  readonly scale: number;
  readonly asset: Asset;
  /** What `JSON.stringify`, typed RPC and React make of it: JSON has no bigint. */
  toJSON(): MoneyJson;
}

/** Money as JSON: the amount as text, both as units and as a decimal number. */
export interface MoneyJson {
  /** `Money.amount` in decimal digits. */
  readonly amount: string;
  readonly scale: number;
  /** The same amount as a decimal number: `"295.990"`. */
  readonly value: string;
  readonly asset: Asset;
}

/**
 * What every function of money takes: money, a copy of it (a literal, a spread, a `structuredClone`),
 * or its JSON form. Each checks what it is given.
 */
export type MoneyLike = Pick<Money, "amount" | "scale" | "asset"> | MoneyJson;

/**
 * `amount / 10^scale` of the asset. Serializes with `JSON.stringify`, as {@link MoneyJson}.
 *
 * @throws {MoneyError} when the amount is no bigint of up to 1,000 digits, the scale no whole number
 * from 0 to 64, or the asset neither a currency of ISO 4217 nor a token: `invalid_amount`.
 */
export function money(amount: bigint, scale: number, asset: Asset): Money {
  return new ExactMoney(checkAmount(amount), checkScale(scale), checkAsset(asset));
}

/**
 * Money from its JSON form.
 *
 * @throws {MoneyError} when it is none, or its units and its decimal value disagree: `invalid_amount`.
 */
export function moneyFromJson(json: MoneyLike): Money {
  const { amount, scale, asset } = checkMoney(json);
  return new ExactMoney(amount, scale, asset);
}

/**
 * Money as JSON holds it: amounts as text, so that no reader rounds them.
 *
 * @throws {MoneyError} when it is no money: `invalid_amount`.
 */
export function moneyToJson(value: MoneyLike): MoneyJson {
  return toJson(checkMoney(value));
}

function toJson({ amount, scale, asset }: CheckedMoney): MoneyJson {
  return { amount: String(amount), scale, value: spellDecimal(amount, scale), asset };
}

/**
 * Money of a scale and an asset that were checked.
 *
 * @throws {MoneyError} when the amount has too many digits: `invalid_amount`.
 */
export function exactMoney(amount: bigint, scale: number, asset: Asset): Money {
  return new ExactMoney(checkAmount(amount), scale, asset);
}

/** Money of what was checked. */
export function newMoney(amount: bigint, scale: number, asset: Asset): Money {
  return new ExactMoney(amount, scale, asset);
}

class ExactMoney implements Money {
  readonly amount: bigint;
  readonly scale: number;
  readonly asset: Asset;

  constructor(amount: bigint, scale: number, asset: Asset) {
    this.amount = amount;
    this.scale = scale;
    this.asset = asset;
  }

  toJSON(): MoneyJson {
    return toJson(this);
  }

  toString(): string {
    return `${spellDecimal(this.amount, this.scale)} ${this.asset.code}`;
  }
}

/**
 * Whether both were made by this package and are amounts of one asset, which nobody can change, at one
 * scale.
 */
export function areAlike(a: MoneyLike, b: MoneyLike): a is Money {
  try {
    return (
      a instanceof ExactMoney &&
      b instanceof ExactMoney &&
      a.asset === b.asset &&
      a.scale === b.scale &&
      typeof a.amount === "bigint" &&
      typeof b.amount === "bigint" &&
      Object.isFrozen(a.asset)
    );
  } catch {
    return false;
  }
}
