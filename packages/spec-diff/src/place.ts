/** How places of a document are named: what findings point to, and what shapes are known by. */
import { dirname, relative } from "node:path";
import { type Node, type OpenApiDocument, pointerKeys, rootOf, valueAt } from "@org/openapi";

/** The JSON pointer of a node; in a file of its own, after that file's path: `common.yaml#/a`. */
export function placeOf({ root }: OpenApiDocument, { source, pointer }: Node): string {
  if (source === root.source) return pointer;
  return `${relative(dirname(root.source.path), source.path)}#${pointer}`;
}

/** The keys of a place, without its file. */
export function placeKeys(place: string): readonly string[] {
  return pointerKeys(place.startsWith("/") ? place : place.slice(place.indexOf("#") + 1));
}

/** `Payment` of `/components/schemas/Payment`; undefined for every other place. */
export function componentName({ pointer }: Node): string | undefined {
  if (!pointer.startsWith("/components/")) return undefined;
  const keys = pointerKeys(pointer);
  return keys.length === 3 ? keys[2] : undefined;
}

/** The part of a document that these keys lead to; undefined where there is none. */
export function nodeAt({ root }: OpenApiDocument, pointer: string): Node | undefined {
  const value = valueAt(root.value, pointer);
  return value === undefined ? undefined : { ...rootOf(root.source), pointer, value };
}
