import type { Asset } from "./asset.ts";
import { currencyExponent, isCurrencyCode } from "./iso4217.ts";

/** A currency of ISO 4217. */
export interface Currency {
  /** One for all amounts of the currency. */
  readonly asset: Asset;
  /** The decimals of its minor unit; undefined where it has none. */
  readonly exponent: number | undefined;
}

/** Codes are ASCII: `ı` and `ſ` are other letters, though they become `I` and `S` in upper case. */
const CODE = /^[A-Za-z]{3}$/;

/** By the code as it is sent. What is not in the standard is not kept: it could fill the memory. */
const currencies = new Map<string, Currency>();

/** The currency of a code, in either case; undefined where ISO 4217 knows none. */
export function findCurrency(code: string): Currency | undefined {
  const known = currencies.get(code);
  if (known !== undefined || typeof code !== "string" || !CODE.test(code)) return known;
  const upper = code.toUpperCase();
  if (!isCurrencyCode(upper)) return undefined;
  const asset = Object.freeze({ kind: "fiat", code: upper } as const);
  const currency = { asset, exponent: currencyExponent(upper) };
  currencies.set(code, currency);
  return currency;
}
