import type { ExactNumber } from "../json/json-number.ts";
import {
  checkAmount,
  checkScale,
  isAmount,
  MAX_LENGTH,
  MAX_NUMBER_TEXT,
  tenTo,
  toBigInt,
} from "./limits.ts";
import { accept, Refusal } from "./refusal.ts";

/** A decimal number: `amount / 10^scale`. */
export interface Decimal {
  readonly amount: bigint;
  readonly scale: number;
}

/** How a text spells a decimal number: a minus at most, no zero before other digits, no exponent. */
const TEXT = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** How a number of JSON spells one with an exponent (RFC 8259, section 6). */
const WITH_EXPONENT = /^(-?(?:0|[1-9]\d*)(?:\.\d+)?)[eE]([+-]?\d+)$/;

/**
 * The decimal number that a text or a number spells, exactly, with the decimals that it spells:
 * `"4621.0000000"` has scale 7. A text is an optional minus, digits without a leading zero and an
 * optional fraction; a number may have an exponent besides. The sign of a zero is dropped.
 *
 * @throws {MoneyError} when it is not a decimal number, or one of more than 1,000 digits:
 * `invalid_amount`.
 */
export function parseDecimal(value: string | ExactNumber): Decimal {
  return accept(readDecimal(value));
}

/** {@link parseDecimal}, which does not throw. */
export function readDecimal(value: string | ExactNumber): Decimal | Refusal {
  if (Number.isSafeInteger(value)) return { amount: toBigInt(value as number), scale: 0 };
  const text = typeof value === "string" ? value : spell(value);
  if (text.length > MAX_NUMBER_TEXT) return TOO_LONG;
  if (TEXT.test(text)) return readPlain(text, 0);
  const [, digits, exponent] = (text !== value && WITH_EXPONENT.exec(text)) || [];
  return digits === undefined ? NO_DECIMAL : readPlain(digits, Number(exponent));
}

/** A number as its text, whichever copy of this package read it; empty for what is no number. */
function spell(value: ExactNumber): string {
  if (typeof value === "number") return String(value);
  try {
    const { text } = value;
    return typeof text === "string" ? text : "";
  } catch {
    return "";
  }
}

/** The number `text × 10^shift`. */
function readPlain(text: string, shift: number): Decimal | Refusal {
  const point = text.indexOf(".");
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1);
  const decimals = (point < 0 ? 0 : text.length - point - 1) - shift;
  if (Math.abs(decimals) > MAX_LENGTH) return TOO_LONG;
  // What is spelled in so many characters has no more digits.
  if (decimals >= 0 && digits.length <= MAX_LENGTH) {
    return { amount: BigInt(digits), scale: decimals };
  }
  const amount = decimals < 0 ? BigInt(digits) * tenTo(-decimals) : BigInt(digits);
  return isAmount(amount) ? { amount, scale: Math.max(0, decimals) } : TOO_LONG;
}

const NO_DECIMAL: Refusal = /* @__PURE__ */ new Refusal(
  "invalid_amount",
  "the amount is not a decimal number.",
);

const TOO_LONG: Refusal = /* @__PURE__ */ new Refusal(
  "invalid_amount",
  "the amount has more than 1,000 digits.",
);

/**
 * The decimal number as text, with exactly `scale` decimals: `295990n, 3` is `"295.990"`.
 *
 * @throws {MoneyError} when the amount is no bigint, the scale is no whole number of zero or more, or
 * either is past 1,000 digits: `invalid_amount`.
 */
export function toDecimalString(amount: bigint, scale: number): string {
  return spellDecimal(checkAmount(amount), checkScale(scale, MAX_LENGTH));
}

/** {@link toDecimalString}, of what was checked. */
export function spellDecimal(amount: bigint, scale: number): string {
  if (scale === 0) return String(amount);
  const digits = String(amount < 0n ? -amount : amount).padStart(scale + 1, "0");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
