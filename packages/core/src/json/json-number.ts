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
export const SAFE_DIGITS = 15;

/** No double needs more significant digits than this to be told from all others. */
const MAX_DIGITS = 17;

/** The smallest number that a double holds with all of its digits: the smallest normal one. */
const MIN_NORMAL = 2.2250738585072014e-308;

/** The JSON number `text` as a JavaScript number where that is the same number, else its digits. */
export function exactNumber(text: string): ExactNumber {
  const digits = countDigits(text);
  if (digits > MAX_DIGITS) return new JsonNumber(text);
  const number = Number(text);
  const size = Math.abs(number);
  if (digits === 0 || (digits <= SAFE_DIGITS && size >= MIN_NORMAL && size < Infinity)) {
    return number;
  }
  return canonical(text) === canonical(String(number)) ? number : new JsonNumber(text);
}

/** How many digits there are from the first to the last that is not zero. */
function countDigits(text: string): number {
  let count = 0;
  let zeros = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 57) break;
    if (code === 48) zeros += 1;
    else if (code > 48) {
      count += (count > 0 ? zeros : 0) + 1;
      zeros = 0;
    }
  }
  return count;
}

/** One spelling per value: its significant digits, and the power of ten of the first. */
function canonical(text: string): string {
  let first = -1;
  let last = -1;
  let point = -1;
  let end = 0;
  for (; end < text.length && text.charCodeAt(end) <= 57; end += 1) {
    const code = text.charCodeAt(end);
    if (code === 46) point = end;
    if (code <= 48) continue;
    if (first < 0) first = end;
    last = end;
  }
  if (point < 0) point = end;
  const digits = text.slice(first, last + 1).replace(".", "");
  const exponent = end < text.length ? Number(text.slice(end + 1)) : 0;
  return `${digits}e${point - first + (first > point ? 1 : 0) + exponent}`;
}
