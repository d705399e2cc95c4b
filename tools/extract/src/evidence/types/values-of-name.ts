import { valuesByForm } from "./value-forms.ts";

/** Longer texts are more than a list. */
const MAX_LENGTH = 300;

/** What the name of a field tells of a text that is nothing but a list: `direction` of "incoming/outgoing". */
export function valuesOfName(name: string, text: string): string[] | undefined {
  const list = text.trim().replace(/^[:：]\s*/, "");
  if (list === "" || list.length > MAX_LENGTH || !isList(list)) return undefined;
  const words = wordsOf(name);
  const parts = list.toLowerCase().split(/[\s,|/.]+(?:or\s+)?/);
  const own = new Set(words.split(" "));
  const areFew = parts.length < 3;
  const isAbout = parts.some((part) => {
    return own.has(part) || MARKS.test(part) || (areFew && OF_KINDS.test(part));
  });
  return isAbout ? undefined : valuesByForm(`${words}: ${list}`);
}

/** Words that explain a name, where there are two. */
const OF_KINDS =
  /^(?:ids?|names?|codes?|tokens?|numbers?|iban|regions?|provinces?|position|category)$/;

/** What is said of a field, and is none of its values. */
const MARKS =
  /^(?:string|integer|array|object|optional|required|read-?only|nullable|indexed|sortable|unique|case-(?:in)?sensitive)$/;

/** Single words, with signs or "or" between them, and nothing else. */
function isList(text: string): boolean {
  return /^[\p{L}\d_-]{1,40}(?:\s*[,|/]\s*(?:or\s+)?[\p{L}\d_-]{1,40}|\s+or\s+[\p{L}\d_-]{1,40}){1,30}\.?$/u.test(
    text,
  );
}

/** `paymentStatus` and `payment_status` as "payment status". */
function wordsOf(name: string): string {
  const [last = ""] = name.split(".").slice(-1);
  return last
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .replaceAll(/[^\p{L}\d]+/gu, " ")
    .trim()
    .toLowerCase();
}
