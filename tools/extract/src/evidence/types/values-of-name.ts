import { valuesByForm } from "./value-forms.ts";

/** Longer texts are more than a list. */
const MAX_LENGTH = 300;

/** What the name of a field tells of a text that is nothing but a list: `direction` of "incoming/outgoing". */
export function valuesOfName(name: string, text: string): string[] | undefined {
  const list = text.trim().replace(/^[:：]\s*/, "");
  if (list === "" || list.length > MAX_LENGTH || !isList(list)) return undefined;
  const words = wordsOf(name);
  const parts = list.toLowerCase().split(/[\s,|/.]+/);
  const own = new Set(words.split(" "));
  const isAbout = parts.some((part) => own.has(part) || OF_KINDS.test(part));
  return isAbout || TITLE.test(list) ? undefined : valuesByForm(`${words}: ${list}`);
}

/** Words that explain a name, or mark it, and are no values. */
const OF_KINDS =
  /^(?:ids?|names?|codes?|tokens?|numbers?|iban|regions?|provinces?|position|category|string|integer|array|object|optional|required|read-?only|nullable|indexed|sortable|unique|case-(?:in)?sensitive)$/;

/** A word as a title has it: "State/Province". */
const TITLE = /^[A-Z][a-z]/;

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
