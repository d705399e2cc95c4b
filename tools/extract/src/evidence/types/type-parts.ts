import type { JsonObject } from "../../base/json.ts";
import { namedType } from "./type-names.ts";
import { readYesNo } from "./yes-no.ts";

/** A word in brackets after `string` that is no type, no length and no mark: one of its values. */
export function isLiteral(part: string): boolean {
  const word = unquoted(part);
  return /^[A-Za-z][\w-]*$/.test(word) && !namedType(word) && !isRemark(word);
}

/** What is said of a type without being one, a format, or a value. */
export function isRemark(word: string): boolean {
  return (
    readYesNo(word) !== undefined ||
    /^(?:unique|immutable|indexed|trimmed|masked|encrypted|read-?only|write-?only|nullable|null|deprecated|auto|generated|positive|unsigned)$/i.test(
      word,
    )
  );
}

export function unquoted(text: string): string {
  return text.replace(/^["']|["']$/g, "");
}

export function literals(parts: readonly string[]): JsonObject {
  const values = [...new Set(parts.map(unquoted))];
  const numbers = values.every((value) => /^-?\d{1,15}$/.test(value));
  const isBare = parts.every((part) => !/^["']/.test(part));
  return numbers && isBare
    ? { type: "integer", enum: values.map(Number) }
    : { type: "string", enum: values };
}

/** Brackets, and what stands between the types of a union. */
const UNION = /(\s*(?:[,|¦/]|\b(?:or|oder|ou|o)\b|(?<=\s)или(?=\s)|或)\s*|[<([{]|[>)\]}])/i;

const DIVIDER = /^\s*(?:[,|¦/]|or|oder|ou|o|или|或)\s*$/i;

/** The parts between `|`, `/`, `or` and commas, as far as they are within no brackets. */
export function splitUnion(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  for (const token of text.split(UNION)) {
    if (/^[<([{]$/.test(token)) depth += 1;
    if (/^[>)\]}]$/.test(token)) depth -= 1;
    const divides = depth === 0 && DIVIDER.test(token);
    if (divides || parts.length === 0) parts.push("");
    if (!divides) parts.push(`${parts.pop() ?? ""}${token}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** Longer words are no type. */
export const MAX_LENGTH = 200;

/** Words without the marks around them, and without an article. */
export function unmark(words: string): string {
  return words
    .slice(0, MAX_LENGTH + 40)
    .trim()
    .replace(/^\[\*\*([^*\n]+)\*\*\]$/, "$1")
    .replace(/^[`*_]+|[`*_.]+$/g, "")
    .replaceAll(/[`*\\]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^an? /i, "")
    .replace(/^\[\]\s?([A-Za-z_][\w.]{0,80})$/, "$1[]");
}
