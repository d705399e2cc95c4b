import type { ExactNumber } from "../json/json-number.ts";
import { MoneyError } from "./money-error.ts";

/** A decimal number: `amount / 10^scale`. */
export interface Decimal {
  readonly amount: bigint;
  readonly scale: number;
}

const PLAIN = /^[+-]?\d+(?:\.\d+)?$/;
const WITH_EXPONENT = /^([+-]?\d+(?:\.\d+)?)[eE]([+-]?\d+)$/;

/**
 * An exponent adds zeros that nobody sent, so it could ask for any amount of memory. No currency
 * needs more: this is far past any amount of money in its smallest unit.
 */
const MAX_EXPONENT = 1_000;

/**
 * The decimal number that a text or a number spells, exactly, with the decimals that it spells:
 * `"4621.0000000"` has scale 7.
 *
 * @throws {MoneyError} when it is not a decimal number: `invalid_amount`.
 */
export function parseDecimal(value: string | ExactNumber): Decimal {
  if (Number.isSafeInteger(value)) return { amount: BigInt(value as number), scale: 0 };
  const text = String(value);
  if (PLAIN.test(text)) return parsePlain(text);
  const [, mantissa, exponent] = WITH_EXPONENT.exec(text) ?? [];
  if (mantissa === undefined) {
    throw new MoneyError("invalid_amount", "the amount is not a decimal number.");
  }
  const shift = Number(exponent);
  if (Math.abs(shift) > MAX_EXPONENT) {
    throw new MoneyError("invalid_amount", `the amount has an exponent past ${MAX_EXPONENT}.`);
  }
  const { amount, scale } = parsePlain(mantissa);
  if (shift <= scale) return { amount, scale: scale - shift };
  return { amount: amount * 10n ** BigInt(shift - scale), scale: 0 };
}

function parsePlain(text: string): Decimal {
  const point = text.indexOf(".");
  if (point < 0) return { amount: BigInt(text), scale: 0 };
  const amount = BigInt(text.slice(0, point) + text.slice(point + 1));
  return { amount, scale: text.length - point - 1 };
}

/** The decimal number as text, with exactly `scale` decimals: `295990n, 3` is `"295.990"`. */
export function toDecimalString(amount: bigint, scale: number): string {
  if (scale === 0) return String(amount);
  const digits = String(amount < 0n ? -amount : amount).padStart(scale + 1, "0");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
