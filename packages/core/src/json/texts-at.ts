import { JsonNumber } from "./json-number.ts";
import { memberOf, unescapeToken } from "./pointer.ts";

/** More would help nobody, and a list may have a million items. */
const MAX_ITEMS = 100;

/**
 * The texts and numbers that a JSON pointer (RFC 6901) finds, as texts; `*` is every item of a list, up to
 * a hundred.
 */
export function textsAt(value: unknown, pointer: string): string[] {
  let found = [value];
  for (const token of pointer.split("/").slice(1)) {
    found = found.flatMap((one) =>
      token === "*" && Array.isArray(one)
        ? one.slice(0, MAX_ITEMS)
        : [memberOf(one, unescapeToken(token))],
    );
    found.length = Math.min(found.length, MAX_ITEMS);
  }
  return found
    .filter(
      (one) => ["string", "number", "bigint"].includes(typeof one) || one instanceof JsonNumber,
    )
    .map(String)
    .filter((text) => text !== "");
}

/** What the first pointer finds that finds any text. */
export function firstTextsAt(value: unknown, pointers: readonly string[] = []): string[] {
  for (const pointer of pointers) {
    const found = textsAt(value, pointer);
    if (found.length > 0) return found;
  }
  return [];
}
