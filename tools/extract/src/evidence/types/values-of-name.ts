import { valuesByForm } from "./value-forms.ts";

/** Longer texts are more than a list. */
const MAX_LENGTH = 300;

/** What the name of a field tells of a text that is nothing but a list: `direction` of "incoming/outgoing". */
export function valuesOfName(name: string, text: string): string[] | undefined {
  const list = text.trim().replace(/^[:：]\s*/, "");
  if (list === "" || list.length > MAX_LENGTH || !isList(list)) return undefined;
  return valuesByForm(`${wordsOf(name)}: ${list}`);
}

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
