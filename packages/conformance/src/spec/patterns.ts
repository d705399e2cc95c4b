/** Pointers with `*` in them, as the tables of normalizers have them, and the places that they are of. */
import { pointerKeys } from "@org/openapi";

/** A pointer with the items that an amount is in, in place of each `*` that both have. */
export function bind(pointer: string, pattern: string, amount: string): string {
  const [own, shared, bound] = [pointer, pattern, amount].map((text) => text.split("/"));
  const end = own?.findIndex((token, index) => token !== shared?.[index]) ?? -1;
  return (own ?? [])
    .map((token, index) => (end < 0 || index < end ? (bound?.[index] ?? token) : token))
    .join("/");
}

/** Whether the place is one that the pattern is of. */
export function matches(pointer: string, pattern: string): boolean {
  const [keys, wanted] = [pointerKeys(pointer), pointerKeys(pattern)];
  return (
    keys.length === wanted.length &&
    wanted.every((key, index) => key === "*" || key === keys[index])
  );
}

/** Whether the place is what the pattern is of, or on the way to it. */
export function leadsTo(pointer: string, pattern: string): boolean {
  const length = pointer.split("/").length;
  return matches(pointer, pattern.split("/").slice(0, length).join("/"));
}

/** The pointer of what something is in. */
export function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf("/"));
}
