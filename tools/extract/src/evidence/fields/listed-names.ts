import type { PlacedField } from "./meaning.ts";
import { readShape } from "./shape.ts";

/** A name alone, in code or not, and perhaps the value that it has: `status=pending`. */
const NAME = /^(`?)([A-Za-z_][\w-]{0,60})\??\1(?:\s?=\s?[`"']?[\w.-]{1,40}[`"']?)?$/;

/** What a status means in one word, and no member is called. */
const MEANING =
  /^(?:ok|okay|success|successful|successfully|created|accepted|done|deleted|updated|found|empty|none|nothing|void|json|text|xml|html|string|number|boolean|array|object)$/i;

/**
 * The fields of which words are nothing but the names: "balance, fee", `{ id, name? }`, `[{ id }]`. Without
 * braces, one name alone may be a word. Where some may be left out, the others have to be there.
 */
export function listedNames(text: string, line: number): PlacedField[] {
  const plain = text.trim();
  if (/^`?\[?\s*\{/.test(plain)) return readShape(plain, line);
  const parts = plain.split(/\s*,\s*(?:and\s+)?/).map((part) => part.trim());
  const names = parts.flatMap((part) => NAME.exec(part)?.[2] ?? []);
  const isList = parts.length > 1 && names.length === parts.length;
  if (!isList || names.some((name) => MEANING.test(name))) return [];
  const isOptional = parts.map((part) => /\?`?$/.test(part));
  const isMarked = isOptional.includes(true);
  return names.map((name, index) => {
    const required = isMarked && isOptional[index] !== true;
    return { name, path: [name], schema: {}, required, line };
  });
}

/** Names in code, one after the other: "with `id`, `status`, and `created_at`". */
const WITH =
  /\b(?:with|contain(?:s|ing)|includ(?:es|ing)|having|con|com|avec|mit)\s+(?:(?:the|its|fields?|members?)\s+){0,2}((?:`[A-Za-z_][\w.]{0,60}`(?:,?\s+(?:and|y|e|et|und)\s+|,\s*)?){2,20})/i;

/** The members of what a sentence says comes back, in its words: "Returns a payment with `id` and `status`." */
export function namesReturned(text: string, line: number): PlacedField[] {
  if (text.length > 1_000 || /\berrors?\b|\bfail|\b[45]\d\d\b/i.test(text)) return [];
  const told = text.split(/(?<=[.;])\s+/).find((sentence) => WITH.test(sentence)) ?? "";
  const [all = "", list = ""] = SENT.test(told) ? [] : (WITH.exec(told) ?? []);
  const isList = /\b(?:list|array|collection)s? of\b/i.test(told.slice(0, told.indexOf(all)));
  return [...list.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => {
    const path = [...(isList ? ["[]"] : []), ...name.split(".")];
    return { name, path, schema: {}, required: false, line };
  });
}

/** The members that a sentence calls keys of what comes back: "a JSON with the `amount` key". */
export function keysNamed(text: string, line: number): PlacedField[] {
  if (text.length > 1_000 || !/\b(?:json|object|hash|body|response)\b/i.test(text)) return [];
  const names = [...text.matchAll(/`([A-Za-z_]\w{0,60})` key\b/g)].map(([, name = ""]) => name);
  return [...new Set(names)].map((name) => {
    return { name, path: [name], schema: {}, required: false, line };
  });
}

/** What is done next, with what is sent for it. */
const SENT = /\b(?:again|poll|send|call|retry|page through|you)\b/i;
