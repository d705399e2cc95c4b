import { onlyValue } from "./only-value.ts";
import { valuesByForm } from "./value-forms.ts";
import { INTRODUCTION, isNegated } from "./value-introductions.ts";
import {
  bareValues,
  belowEachOther,
  CONSTANT,
  leading,
  marked,
  NORM,
  OPEN,
  onLines,
  unquote,
} from "./value-lists.ts";

/** Longer descriptions hold no list of values worth the search. */
const MAX_LENGTH = 20_000;

/**
 * The values that a description lists as complete: `(PENDING, COMPLETED, FAILED)`, "one of `a`,
 * `b`", "Allowed values: a, b". Undefined where it lists none, or only examples of them.
 */
export function listedValues(description: string): string[] | undefined {
  const text = description
    .slice(0, MAX_LENGTH)
    .replaceAll(/\*\*([\p{L} ]{3,40}[:：]?)\*\*/gu, "$1");
  return (
    inBrackets(text) ??
    besideName(text) ??
    introducedValues(text) ??
    alternatives(text) ??
    explained(text) ??
    atEnd(text) ??
    valuesByForm(text) ??
    alone(text)
  );
}

function alone(text: string): string[] | undefined {
  const value = onlyValue(text);
  return value === undefined ? undefined : [value];
}

const AT_END =
  /(?<!`\s{0,5}),\s*(`[^`\n]{1,60}`(?:\s*,\s*`[^`\n]{1,60}`){0,40}\s+(?:or|ou|o|oder|или)\s+`[^`\n]{1,60}`)\.?$/iu;

/** Values in code that end a text of words between commas: "currency code, required, `RUB` or `KZT`". */
function atEnd(text: string): string[] | undefined {
  const list = isOpenList(text) ? undefined : AT_END.exec(text.slice(-2_000))?.[1];
  return list === undefined
    ? undefined
    : [...list.matchAll(/`([^`]+)`/g)].map(([, value = ""]) => value);
}

/** Whether the words before a list say that it is not complete. */
export function isOpenList(introduction: string): boolean {
  return OPEN.test(introduction.replaceAll(/`[^`\n]*`/g, ""));
}

/** The values in code or quotes that a text begins with, two or more; undefined where examples follow. */
export function valuesAtStart(text: string): string[] | undefined {
  return leading(text.slice(0, MAX_LENGTH), false);
}

/**
 * The values in a text that holds nothing but values: `` `a`, `b` ``, `A | B`, `["a", "b"]`, or a
 * value on each line with words after it. Undefined where it is prose, or examples.
 */
export function valuesIn(text: string): string[] | undefined {
  if (text.length > MAX_LENGTH || isOpenList(text)) return undefined;
  return marked(text) ?? onLines(text) ?? bareValues(text);
}

/** A text that begins with its values: `` `a` or `b`: how it is ``, `A, B or C`. */
function alternatives(text: string): string[] | undefined {
  const [first = ""] = text.split("\n", 1);
  const list = /^[^.:;–—(]*(?:\([^()]*\)[^.:;–—(]*){0,8}/.exec(first)?.[0] ?? "";
  if (
    !/^(?:[`"“]|[A-Z][A-Z0-9_]+\b)/.test(list) ||
    !/(?<!\S)(?:or|o|ou|oder|или|of|lub|veya|atau)(?!\S)|或|または|又は|또는|,.*,/.test(list)
  ) {
    return undefined;
  }
  // "CPF (11 digits) or CNPJ (14)" are kinds of values, and none themselves.
  if (/^[A-Z][A-Z0-9_]*\s*[(（]\d/.test(list)) return undefined;
  // What stands in brackets behind the last value is a remark: its default, what it means.
  const bare = list.trim().replace(/\s*\([^()]*\)$/, "");
  return isOpenList(list) ? undefined : leading(bare, false, true);
}

/**
 * Values after a colon, or that are all the text: constants with a word that explains each
 * (`类型：PAY 支付、REFUND 退款`), numbers with one (`0 = off, 1 = on`), or values in code.
 */
function explained(text: string): string[] | undefined {
  if (isOpenList(text)) return undefined;
  const last = (/(?:^|[:：])([^:：\n]+)$/.exec(text)?.[1] ?? "").trim();
  const [first = ""] = text.split(/(?<=[.。])\s/, 1);
  const ofFirst = (/[:：]([^:：\n]+)$/.exec(first)?.[1] ?? "").trim();
  for (const list of [last, ofFirst]) {
    const inCode = /^[`"“]/.test(list) ? marked(list) : undefined;
    if (inCode && inCode.length > 1) return inCode;
  }
  const parts = last.split(/[、，,;；]/);
  if (parts.length < 2) return undefined;
  const values: string[] = [];
  for (const part of parts) {
    const value = EXPLAINED.exec(part)
      ?.slice(1)
      .find((found) => found);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return [...new Set(values)];
}

const EXPLAINED =
  /^\s*(?:([A-Z][A-Z0-9_]+)(?:[\s(（-]*\p{Script=Han}{1,12}[)）。]?|\s*[:：]\s*[a-z]{0,12}\p{Script=Han}{1,12})|(\d{1,4})\s*(?:=|–|-|\p{Script=Han})\s*[\p{L}\s]{1,30}\.?)\s*$/u;

function inBrackets(description: string): string[] | undefined {
  for (const match of description.matchAll(/[([]([^()[\]]+)[)\]]/g)) {
    const text = match[1] ?? "";
    if (OPEN.test(text) || NORM.test(description.slice(0, match.index))) continue;
    const quoted = /^\s*(?:(?:"[^"\n]{1,60}"|'[^'\n]{1,60}'|`[^`\n]{1,60}`)\s*){2,40}$/.test(text);
    const values = (
      quoted ? text.trim().split(/(?<=["'`])\s*(?=["'`])/) : text.split(/[,|/]|\bor\b/)
    )
      .map(unquote)
      .filter((value) => value !== "");
    if (values.length > 1 && (quoted || values.every((value) => CONSTANT.test(value)))) {
      return [...new Set(values)];
    }
  }
  return undefined;
}

/** Values that are all that is said of a name: `` `state` (open, shut, frozen) ``. */
function besideName(text: string): string[] | undefined {
  const list = /^`[\w.-]{1,80}`\s*\(([^()\n]{3,400})\)\.?\s*$/.exec(text)?.[1];
  if (list === undefined || OPEN.test(list)) return undefined;
  const values = list.split(/\s*[,|]\s*/).map(unquote);
  const isList =
    values.length > 1 && values.every((value) => /^[a-z][a-z\d_-]{0,40}$/i.test(value));
  return isList ? [...new Set(values)] : undefined;
}

/** Introductions that say that values follow, whatever stands beside each: not "must be". */
const NAMES_VALUES =
  /values?|options?|one of|any of|enum|states?|status|types?|值|枚举|valor|valeur|wert|значени/i;

/** The list after words that introduce one, "One of", "Possible values:": in code or quotes, or bare constants. */
export function introducedValues(text: string): string[] | undefined {
  for (const match of text.matchAll(INTRODUCTION)) {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 2000);
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    if (isNegated(before, match[0])) continue;
    const isLabelled = /[:：为為是有]\s*$/.test(match[0]) || /^\[[^[\]\n]*\|[^[\]\n]*\]/.test(rest);
    const values = belowEachOther(rest, NAMES_VALUES.test(match[0])) ?? leading(rest, isLabelled);
    if (values) return values;
  }
  return undefined;
}
