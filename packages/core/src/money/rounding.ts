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

/** `dividend / divisor`, rounded to a whole number. The divisor is positive. */
export function divide(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const quotient = dividend / divisor;
  const rest = dividend % divisor;
  if (rest === 0n) return quotient;
  const negative = dividend < 0n;
  const away = negative ? quotient - 1n : quotient + 1n;
  const twice = (negative ? -rest : rest) * 2n;
  if (mode.startsWith("half") && twice !== divisor) return twice > divisor ? away : quotient;
  switch (mode) {
    case "expand":
    case "halfExpand":
      return away;
    case "trunc":
    case "halfTrunc":
      return quotient;
    case "ceil":
    case "halfCeil":
      return negative ? quotient : away;
    case "floor":
    case "halfFloor":
      return negative ? away : quotient;
    case "halfEven":
      return quotient % 2n === 0n ? quotient : away;
  }
}
