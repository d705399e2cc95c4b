import { type Decimal, parseDecimal } from "@org/core";

/** An amount of a currency or token that a balance is held against. */
export interface Threshold {
  readonly code: string;
  readonly least: Decimal;
  /** As it was typed: `USD:1000`. */
  readonly text: string;
}

/** A code and an amount, such as `USD:1000`; undefined: the text is none. */
export function parseThreshold(text: string): Threshold | undefined {
  const [, code = "", amount = ""] = /^([^\s:]+):(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  return code === "" ? undefined : { code, least: parseDecimal(amount), text };
}
