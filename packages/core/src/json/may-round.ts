/** So many digits in a row, with or without a point, may be more than a double holds. */
const LONG = 16;

/**
 * An exponent of three digits or more, of what looks like a number: it may be out of a double's range.
 * The place before it is looked at only where there is one.
 */
const LONG_EXPONENT = /[eE][+-]?\d{3}(?<=(?:^|[[:,\s])-?\d[\d.]*[eE][+-]?\d{3})/;

/**
 * Whether a JSON text may have a number that `JSON.parse` would round. It may also say so of digits
 * inside a string; that costs time, never a digit. Most of the text is not looked at: it is fast.
 */
export function mayRound(text: string): boolean {
  return hasLongNumber(text) || LONG_EXPONENT.test(text);
}

function hasLongNumber(text: string): boolean {
  // A run of LONG characters has one at a multiple of LONG, wherever it starts.
  for (let at = LONG - 1; at < text.length; at += LONG) {
    if (!isDigitOrPoint(text.charCodeAt(at))) continue;
    let start = at;
    while (isDigitOrPoint(text.charCodeAt(start - 1))) start -= 1;
    while (isDigitOrPoint(text.charCodeAt(at))) at += 1;
    if (at - start >= LONG && canStartNumber(text, start)) return true;
  }
  return false;
}

function isDigitOrPoint(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 46;
}

/** A number stands at the start, after white space, or after one of `[`, `:` and `,`. */
function canStartNumber(text: string, start: number): boolean {
  const before = text[start - 1] === "-" ? text[start - 2] : text[start - 1];
  return (
    before === undefined || before <= " " || before === "[" || before === ":" || before === ","
  );
}
