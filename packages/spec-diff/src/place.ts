/** How places of a document are named: what findings point to, and what shapes are known by. */
import { dirname, relative } from "node:path";
import {
  type Node,
  type OpenApiDocument,
  pointerKeys,
  pointerTo,
  rootOf,
  valueAt,
} from "@org/openapi";

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

/**
 * The place itself, or the closest around it that one of the documents has: what is said by default stands
 * nowhere. That of another file is left as it is.
 */
export function standingAt(place: string, documents: readonly OpenApiDocument[]): string {
  if (!place.startsWith("/")) return place;
  const keys = placeKeys(place);
  for (let length = keys.length; length > 0; length--) {
    const pointer = pointerTo("", ...keys.slice(0, length));
    if (documents.some((document) => nodeAt(document, pointer) !== undefined)) return pointer;
  }
  return place;
}
