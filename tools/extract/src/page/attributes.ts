import JSON5 from "json5";
import { parseEntities } from "parse-entities";
import type { Budget } from "./budget.ts";

/** The attributes of a tag, and where what follows them starts. */
export interface Attributes {
  readonly values: Map<string, string>;
  readonly end: number;
}

const SPACES = /\s*/y;
const NAME = /[^\s=>/{}"'<`%]+/y;
const BARE = /[^\s>"'<`]+/y;

/**
 * Reads attributes up to one of the texts that end the tag, as HTML, JSX and template tags write them.
 * Values without a name get their place as a name: `0`. Undefined where the tag has no end.
 */
export function readAttributes(
  text: string,
  start: number,
  ends: readonly string[],
  budget: Budget,
): Attributes | undefined {
  const read = readUpTo(text, start, ends);
  if (typeof read !== "number") return read;
  budget.spend(read - start);
  return undefined;
}

/** The attributes; or the offset up to which was read in vain. */
function readUpTo(text: string, start: number, ends: readonly string[]): Attributes | number {
  const values = new Map<string, string>();
  let at = start;
  let unnamed = 0;
  while (at < text.length) {
    const blank = matchAt(SPACES, text, at);
    if (blank.indexOf("\n") !== blank.lastIndexOf("\n")) return at + blank.length;
    at += blank.length;
    if (ends.some((end) => text.startsWith(end, at))) return { values, end: at };
    const character = text[at];
    if (character === "<") return at;
    if (character === "{") {
      const end = endOfBraces(text, at);
      if (end === undefined) return text.length;
      at = end;
      continue;
    }
    if (character === '"' || character === "'") {
      const value = readValue(text, at);
      if (value === undefined) return text.length;
      values.set(String(unnamed), value.text);
      unnamed += 1;
      at = value.end;
      continue;
    }
    const name = matchAt(NAME, text, at);
    if (name === "") {
      at += 1;
      continue;
    }
    at += name.length;
    const equals = /\s*=\s*/y;
    const sign = matchAt(equals, text, at);
    if (sign === "") {
      if (!values.has(name)) values.set(name, "true");
      continue;
    }
    const value = readValue(text, at + sign.length);
    if (value === undefined) return text.length;
    if (!values.has(name)) values.set(name, value.text);
    at = value.end;
  }
  return text.length;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

interface Value {
  readonly text: string;
  readonly end: number;
}

function readValue(text: string, at: number): Value | undefined {
  const sign = text[at];
  if (sign === '"' || sign === "'") return readQuoted(text, at, sign);
  if (sign === "{") {
    const end = endOfBraces(text, at);
    return end === undefined ? undefined : { text: ofExpression(text.slice(at + 1, end - 1)), end };
  }
  const bare = matchAt(BARE, text, at).replace(/\/$/, "");
  return { text: decode(bare), end: at + bare.length };
}

function readQuoted(text: string, at: number, quote: string): Value | undefined {
  let end = text.indexOf(quote, at + 1);
  while (end > 0 && text[end - 1] === "\\") end = text.indexOf(quote, end + 1);
  if (end < 0) return undefined;
  const inside = text.slice(at + 1, end);
  // The closing quote is missing: the next one belongs to another tag.
  const cut = /^[^<>\n]*(?=\/?>)/.exec(inside);
  if (cut && inside.includes("<") && inside.includes("\n")) {
    return { text: decode(cut[0]), end: at + 1 + cut[0].length };
  }
  return { text: decode(inside.replaceAll(`\\${quote}`, quote)), end: end + 1 };
}

function decode(text: string): string {
  return text.includes("&") ? parseEntities(text, { nonTerminated: false }) : text;
}

/** What a JavaScript expression stands for where it is a text; else the expression. */
function ofExpression(source: string): string {
  const text = source.trim();
  if (/^`[^`]*`$/.test(text) && !text.includes("${")) return text.slice(1, -1);
  if (!/^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')$/s.test(text)) return text;
  try {
    return String(JSON5.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

/** Where the brace at `start` is closed, texts in quotes left aside; undefined where it never is. */
export function endOfBraces(text: string, start: number): number | undefined {
  let depth = 0;
  let quote = "";
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (quote !== "") {
      if (character === "\\") at += 1;
      else if (character === quote || (character === "\n" && quote !== "`")) quote = "";
    } else if (character === '"' || character === "'" || character === "`") quote = character;
    else if (character === "{") depth += 1;
    else if (character === "}") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}
