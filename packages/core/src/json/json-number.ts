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

/** Any number of up to so many significant digits survives the way through a double (IEEE 754). */
const SAFE_DIGITS = 15;

/** The JSON number `text` as a JavaScript number where that is the same number, else its digits. */
export function exactNumber(text: string): ExactNumber {
  const number = Number(text);
  if (text.length <= SAFE_DIGITS && Number.isFinite(number) && !/e/i.test(text)) return number;
  return canonical(text) === canonical(String(number)) ? number : new JsonNumber(text);
}

/** One spelling per value: its significant digits, and the exponent of the first. */
function canonical(text: string): string {
  const match = /^-?(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  if (match === null) return text;
  const [, whole = "", fraction = "", exponent = "0"] = match;
  const digits = `${whole}${fraction}`;
  let first = 0;
  while (digits[first] === "0") first += 1;
  if (first === digits.length) return "0";
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  return `${digits.slice(first, end)}e${whole.length - first + Number(exponent)}`;
}
