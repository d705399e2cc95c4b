import type { ExactNumber } from "../json/json-number.ts";
import type { Asset } from "./asset.ts";
import { type Decimal, parseDecimal } from "./decimal.ts";
import { currencyExponent } from "./iso4217.ts";
import { type Money, type MoneyJson, money } from "./money.ts";
import { MoneyError } from "./money-error.ts";

/** Exponents that a provider uses in place of those of ISO 4217. */
export type Exponents = Readonly<Record<string, number>>;

/**
 * Money from a whole number of minor units: 29900 USD is 299.00 USD, 295 JPY is 295 JPY. The code
 * may be in either case.
 *
 * @throws {MoneyError} when the code is none (`unknown_currency`), or the amount is not a whole
 * number (`invalid_amount`).
 */
export function fromMinorUnits(
  amount: ExactNumber,
  currency: string,
  exponents?: Exponents,
): Money {
  const { asset, exponent } = currencyOf(currency, exponents);
  const units = Number.isSafeInteger(amount)
    ? BigInt(amount as number)
    : wholeUnits(parseDecimal(amount));
  return money(units, exponent, asset);
}

/**
 * Money from a decimal number of a currency: 12.5 USD is 12.50 USD. It has the decimals of the
 * currency, or more where the number has more. The code may be in either case.
 *
 * @throws {MoneyError} when the code is none (`unknown_currency`), or the amount is not a decimal
 * number (`invalid_amount`).
 */
export function fromDecimal(
  amount: string | ExactNumber,
  currency: string,
  exponents?: Exponents,
): Money {
  const { asset, exponent } = currencyOf(currency, exponents);
  return atScale(amount, exponent, asset);
}

/**
 * Money from a decimal number of a token: it has `scale` decimals, or more where the number has
 * more.
 *
 * @throws {MoneyError} when it is not a decimal number: `invalid_amount`.
 */
export function tokenMoney(
  amount: string | ExactNumber,
  scale: number,
  token: Extract<Asset, { kind: "token" }>,
): Money {
  return atScale(amount, scale, token);
}

/**
 * Money from its JSON form.
 *
 * @throws {MoneyError} when the units and the decimal value disagree: `invalid_amount`.
 */
export function moneyFromJson({ amount, scale, value, asset }: MoneyJson): Money {
  const read = atScale(value, scale, asset);
  if (String(read.amount) !== amount || read.scale !== scale) {
    throw new MoneyError("invalid_amount", "the amount and the value of the money disagree.");
  }
  return read;
}

function wholeUnits({ amount, scale }: Decimal): bigint {
  if (scale === 0) return amount;
  const unit = 10n ** BigInt(scale);
  if (amount % unit === 0n) return amount / unit;
  throw new MoneyError("invalid_amount", "the amount is not a whole number of minor units.");
}

function atScale(value: string | ExactNumber, scale: number, asset: Asset): Money {
  const decimal = parseDecimal(value);
  if (decimal.scale >= scale) return money(decimal.amount, decimal.scale, asset);
  return money(decimal.amount * 10n ** BigInt(scale - decimal.scale), scale, asset);
}

interface Currency {
  readonly asset: Asset;
  readonly exponent: number;
}

/** One asset for all amounts of a currency, by the code as it is sent. */
const currencies = new Map<string, Currency>();

function currencyOf(currency: string, exponents?: Exponents): Currency {
  let known = currencies.get(currency);
  if (known === undefined) {
    const code = currency.toUpperCase();
    const exponent = currencyExponent(code);
    known = { asset: Object.freeze({ kind: "fiat", code }), exponent: exponent ?? Number.NaN };
    // Only codes of the standard are kept: what a provider makes up could fill the memory.
    if (exponent !== undefined) currencies.set(currency, known);
  }
  const { code } = known.asset;
  if (exponents !== undefined && Object.hasOwn(exponents, code)) {
    return { asset: known.asset, exponent: exponents[code] ?? known.exponent };
  }
  if (Number.isNaN(known.exponent)) {
    throw new MoneyError(
      "unknown_currency",
      `${JSON.stringify(currency)} is no ISO 4217 code with a minor unit.`,
    );
  }
  return known;
}
