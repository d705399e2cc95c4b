import { exactNumber } from "./json-number.ts";

/**
 * Finds a number that `JSON.parse` may round: 16 characters of digits and point or more, or an
 * exponent. It may also find one inside a string; that costs time, never a digit.
 */
const MAY_ROUND = /(?:^|[[:,\s])-?(?:[\d.]{16}|\d[\d.]*[eE])/;

/**
 * The value of a JSON text (RFC 8259) without losing a digit: like `JSON.parse`, but a number that
 * JavaScript can't hold exactly comes as a {@link JsonNumber}. A repeated member name keeps the
 * last value and `__proto__` is a member like any other, both as with `JSON.parse`.
 *
 * @throws SyntaxError when the text is not JSON.
 */
export function parseJson(text: string): unknown {
  return MAY_ROUND.test(text) ? parseExactly(text) : JSON.parse(text);
}

type Container = unknown[] | Record<string, unknown>;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;
/** A character that a string must escape, or the start of an escape. */
const NOT_PLAIN = /[^ -[\]-\uffff]/;

/** Reads with a stack of its own, so that no depth of nesting overflows the runtime's. */
function parseExactly(text: string): unknown {
  const open: Container[] = [];
  const keys: string[] = [];
  let at = 0;

  const fail = (): never => {
    throw new SyntaxError(`Invalid JSON at position ${at}`);
  };
  const skipSpace = (): void => {
    const code = text.charCodeAt(at);
    if (code > 32) return;
    SPACE.lastIndex = at;
    SPACE.test(text);
    at = SPACE.lastIndex;
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
  const number = (): unknown => {
    NUMBER.lastIndex = at;
    if (!NUMBER.test(text)) fail();
    const token = text.slice(at, NUMBER.lastIndex);
    at = NUMBER.lastIndex;
    return exactNumber(token);
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
  else
    Object.defineProperty(object, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
}

/** Whether the quote at `end` belongs to the string: an odd number of backslashes stands before it. */
function isEscaped(text: string, end: number): boolean {
  let start = end;
  while (text[start - 1] === "\\") start -= 1;
  return (end - start) % 2 === 1;
}
