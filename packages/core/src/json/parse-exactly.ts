import { type ExactNumber, exactNumber, SAFE_DIGITS } from "./json-number.ts";

type Container = unknown[] | Record<string, unknown>;

const MINUS = 45;
const POINT = 46;
const ZERO = 48;

/** A character that a string must escape, or the start of an escape. */
const NOT_PLAIN = /[^ -[\]-\uffff]/;

/**
 * The value of a JSON text without losing a digit. Reads with a stack of its own, so that no depth of
 * nesting overflows the runtime's.
 *
 * @throws {SyntaxError} when the text is not JSON.
 */
export function parseExactly(text: string): unknown {
  const open: Container[] = [];
  const keys: string[] = [];
  let at = 0;

  const fail = (): never => {
    throw new SyntaxError(`Invalid JSON at position ${at}`);
  };
  const skipSpace = (): void => {
    let code = text.charCodeAt(at);
    while (code === 32 || code === 10 || code === 13 || code === 9) {
      at += 1;
      code = text.charCodeAt(at);
    }
  };
  const string = (): string => {
    let end = text.indexOf('"', at + 1);
    while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
    if (end < 0) fail();
    const token = text.slice(at, end + 1);
    if (NOT_PLAIN.test(token)) return decode(token);
    at = end + 1;
    return token.slice(1, -1);
  };
  const decode = (token: string): string => {
    const decoded: string = JSON.parse(token);
    at += token.length;
    return decoded;
  };
  /** Reads one digit or more, and gives the character after them. */
  const digits = (): number => {
    if (!isDigit(text.charCodeAt(at))) fail();
    let code: number;
    do {
      at += 1;
      code = text.charCodeAt(at);
    } while (isDigit(code));
    return code;
  };
  const number = (): ExactNumber => {
    const start = at;
    if (text.charCodeAt(at) === MINUS) at += 1;
    let next: number;
    if (text.charCodeAt(at) === ZERO) {
      at += 1;
      next = text.charCodeAt(at);
    } else next = digits();
    if (next === POINT) {
      at += 1;
      next = digits();
    }
    if (next === 69 || next === 101) {
      at += 1;
      if (text[at] === "+" || text[at] === "-") at += 1;
      digits();
    } else if (at - start <= SAFE_DIGITS) return Number(text.slice(start, at));
    return exactNumber(text.slice(start, at));
  };
  const word = (spelling: string, value: unknown): unknown => {
    if (!text.startsWith(spelling, at)) fail();
    at += spelling.length;
    return value;
  };
  const scalar = (): unknown => {
    switch (text[at]) {
      case '"':
        return string();
      case "t":
        return word("true", true);
      case "f":
        return word("false", false);
      case "n":
        return word("null", null);
      default:
        return number();
    }
  };
  /** Reads `"key":` and remembers the key for the value that follows. */
  const member = (): void => {
    skipSpace();
    if (text[at] !== '"') fail();
    keys.push(string());
    skipSpace();
    if (text[at] !== ":") fail();
    at += 1;
  };

  for (;;) {
    skipSpace();
    let value: unknown;
    const first = text[at];
    if (first === "{" || first === "[") {
      at += 1;
      skipSpace();
      const container: Container = first === "{" ? {} : [];
      if (text[at] !== (first === "{" ? "}" : "]")) {
        open.push(container);
        if (first === "{") member();
        continue;
      }
      at += 1;
      value = container;
    } else {
      value = scalar();
    }

    // A value is complete: it goes into what holds it, which may be complete by that in turn.
    for (;;) {
      skipSpace();
      const container = open.at(-1);
      if (container === undefined) {
        if (at < text.length) fail();
        return value;
      }
      if (Array.isArray(container)) container.push(value);
      else setMember(container, keys.pop() ?? fail(), value);

      const next = text[at];
      at += 1;
      if (next === ",") {
        if (!Array.isArray(container)) member();
        break;
      }
      if (next !== (Array.isArray(container) ? "]" : "}")) {
        at -= 1;
        fail();
      }
      open.pop();
      value = container;
    }
  }
}

function setMember(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== "__proto__") object[key] = value;
  else {
    Object.defineProperty(object, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether the quote at `end` belongs to the string: an odd number of backslashes stands before it. */
function isEscaped(text: string, end: number): boolean {
  let start = end;
  while (text[start - 1] === "\\") start -= 1;
  return (end - start) % 2 === 1;
}
