import type { ExactNumber } from "../json/json-number.ts";
import type { Asset, TokenAsset } from "./asset.ts";
import { type Currency, findCurrency } from "./currency.ts";
import { type Decimal, readDecimal } from "./decimal.ts";
import { readAsset } from "./gate.ts";
import { checkScale, isAmount, isShort, MAX_LENGTH, MAX_SCALE, tenTo, toBigInt } from "./limits.ts";
import { type Money, newMoney } from "./money.ts";
import { accept, Refusal } from "./refusal.ts";

/**
 * Exponents that a provider uses in place of those of ISO 4217, by code in capitals. They may name what
 * is no currency of the standard (`USDC`): amounts of that are amounts of a token.
 */
export type Exponents = Readonly<Record<string, number>>;

/**
 * Money from a whole number of minor units: 29900 USD is 299.00 USD, 295 JPY is 295 JPY. The code
 * may be in either case.
 *
 * @throws {MoneyError} when the code is none (`unknown_currency`), or the amount is not a whole
 * number of up to 1,000 digits (`invalid_amount`).
 */
export function fromMinorUnits(
  amount: ExactNumber,
  currency: string,
  exponents?: Exponents,
): Money {
  return accept(readMinorUnits(amount, currency, exponents));
}

/**
 * Money from a decimal number of a currency: 12.5 USD is 12.50 USD. It has the decimals of the
 * currency, or more where the number has more. The code may be in either case.
 *
 * @throws {MoneyError} when the code is none (`unknown_currency`), or the amount is not a decimal
 * number as {@link parseDecimal} takes it, of up to 64 decimals (`invalid_amount`).
 */
export function fromDecimal(
  amount: string | ExactNumber,
  currency: string,
  exponents?: Exponents,
): Money {
  return accept(readDecimalAmount(amount, currency, exponents));
}

/**
 * Money from a decimal number of a token: it has `scale` decimals, or more where the number has
 * more.
 *
 * @throws {MoneyError} when it is not a decimal number as {@link parseDecimal} takes it, of up to 64
 * decimals; when there is no such scale or token: `invalid_amount`.
 */
export function tokenMoney(amount: string | ExactNumber, scale: number, token: TokenAsset): Money {
  return accept(readTokenAmount(amount, scale, token));
}

/** {@link fromMinorUnits}, which gives what is wrong with an answer instead of throwing it. */
export function readMinorUnits(
  amount: ExactNumber,
  code: string,
  exponents?: Exponents,
): Money | Refusal {
  const unit = unitOf(code, exponents);
  if (unit instanceof Refusal) return unit;
  const { asset, exponent } = unit;
  if (Number.isSafeInteger(amount)) return newMoney(toBigInt(amount as number), exponent, asset);
  const decimal = readDecimal(amount);
  return decimal instanceof Refusal ? decimal : inUnits(decimal, unit);
}

/** {@link fromDecimal}, which gives what is wrong with an answer instead of throwing it. */
export function readDecimalAmount(
  amount: string | ExactNumber,
  code: string,
  exponents?: Exponents,
): Money | Refusal {
  const unit = unitOf(code, exponents);
  return unit instanceof Refusal ? unit : atScale(readDecimal(amount), unit.exponent, unit.asset);
}

/** {@link tokenMoney}, which gives what is wrong with an answer instead of throwing it. */
export function readTokenAmount(
  amount: string | ExactNumber,
  scale: number,
  token: TokenAsset,
): Money | Refusal {
  checkScale(scale);
  const asset = readAsset(token);
  return asset instanceof Refusal ? asset : atScale(readDecimal(amount), scale, asset);
}

/** What amounts of a code are: the asset, and the decimals of its minor unit. */
interface Unit {
  readonly asset: Asset;
  readonly exponent: number;
}

/** The unit of a code in either case, by the provider's own exponents before those of ISO 4217. */
export function unitOf(code: string, exponents?: Exponents): Unit | Refusal {
  const currency = findCurrency(code);
  const own = exponents && ownUnit(code, currency?.asset, exponents);
  if (own !== undefined) return own;
  return currency !== undefined && hasMinorUnit(currency) ? currency : unknownCurrency(code);
}

function hasMinorUnit(currency: Currency): currency is Currency & Unit {
  return currency.exponent !== undefined;
}

/** A code of a token: what is not ASCII could become another code in capitals. */
const ASCII = /^[!-~]+$/;

function ownUnit(
  code: string,
  currency: Asset | undefined,
  exponents: Exponents,
): Unit | undefined {
  const name = currency?.code ?? (isShort(code) && ASCII.test(code) ? code.toUpperCase() : "");
  const exponent = Object.hasOwn(exponents, name) ? exponents[name] : undefined;
  if (exponent === undefined) return undefined;
  const asset = currency ?? ({ kind: "token", code: name } as const);
  return { asset, exponent: checkScale(exponent) };
}

/** So many characters of a code are shown. */
const EXCERPT_LENGTH = 20;

function unknownCurrency(code: unknown): Refusal {
  const text = typeof code === "string" ? code : typeof code;
  const excerpt = text.length > EXCERPT_LENGTH ? `${text.slice(0, EXCERPT_LENGTH)}…` : text;
  const message = `${JSON.stringify(excerpt)} is no ISO 4217 code with a minor unit.`;
  return new Refusal("unknown_currency", message);
}

/** The decimal as a whole number of units. */
function inUnits({ amount, scale }: Decimal, { exponent, asset }: Unit): Money | Refusal {
  const fraction = tenTo(scale);
  if (amount % fraction === 0n) return newMoney(amount / fraction, exponent, asset);
  return new Refusal("invalid_amount", "the amount is not a whole number of minor units.");
}

/** The decimal at this scale, or at its own where it has more decimals. */
function atScale(decimal: Decimal | Refusal, scale: number, asset: Asset): Money | Refusal {
  if (decimal instanceof Refusal) return decimal;
  if (decimal.scale > MAX_SCALE) {
    return new Refusal("invalid_amount", `the amount has more than ${MAX_SCALE} decimals.`);
  }
  if (decimal.scale >= scale) return newMoney(decimal.amount, decimal.scale, asset);
  const amount = decimal.amount * tenTo(scale - decimal.scale);
  if (isAmount(amount)) return newMoney(amount, scale, asset);
  return new Refusal("invalid_amount", `the amount has more than ${MAX_LENGTH} digits.`);
}
