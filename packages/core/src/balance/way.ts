/** The way through an answer to its amounts, and what stands beside it. */
import { memberOf, toPointer, unescapeToken } from "../json/pointer.ts";

/** A token of a pointer (RFC 6901, section 3). */
export interface Token {
  /** As the pointer spells it. */
  readonly text: string;
  /** The member or item; null for every item of a list and entry of a map: `*`. */
  readonly key: string | null;
}

export function toTokens(pointer: string): Token[] {
  return pointer
    .split("/")
    .slice(1)
    .map((text) => ({ text, key: text === "*" ? null : unescapeToken(text) }));
}

/** What was passed on the way to an amount, by depth. */
export interface Way {
  readonly containers: readonly object[];
  /** The key that each `*` stands for. */
  readonly keys: readonly string[];
}

/** Calls `found` with all that `tokens` lead to, its pointer and the way there. */
export function visit(
  tokens: readonly Token[],
  root: unknown,
  found: (value: unknown, pointer: string, way: Way) => void,
): void {
  const containers: object[] = [];
  const keys: string[] = [];
  const way = { containers, keys };
  const step = (value: unknown, depth: number, pointer: string): void => {
    const token = tokens[depth];
    if (token === undefined) {
      found(value, pointer, way);
      return;
    }
    if (typeof value !== "object" || value === null) return;
    containers[depth] = value;
    if (token.key !== null) {
      step(memberOf(value, token.key), depth + 1, `${pointer}/${token.text}`);
    } else if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) {
        keys[depth] = String(index);
        step(value[index], depth + 1, `${pointer}/${index}`);
      }
    } else {
      for (const key of Object.keys(value)) {
        keys[depth] = key;
        step(memberOf(value, key), depth + 1, pointer + toPointer(key));
      }
    }
  };
  step(root, 0, "");
}

/** Where something beside an amount is. */
export type Place =
  /** From the container at this depth of the way, these keys on; null is every item or entry. */
  | { readonly depth: number; readonly path: readonly (string | null)[] }
  /** The key that the `*` at this depth stands for. */
  | { readonly keyAt: number };

/**
 * The place that a text names, seen from an amount: a pointer; `*`, the key of the entry that the amount
 * is in; or the name of a member beside the amount.
 */
export function placeOf(text: string, amount: readonly Token[]): Place {
  if (text === "*") return { keyAt: amount.findLastIndex(({ key }) => key === null) };
  const last = amount.length - 1;
  if (!text.startsWith("/")) return { depth: last, path: [text] };
  const tokens = toTokens(text);
  // The amount's own last token leads to no container.
  const differs = (index: number): boolean =>
    index >= last || tokens[index]?.text !== amount[index]?.text;
  const depth = tokens.findIndex((_, index) => differs(index));
  return depth < 0
    ? { depth: tokens.length, path: [] }
    : { depth, path: tokens.slice(depth).map(({ key }) => key) };
}

/** Whether there is one value there, and not one for each item of a list that the amount is not in. */
export function isSingle(place: Place): boolean {
  return "keyAt" in place || !place.path.includes(null);
}

/** What is at a single place. */
export function valueAt(place: Place, { containers, keys }: Way): unknown {
  if ("keyAt" in place) return keys[place.keyAt];
  let found: unknown = containers[place.depth];
  for (const key of place.path) found = key === null ? undefined : memberOf(found, key);
  return found;
}

/** All that is at a place. */
export function valuesAt(place: Place, way: Way): unknown[] {
  if (isSingle(place) || "keyAt" in place) return [valueAt(place, way)];
  return place.path.reduce<unknown[]>(
    (found, key) => found.flatMap((one) => (key === null ? itemsOf(one) : [memberOf(one, key)])),
    [way.containers[place.depth]],
  );
}

function itemsOf(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Array.isArray(value) ? value : Object.values(value);
}
