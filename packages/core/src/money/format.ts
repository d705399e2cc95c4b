import { spellDecimal } from "./decimal.ts";
import { checkMoney } from "./gate.ts";
import type { MoneyLike } from "./money.ts";

/** How {@link formatMoney} writes an amount. */
export interface FormatOptions {
  /** A BCP 47 tag: the amount is written as people there write it. Without: `295.990 KWD`. */
  readonly locale?: string | readonly string[];
  /** How a currency is shown, where there is a locale. Default `code`: it is never ambiguous. */
  readonly currencyDisplay?: "code" | "symbol" | "narrowSymbol" | "name";
}

/** `Intl.NumberFormat` takes no more decimals on older runtimes. */
const MAX_INTL_DECIMALS = 20;

/**
 * The amount with all of its decimals and its currency or token code, never rounded:
 * `295.990 KWD`, `-0.62 USD`, `4621.0000000 cUGX`.
 *
 * @throws {MoneyError} when it is no money: `invalid_amount`.
 * @throws {RangeError} when the locale is no BCP 47 tag, or there is no such `currencyDisplay`.
 */
export function formatMoney(value: MoneyLike, options: FormatOptions = {}): string {
  const { amount, scale, asset } = checkMoney(value);
  const decimal = spellDecimal(amount, scale);
  if (options.locale === undefined || scale > MAX_INTL_DECIMALS) return `${decimal} ${asset.code}`;

  const digits = { minimumFractionDigits: scale, maximumFractionDigits: scale };
  const locales = typeof options.locale === "string" ? options.locale : [...options.locale];
  // A text is formatted exactly (ECMA-402, section 16.5.16, ToIntlMathematicalValue); a number
  // would be rounded to a double first.
  const exact = decimal as Intl.StringNumericLiteral;
  if (asset.kind === "token") {
    return `${new Intl.NumberFormat(locales, digits).format(exact)} ${asset.code}`;
  }
  const currencyDisplay = options.currencyDisplay ?? "code";
  const style = { style: "currency", currency: asset.code, currencyDisplay, ...digits } as const;
  return new Intl.NumberFormat(locales, style).format(exact);
}
