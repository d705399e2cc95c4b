import type { JsonObject } from "../json.ts";
import { readType } from "./type-words.ts";

/** A type in place of a value in a sample, and whether a value is needed. */
export interface PlaceholderValue {
  readonly schema: JsonObject;
  readonly required: boolean;
}

/** Types that nobody has as a value. */
const TYPES =
  /^(?:number|integer|int|int32|int64|float|double|decimal|boolean|bool|object|array)$/i;

/**
 * What a text in a sample says of the value that belongs there: `[integer, required, at least 1]`,
 * `<string>`, `number`. Undefined where it is a value like any other.
 */
export function readPlaceholder(text: string): PlaceholderValue | undefined {
  if (text.length > 120) return undefined;
  const inner = /^\[([^[\]]+)\]$/.exec(text)?.[1] ?? /^<([^<>]+)>$/.exec(text)?.[1];
  if (inner === undefined) {
    const schema = TYPES.test(text) ? readType(text) : undefined;
    return schema && { schema, required: false };
  }
  const [first = "", ...others] = inner.split(/\s*[,;]\s*/);
  const words = first.replace(/\b(?:required|mandatory|optional)\b/gi, "").trim();
  const schema = readType(words);
  const isRequired = /\b(?:required|mandatory)\b/i.test(inner) && !/\bnot required\b/i.test(inner);
  if (schema) return { schema, required: isRequired };
  return others.some((word) => /^(?:required|optional)$/i.test(word))
    ? { schema: { type: "string" }, required: isRequired }
    : undefined;
}
