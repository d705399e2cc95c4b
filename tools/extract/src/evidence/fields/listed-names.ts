import type { PlacedField } from "./meaning.ts";

/** A name alone, in code or not, and perhaps the value that it has: `status=pending`. */
const NAME = /^(`?)([A-Za-z_][\w-]{0,60})\1(?:\s?=\s?[`"']?[\w.-]{1,40}[`"']?)?$/;

/** What a status means in one word, and no member is called. */
const MEANING =
  /^(?:ok|okay|success|successful|successfully|created|accepted|done|deleted|updated|found|empty|none|nothing|void|json|text|xml|html|string|number|boolean|array|object)$/i;

/**
 * The fields of an answer of which the words behind its status are nothing but the names: "200: balance, fee",
 * "{ id, name }". One name alone may be a word.
 */
export function listedNames(text: string, line: number): PlacedField[] {
  const inner = /^\{([^{}]*)\}$/.exec(text.trim())?.[1] ?? text;
  const parts = inner.split(/\s*,\s*(?:and\s+)?/).map((part) => part.trim());
  const names = parts.flatMap((part) => NAME.exec(part)?.[2] ?? []);
  const isList = parts.length > 1 && names.length === parts.length;
  if (!isList || names.some((name) => MEANING.test(name))) return [];
  return names.map((name) => ({ name, path: [name], schema: {}, required: false, line }));
}
