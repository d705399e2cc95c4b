import { MoneyError } from "./money-error.ts";

/** How a result that falls between two units is rounded: the names of ECMA-402's `roundingMode`. */
export type RoundingMode =
  | "ceil"
  | "floor"
  | "expand"
  | "trunc"
  | "halfCeil"
  | "halfFloor"
  | "halfExpand"
  | "halfTrunc"
  | "halfEven";

/** Whether a mode rounds away from zero: always, or with `half` where both units are as near. */
type Away = (negative: boolean, odd: boolean) => boolean;

const AWAY: Readonly<Record<RoundingMode, Away>> = {
  ceil: (negative) => !negative,
  floor: (negative) => negative,
  expand: () => true,
  trunc: () => false,
  halfCeil: (negative) => !negative,
  halfFloor: (negative) => negative,
  halfExpand: () => true,
  halfTrunc: () => false,
  halfEven: (_, odd) => odd,
};

/**
 * The rounding mode, checked.
 *
 * @throws {MoneyError} when it is none: `invalid_amount`.
 */
export function checkRounding(mode: RoundingMode): RoundingMode {
  if (typeof mode === "string" && Object.hasOwn(AWAY, mode)) return mode;
  const modes = Object.keys(AWAY).join(", ");
  throw new MoneyError("invalid_amount", `a rounding is one of ${modes}.`);
}

/** `dividend / divisor`, rounded to a whole number. The divisor is positive. */
export function divide(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const quotient = dividend / divisor;
  const rest = dividend % divisor;
  if (rest === 0n) return quotient;
  const negative = dividend < 0n;
  const twice = (negative ? -rest : rest) * 2n;
  const away =
    mode.startsWith("half") && twice !== divisor
      ? twice > divisor
      : AWAY[mode](negative, quotient % 2n !== 0n);
  if (!away) return quotient;
  return negative ? quotient - 1n : quotient + 1n;
}
