/** A text, and where in it a secret stands. */
export interface Hidden {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type Spelling = (hidden: Hidden) => Hidden;

/** A spelling of each character by itself. */
function each(spell: (character: string) => string): Spelling {
  return ({ text, start, end }) => {
    const spelled = (part: string): string => Array.from(part, spell).join("");
    const before = spelled(text.slice(0, start));
    const secret = spelled(text.slice(start, end));
    return {
      text: before + secret + spelled(text.slice(end)),
      start: before.length,
      end: before.length + secret.length,
    };
  };
}

/** Base64 of the text's bytes, after so many others. */
function base64(before: string, edit: (digits: string) => string = (digits) => digits): Spelling {
  return ({ text, start, end }) => {
    const size = (part: string) => new TextEncoder().encode(part).length;
    const bytes = new TextEncoder().encode(before + text);
    return {
      text: edit(btoa(String.fromCharCode(...bytes))),
      start: Math.floor((size(before + text.slice(0, start)) * 4) / 3),
      end: Math.ceil((size(before + text.slice(0, end)) * 4) / 3),
    };
  };
}

function hex(character: string, digits: number): string {
  return character.charCodeAt(0).toString(16).padStart(digits, "0");
}

function units(character: string, spell: (unit: string) => string): string {
  return character.split("").map(spell).join("");
}

const HTML: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "/": "&sol;",
  "=": "&equals;",
};

function percent(character: string): string {
  const bytes = new TextEncoder().encode(character);
  return Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}

function json(character: string): string {
  return JSON.stringify(character).slice(1, -1);
}

/** Every way to spell a secret that programs are known to write. */
export const SPELLINGS: Readonly<Record<string, Spelling>> = {
  plain: (hidden) => hidden,
  "upper case": each((c) => (c < "\x80" ? c.toUpperCase() : c)),
  "lower case": each((c) => (c < "\x80" ? c.toLowerCase() : c)),
  "a URL": each(encodeURIComponent),
  "a form": each((c) => new URLSearchParams({ c }).toString().slice(2)),
  "a URL, doubled": each((c) => encodeURIComponent(encodeURIComponent(c))),
  "a URL, every character": each(percent),
  "a URL, every character, in upper case": each((c) => percent(c).toUpperCase()),
  "%u0041": each((c) => units(c, (unit) => `%u${hex(unit, 4)}`)),
  JSON: each(json),
  "JSON with escaped slashes": each((c) => json(c).replace("/", "\\/")),
  "JSON in ASCII": each((c) => (c < "\x80" ? json(c) : units(c, (u) => `\\u${hex(u, 4)}`))),
  "JSON by code": each((c) => units(c, (unit) => `\\u${hex(unit, 4)}`)),
  "JSON by code, in upper case": each((c) => units(c, (u) => `\\u${hex(u, 4).toUpperCase()}`)),
  "JSON in JSON": each((c) => json(json(c))),
  "JSON in JSON in JSON": each((c) => json(json(json(c)))),
  "\\x41": each((c) => units(c, (u) => (u < "\x80" ? `\\x${hex(u, 2)}` : `\\u${hex(u, 4)}`))),
  "\\u{41}": each((c) => `\\u{${c.codePointAt(0)?.toString(16)}}`),
  "\\u{000041}": each((c) => `\\u{${c.codePointAt(0)?.toString(16).padStart(6, "0")}}`),
  HTML: each((c) => HTML[c] ?? c),
  "HTML, doubled": each((c) => (HTML[c] ?? c).replace("&", "&amp;")),
  "HTML by number": each((c) => `&#${c.codePointAt(0)};`),
  "HTML by hexadecimal number": each((c) => `&#x${c.codePointAt(0)?.toString(16)};`),
  Base64: base64(""),
  "Base64 after one byte": base64("u"),
  "Base64 after two bytes": base64("u:"),
  "Base64 of a longer text": base64('{"user":"name","pass":"'),
  "Base64 of URLs": base64("u", (digits) =>
    digits.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, ""),
  ),
};
