/** Why an amount is no money. */
export type MoneyErrorCode =
  /** The currency is not in ISO 4217, or has no minor unit. */
  | "unknown_currency"
  /** The amount is not a decimal number, or not a whole number of minor units. */
  | "invalid_amount"
  /** Two amounts of different assets have no sum and no order. */
  | "asset_mismatch"
  /** The result has digits that the wanted scale does not, and no rounding was asked for. */
  | "inexact";

/** An amount that is no money, or a calculation that has no exact result. */
export class MoneyError extends Error {
  override readonly name = "MoneyError";
  readonly code: MoneyErrorCode;

  constructor(code: MoneyErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
