/** What a value is that a program computes: the sample says nothing of it. */
const ANYTHING = '"<any>"';

/** Deeper than anybody writes a value in a call. */
const MAX_DEPTH = 20;

/** A type before the braces of an object, as Go and C# write it: `map[string]any{`, `new {`. */
const OBJECT =
  /(?:map\[[^\]\n]{1,40}\](?:interface\{\}|[\w.]{1,40})|gin\.H|fiber\.Map|new)\s*(?=\{)/y;

/** The same before the braces of a list: `[]string{`, `new[] {`. */
const LIST =
  /(?:\[\](?:map\[[^\]\n]{1,40}\])?(?:interface\{\}|[\w.*]{1,40})|new\s*(?:[\w.]{1,40})?\[\])\s*(?=\{)|array\s*(?=\()/y;

const BLANK = /(?:\s+|\/\/[^\n]*|#[^\n]*|\/\*[^*]*\*\/)+/y;
const TEXT = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\$]|\\.)*)`/y;
const NUMBER = /(-?\d(?:[\d_]*\d)?(?:\.\d+)?)[mMLlFfDd]?(?![\w.])/y;
const CONSTANT = /(true|false|null|True|False|None|nil|NULL)\b/y;
const KEY =
  /\[?(?:"([^"\\\n]{1,80})"|'([^'\\\n]{1,80})'|([A-Za-z_$][\w$]{0,80}))\]?\s*(?:=>|:|=)(?!=)\s*/y;
const SHORT = /([A-Za-z_$][\w$]{0,80})\s*(?=[,}])/y;
const CLOSING: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };

/**
 * The object or list that a program of JavaScript, Python, PHP, Ruby, Go or C# has at an offset, as JSON. What it
 * computes is left open. Undefined where there is none, or it does not end.
 */
export function literalAt(program: string, offset: number): string | undefined {
  const reader = new Reader(program, offset);
  const text = reader.value(0);
  return text !== undefined && /^[[{]/.test(text) ? text : undefined;
}

class Reader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  value(depth: number): string | undefined {
    this.#take(BLANK);
    const start = this.#at;
    const isList = this.#take(LIST) !== undefined;
    if (!isList) this.#take(OBJECT);
    const sign = this.#text[this.#at] ?? "";
    if (depth < MAX_DEPTH && (sign === "{" || sign === "[" || isList)) {
      const inner = this.#members(CLOSING[sign] ?? "}", isList || sign === "[", depth);
      if (inner === undefined || this.#ends()) return inner;
    } else {
      const scalar = this.#scalar();
      if (scalar !== undefined && this.#ends()) return scalar;
    }
    this.#at = start;
    return this.#skip() ? ANYTHING : undefined;
  }

  /** What stands between brackets; a list whose items have names is an object. */
  #members(closing: string, isList: boolean, depth: number): string | undefined {
    this.#at += 1;
    const named: string[] = [];
    const items: string[] = [];
    for (;;) {
      this.#take(BLANK);
      if (this.#text[this.#at] === closing) break;
      const key = this.#take(KEY);
      const short = key || isList ? undefined : this.#take(SHORT);
      const name = [...(key ?? short ?? [])].slice(1).find((part) => part !== undefined);
      const value = short ? ANYTHING : this.value(depth + 1);
      if (value === undefined) return undefined;
      if (name === undefined) items.push(value);
      else named.push(`${JSON.stringify(name)}: ${value}`);
      this.#take(BLANK);
      if (this.#text[this.#at] === ",") this.#at += 1;
      else if (this.#text[this.#at] !== closing) return undefined;
    }
    this.#at += 1;
    return isList && named.length === 0 ? `[${items.join(", ")}]` : `{${named.join(", ")}}`;
  }

  #scalar(): string | undefined {
    const [, double, single, back] = this.#take(TEXT) ?? [];
    const text = double ?? single ?? back;
    if (text !== undefined) return JSON.stringify(text.replaceAll(/\\(.)/g, "$1"));
    const number = this.#take(NUMBER)?.[1];
    if (number !== undefined) return number.replaceAll("_", "");
    const constant = this.#take(CONSTANT)?.[1]?.toLowerCase();
    return constant === "none" || constant === "nil" ? "null" : constant;
  }

  /** Whether a value ends here, and no sign goes on with it. */
  #ends(): boolean {
    this.#take(BLANK);
    return /^(?:[,}\])]|$)/.test(this.#text.slice(this.#at, this.#at + 1));
  }

  /** Goes to the end of an expression; false where there is none. */
  #skip(): boolean {
    let depth = 0;
    const start = this.#at;
    while (this.#at < this.#text.length) {
      const sign = this.#text[this.#at] ?? "";
      if (depth === 0 && /[,}\])]/.test(sign)) return this.#at > start;
      if (/[{[(]/.test(sign)) depth += 1;
      if (/[}\])]/.test(sign)) depth -= 1;
      if (!/["'`]/.test(sign) || !this.#take(TEXT)) this.#at += 1;
    }
    return false;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    if (found) this.#at += found[0].length;
    return found;
  }
}
