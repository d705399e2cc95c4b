import { isObject, type Json } from "./json.ts";
import { at, join, keysOf } from "./pointer.ts";
import { SpecError } from "./problem.ts";
import type { Spec } from "./spec.ts";

/** A value of a spec and where it stands. */
export interface Place {
  readonly pointer: string;
  readonly value: Json;
}

/**
 * What a JSON pointer points at, with references followed: the place is that of the target.
 * Undefined where there is nothing.
 *
 * @throws SpecError where a reference leads nowhere, in a circle, or out of the document.
 */
export function find(spec: Spec, pointer: string): Place | undefined {
  const value = at(spec.document, pointer);
  return value === undefined ? undefined : follow(spec, { pointer, value }, []);
}

/** The members of the object that a JSON pointer points at; none where there is no object. */
export function members(spec: Spec, pointer: string): [key: string, place: Place][] {
  const parent = find(spec, pointer);
  if (parent === undefined || !isObject(parent.value)) return [];
  return Object.keys(parent.value).flatMap((key) => {
    const place = find(spec, join(parent.pointer, key));
    return place === undefined ? [] : [[key, place]];
  });
}

/** An error that names a place of the spec. */
export function specError(spec: Spec, pointer: string, rule: string, message: string): SpecError {
  return new SpecError({ file: spec.file, line: spec.lineOf(pointer), pointer, rule, message });
}

function follow(spec: Spec, place: Place, seen: readonly string[]): Place {
  const { $ref: reference } = isObject(place.value) ? place.value : {};
  if (typeof reference !== "string") return place;
  const fail = (why: string): SpecError =>
    specError(spec, place.pointer, "reference", `The reference ${reference} ${why}.`);

  if (!reference.startsWith("#/")) throw fail("leaves the document");
  const pointer = decodeURIComponent(reference.slice(1));
  if (seen.includes(pointer)) throw fail("leads in a circle");
  const value = at(spec.document, pointer);
  if (value === undefined) throw fail(`leads nowhere: there is no ${keysOf(pointer).at(-1)}`);
  return follow(spec, { pointer, value }, [...seen, pointer]);
}
