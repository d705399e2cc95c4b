/**
 * A JSON number that a JavaScript number can't hold: its digits, exactly as they were sent.
 * Serializes as a string, so that it survives a round trip through `JSON.stringify`.
 */
export class JsonNumber {
  /** The number as JSON text (RFC 8259, section 6). */
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }

  toJSON(): string {
    return this.text;
  }
}

/** A number read exactly: a plain one where JavaScript can hold it, else its digits. */
export type ExactNumber = number | JsonNumber;

/** A JSON value in which every number is exact: `T` with each `number` an {@link ExactNumber}. */
export type Exact<T> = T extends number
  ? ExactNumber
  : T extends string
    ? T
    : T extends object
      ? { [K in keyof T]: Exact<T[K]> }
      : T;

/** Any decimal of up to so many significant digits survives the way through a double (IEEE 754). */
const SAFE_DIGITS = 15;

/** No double needs more significant digits than this to be told from all others. */
const MAX_DIGITS = 17;

/** The JSON number `text` as a JavaScript number where that is the same number, else its digits. */
export function exactNumber(text: string): ExactNumber {
  const number = Number(text);
  const sent = significant(text);
  if (sent.digits.length <= SAFE_DIGITS && Math.abs(sent.exponent) < 300) return number;
  if (sent.digits.length > MAX_DIGITS || !Number.isFinite(number)) return new JsonNumber(text);
  const held = significant(String(number));
  const same = sent.digits === held.digits && sent.exponent === held.exponent;
  return same ? number : new JsonNumber(text);
}

/** One spelling per value: its significant digits, and the power of ten of the first. */
function significant(text: string): { readonly digits: string; readonly exponent: number } {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.replace("-", "").split(".");
  const digits = whole + fraction;
  let start = 0;
  while (digits[start] === "0") start += 1;
  let end = digits.length;
  while (end > start && digits[end - 1] === "0") end -= 1;
  if (start === end) return { digits: "", exponent: 0 };
  return {
    digits: digits.slice(start, end),
    exponent: whole.length - start + Number(exponent),
  };
}
