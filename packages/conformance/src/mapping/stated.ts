/** The money that an answer states, read apart from the code that normalizers share. */
import {
  type Balance,
  currencyExponent,
  type Decimal,
  type ExactNumber,
  parseDecimal,
  toDecimalString,
} from "@org/core";
import { valueAt } from "@org/openapi";
import type { Mapping } from "./mapping.ts";

/** What an amount is in an answer: a decimal, or why it is none. */
export function statedAt(answer: unknown, pointer: string): Decimal | string {
  const value = valueAt(answer, pointer);
  if (value === undefined || value === null) return "nothing is there";
  try {
    return parseDecimal(value as string | ExactNumber);
  } catch {
    return "what is there is no amount";
  }
}

/**
 * The decimals that money of an entry must have. Undefined where nothing says it: of a token it is for the
 * provider to say.
 */
export function scaleOf(
  { asset }: Balance["money"],
  { normalize, exponents = normalize.exponents }: Mapping,
): number | undefined {
  const own = exponents && Object.hasOwn(exponents, asset.code) ? exponents[asset.code] : undefined;
  return own ?? (asset.kind === "fiat" ? currencyExponent(asset.code) : undefined);
}

/** Why the money of an entry is not the amount that is stated; undefined where it is. */
export function misread(
  { money }: Balance,
  stated: Decimal,
  sign: 1n | -1n,
  mapping: Mapping,
): string | undefined {
  const { unit } = mapping.normalize;
  const exponent = scaleOf(money, mapping);
  // Of a token in minor units nothing but its entry says the scale.
  const scale =
    unit === "minor" ? (exponent ?? money.scale) : Math.max(exponent ?? 0, stated.scale);
  const amount =
    unit === "minor"
      ? stated.amount / 10n ** BigInt(stated.scale)
      : stated.amount * 10n ** BigInt(scale - stated.scale);
  const same =
    exponent === undefined && unit === "decimal"
      ? money.amount * 10n ** BigInt(scale) === sign * amount * 10n ** BigInt(money.scale)
      : money.amount === sign * amount && money.scale === scale;
  if (same) return undefined;
  const wanted = `${toDecimalString(sign * amount, scale)} ${money.asset.code}`;
  return `the entry is ${toDecimalString(money.amount, money.scale)} ${money.asset.code}, not ${wanted}`;
}
