/** Far past any id or amount; longer ones would take time (`MoneyError` has the same bound). */
const MAX_DIGITS = 1_000;

/**
 * Whether a number is an integer, however it is spelled: JSON Schema counts `1.0` and `1.5e3` (2020-12
 * core, section 4.2.3).
 */
export function isWhole(text: string): boolean {
  const { digits, point } = partsOf(text);
  return !/[1-9]/.test(digits.slice(Math.max(point, 0)));
}

/** The integer that a number is; undefined where it is none, or one of more digits than anybody sends. */
export function wholeOf(text: string): bigint | undefined {
  const { sign, digits, point } = partsOf(text);
  if (!isWhole(text) || digits.length > MAX_DIGITS || point > MAX_DIGITS) return undefined;
  return BigInt(sign + (digits.slice(0, Math.max(point, 0)).padEnd(point, "0") || "0"));
}

/** The digits of a number (RFC 8259, section 6), and how many of them stand before its point. */
function partsOf(text: string): { sign: string; digits: string; point: number } {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  return { sign, digits: whole + fraction, point: whole.length + Number(exponent) };
}
