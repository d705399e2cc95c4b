/** Why an amount is no money. */
export type MoneyErrorCode =
  /** The currency is not in ISO 4217, or has no minor unit. */
  | "unknown_currency"
  /** It is no money: no decimal number, no whole number of minor units, past a limit, no asset. */
  | "invalid_amount"
  /** Two amounts of different assets have no sum and no order. */
  | "asset_mismatch"
  /** The result has digits that the wanted scale does not, and no rounding was asked for. */
  | "inexact";

/** An amount that is no money, or a calculation that has no exact result. */
export class MoneyError extends Error {
  override readonly name = "MoneyError";
  readonly code: MoneyErrorCode;
  /** JSON pointer (RFC 6901) of what is wrong, where a balance or a report was read from JSON. */
  readonly pointer: string | null;

  constructor(code: MoneyErrorCode, message: string, options: MoneyErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.pointer = options.pointer ?? null;
  }
}

interface MoneyErrorOptions extends ErrorOptions {
  readonly pointer?: string;
}
