import type { ExactNumber } from "../json/json-number.ts";
import { type Decimal, parseDecimal } from "./decimal.ts";
import { asMoneyError, checkMoney } from "./gate.ts";
import { checkAmount, checkScale, MAX_LENGTH, tenTo } from "./limits.ts";
import { exactMoney, type Money, type MoneyLike } from "./money.ts";
import { MoneyError } from "./money-error.ts";
import { type Exponents, unitOf } from "./read.ts";
import { accept } from "./refusal.ts";
import { checkRounding, divide, type RoundingMode } from "./rounding.ts";

/**
 * The amount in another currency: `value × rate`, rounded once, to the decimals that the currency has
 * by ISO 4217 or by `exponents`. 100.00 USD at `"149.355"` is 14936 JPY by `halfEven`.
 *
 * The rate is exact: a decimal text, or what {@link parseDecimal} makes of one. A number counts as the
 * decimal that it prints, and is refused where that has more than 15 digits: it is the outcome of
 * floating-point arithmetic, which no longer is the rate that somebody stated.
 *
 * @throws {MoneyError} when the value is no money, the rate no decimal number above zero, or there is no
 * such rounding (`invalid_amount`); when the code is none (`unknown_currency`).
 */
export function convert(
  value: MoneyLike,
  rate: string | ExactNumber | Decimal,
  currency: string,
  rounding: RoundingMode,
  exponents?: Exponents,
): Money {
  const { amount, scale } = checkMoney(value);
  const factor = readRate(rate);
  const { asset, exponent } = accept(unitOf(currency, exponents));
  const product = amount * factor.amount * tenTo(exponent);
  const converted = divide(product, tenTo(scale + factor.scale), checkRounding(rounding));
  return exactMoney(converted, exponent, asset);
}

const NO_RATE = "a rate is a decimal number above zero: give it as text.";

/** Any decimal of so many digits survives the way through a double (IEEE 754). */
const SAFE_DIGITS = 15;

function readRate(rate: string | ExactNumber | Decimal): Decimal {
  try {
    const read = isDecimal(rate) ? toDecimal(rate) : parseDecimal(rate);
    if (read.amount > 0n && !isRounded(rate)) return read;
  } catch (error) {
    throw asMoneyError(error, NO_RATE);
  }
  throw new MoneyError("invalid_amount", NO_RATE);
}

function isDecimal(rate: string | ExactNumber | Decimal): rate is Decimal {
  return typeof rate === "object" && "amount" in rate;
}

function toDecimal({ amount, scale }: Decimal): Decimal {
  return { amount: checkAmount(amount), scale: checkScale(scale, MAX_LENGTH) };
}

function isRounded(rate: unknown): boolean {
  return typeof rate === "number" && Number(rate.toPrecision(SAFE_DIGITS)) !== rate;
}
