import type { JsonObject } from "../../base/json.ts";
import { listedValues, valuesAtStart } from "../types/listed-values.ts";
import { readType } from "../types/type-words.ts";

/** A type in place of a value in a sample, and whether a value is needed. */
export interface PlaceholderValue {
  readonly schema: JsonObject;
  readonly required: boolean;
}

/** Types that nobody has as a value. */
const TYPES =
  /^(?:number|integer|int|int32|int64|float|double|decimal|boolean|bool|object|array)$/i;

/** `string (required)`, "string, optional - one of A, B": a type, its mark, and words. */
const MARKED = /^([a-z]+)(?:\s*\(|,\s*)(required|mandatory|optional)\)?(?:\s*[-–—:,.]\s*(.*))?$/is;

/** `SEPA|SWIFT`, `buy | sell`: names between bars; numbers may be anything. */
const BARS = /^[A-Za-z][\w-]{0,40}(?:\s?\|\s?[A-Za-z][\w-]{0,40}){1,20}$/;

/**
 * What a text in a sample says of the value that belongs there: `[integer, required, at least 1]`,
 * `<string>`, `number`. Undefined where it is a value like any other.
 */
export function readPlaceholder(text: string): PlaceholderValue | undefined {
  if (text.length > 120) return undefined;
  const told = valuesTold(text);
  if (told) return { schema: told, required: false };
  const inner = /^\[([^[\]]+)\]$/.exec(text)?.[1] ?? /^<([^<>]+)>$/.exec(text)?.[1];
  if (inner === undefined) {
    const [, type = "", mark, values] = MARKED.exec(text) ?? [];
    const marked = mark === undefined ? undefined : readType(type);
    if (marked) {
      return { schema: listed(values ?? "") ?? marked, required: /^[rm]/i.test(mark ?? "") };
    }
    const schema = TYPES.test(text) ? readType(text) : valuesBetweenBars(text);
    return schema && { schema, required: false };
  }
  const values = valuesBetweenBars(inner) ?? listed(inner);
  if (values) return { schema: values, required: isMarked(inner) };
  const [first = "", ...others] = inner.split(/\s*[,;]\s*/);
  const words = first.replace(/\b(?:required|mandatory|optional)\b/gi, "").trim();
  const schema = readType(words);
  const isRequired = isMarked(inner);
  if (schema) return { schema, required: isRequired };
  return others.some((word) => /^(?:required|optional)$/i.test(word))
    ? { schema: { type: "string" }, required: isRequired }
    : undefined;
}

function isMarked(words: string): boolean {
  return /\b(?:required|mandatory)\b/i.test(words) && !/\bnot required\b/i.test(words);
}

/** `A|B` are values, unless they are types: `string|null`. */
function valuesBetweenBars(text: string): JsonObject | undefined {
  if (!BARS.test(text)) return undefined;
  const values = text.split("|").map((value) => value.trim());
  return readType(text.replaceAll(" ", "")) ?? { type: "string", enum: [...new Set(values)] };
}

/** `must be ['A', 'B', or 'C']`, `[must be 'a' or 'b']`; the last quote may be missing. */
function valuesTold(text: string): JsonObject | undefined {
  const list = /^\[?\s*(?:must|can|may|should|has to) be (?:either |one of )?:?\s*(.+)$/i.exec(
    text,
  )?.[1];
  if (list === undefined) return undefined;
  const plain = list.replaceAll(/[[\]]/g, "").trim();
  const isOpen = (plain.match(/['"]/g) ?? []).length % 2 === 1;
  const values = valuesAtStart(isOpen ? plain.replace(/(['"])([\w-]{1,40})$/, "$1$2$1") : plain);
  return values && { type: "string", enum: values };
}

/** `one of A, B, C`, with the marks that may stand beside it. */
function listed(words: string): JsonObject | undefined {
  const text = words.replaceAll(
    /(?:^|[,;]\s*)(?:required|mandatory|optional)\b(?:\s*[,;]\s*)?/gi,
    "",
  );
  const values = /^(?:string[,:;]?\s+)?(?:one of|either|enum)\b/i.test(text)
    ? listedValues(text)
    : undefined;
  return values && { type: "string", enum: values };
}
