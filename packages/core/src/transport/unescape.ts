/** A text whose escapes are undone once. */
export interface Unescaped {
  readonly plain: string;
  /** Where in the text with escapes each character of the plain one begins, and where the last ends. */
  readonly from: Uint32Array;
}

/** What an escape begins with: one of URLs, of JSON and JavaScript, of HTML. */
export const SIGNS = "%\\&";

/** Stands for a character that HTML names: which it is does not matter. */
export const NAMED = "\ue000";

const CONTROLS: Readonly<Record<string, number>> = { b: 8, f: 12, n: 10, r: 13, t: 9 };

/** Fewer than any runtime takes as the arguments of a function. */
const UNITS_AT_ONCE = 8_192;

/**
 * Undoes the escapes of URLs (RFC 3986, section 2.1), JSON (RFC 8259, section 7), JavaScript and HTML: one
 * layer of those that begin with one of the signs. What is no escape stays; undefined where nothing can be
 * one.
 */
export function unescapeText(text: string, signs: string = SIGNS): Unescaped | undefined {
  if (!/[%\\&]/.test(text)) return undefined;
  const [percent, backslash, ampersand] = Array.from(SIGNS, (sign) =>
    signs.includes(sign) && text.includes(sign) ? sign.charCodeAt(0) : -1,
  );
  if (percent === -1 && backslash === -1 && ampersand === -1) return undefined;
  const units = new Uint16Array(text.length);
  const from = new Uint32Array(text.length + 1);
  const read = escapeReader(text);
  let size = 0;
  let index = 0;
  const put = (unit: number): void => {
    from[size] = index;
    units[size] = unit;
    size += 1;
  };
  for (; index < text.length; index += 1) {
    const own = text.charCodeAt(index);
    if (own !== percent && own !== backslash && own !== ampersand) {
      put(own);
      continue;
    }
    const [code, end] = read(index);
    if (code > 0xffff) put(0xd7c0 + (code >> 10));
    put(code > 0xffff ? 0xdc00 + (code & 0x3ff) : code);
    index = end - 1;
  }
  from[size] = index;
  let plain = "";
  for (let done = 0; done < size; done += UNITS_AT_ONCE) {
    const some = units.subarray(done, Math.min(done + UNITS_AT_ONCE, size));
    plain += Reflect.apply(String.fromCharCode, null, some);
  }
  return { plain, from };
}

/** Reads the escape that may begin at an index: what it stands for, and where it ends. */
function escapeReader(text: string): (index: number) => readonly [code: number, end: number] {
  /** Where the number ends that was read last. */
  let end = 0;
  const number = (start: number, radix: number, least: number, most: number): number => {
    let value = 0;
    end = start;
    for (; end < start + most; end += 1) {
      const digit = digitOf(text.charCodeAt(end));
      if (digit >= radix) break;
      value = value * radix + digit;
    }
    return end < start + least ? -1 : value;
  };
  /** A number with zeros before it, which may close with this sign. */
  const longNumber = (start: number, radix: number, close: string): number => {
    let first = start;
    while (text[first] === "0") first += 1;
    const value = number(first, radix, first > start ? 0 : 1, 7);
    if (text[end] === close) end += 1;
    return value;
  };
  const letterAt = (at: number): string => text.charAt(at).toLowerCase();
  const percent = (at: number): number =>
    letterAt(at) === "u" ? number(at + 1, 16, 4, 4) : number(at, 16, 2, 2);
  const backslash = (at: number): number => {
    const next = letterAt(at);
    let code = -1;
    if (next === "x") code = number(at + 1, 16, 2, 2);
    else if (next === "u" && text[at + 1] === "{") code = longNumber(at + 2, 16, "}");
    else if (next === "u") code = number(at + 1, 16, 4, 4);
    if (code >= 0 || next === "") return code;
    end = at + 1;
    return CONTROLS[next] ?? text.charCodeAt(at);
  };
  const ampersand = (at: number): number => {
    if (text[at] === "#") {
      return letterAt(at + 1) === "x" ? longNumber(at + 2, 16, ";") : longNumber(at + 1, 10, ";");
    }
    end = at;
    while (end < at + 8 && digitOf(text.charCodeAt(end)) < 36) end += 1;
    if (end < at + 2 || text[end] !== ";") return -1;
    const name = text.slice(at, end).toLowerCase();
    end += 1;
    return (name === "amp" ? "&" : NAMED).charCodeAt(0);
  };
  return (index) => {
    const own = text.charCodeAt(index);
    const begin = own === 0x25 ? percent : own === 0x5c ? backslash : ampersand;
    const code = begin(index + 1);
    return code >= 0 && code <= 0x10_ffff ? [code, end] : [own, index + 1];
  };
}

/** The value of a letter or digit in a base of up to 36; 99 for any other character. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const letter = (code | 32) - 87;
  return letter >= 10 && letter < 36 ? letter : 99;
}
