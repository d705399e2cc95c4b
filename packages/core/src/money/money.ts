import type { Asset } from "./asset.ts";
import { toDecimalString } from "./decimal.ts";

/**
 * An exact amount: `amount / 10^scale` of the asset. `{ amount: 295990n, scale: 3, KWD }` is
 * 295.990 KWD.
 */
export interface Money {
  /** The amount in units of `10^-scale`; negative below zero. */
  readonly amount: bigint;
  /** How many decimals the amount has. */
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

/** `amount / 10^scale` of the asset. Serializes with `JSON.stringify`, as {@link MoneyJson}. */
export function money(amount: bigint, scale: number, asset: Asset): Money {
  return new ExactMoney(amount, scale, asset);
}

/** Money as JSON holds it: amounts as text, so that no reader rounds them. */
export function moneyToJson({ amount, scale, asset }: Money): MoneyJson {
  return { amount: String(amount), scale, value: toDecimalString(amount, scale), asset };
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

  /** JSON has no bigint, and `JSON.stringify` throws on one. */
  toJSON(): MoneyJson {
    return moneyToJson(this);
  }

  toString(): string {
    return `${toDecimalString(this.amount, this.scale)} ${this.asset.code}`;
  }
}
