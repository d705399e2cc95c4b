import { mayNest } from "./may-nest.ts";

/**
 * So many arrays and objects may stand in one another: no answer is a hundredth as deep, and reading
 * millions of levels takes a second. A reader of JSON may set such a limit (RFC 8259, section 9).
 */
const MAX_DEPTH = 100_000;

const QUOTE = 34;
const BACKSLASH = 92;

/** @throws {SyntaxError} when a JSON text has more than 100,000 levels. */
export function checkDepth(text: string): void {
  if (isTooDeep(text)) throw new SyntaxError(`JSON of more than ${MAX_DEPTH} levels`);
}

function isTooDeep(text: string): boolean {
  if (!mayNest(text)) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    // `[` and `{`, `]` and `}` differ in one bit.
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if ((code | 32) === 123) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if ((code | 32) === 125) depth -= 1;
  }
  return false;
}

/** The index of the quote that ends the string that begins at `start`, or of the end of the text. */
function endOfString(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text.charCodeAt(end) !== QUOTE) {
    end += text.charCodeAt(end) === BACKSLASH ? 2 : 1;
  }
  return end;
}
