import { createHash } from "node:crypto";
import type { OpenApiDocument } from "@org/openapi";
import type { Change } from "../change.ts";
import { Landmarks } from "./landmarks.ts";
import { sideOf } from "./side.ts";
import { meaningOf } from "./walk.ts";

/** Enough that two changes of one document never share it. */
const DIGITS = 15;

/**
 * What a sentence says beside where: names and values. The words around them tell the direction, which
 * other changes may alter, and the first name is the place.
 */
const FACTS =
  /`[^`]*`|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|\b(?:string|number|integer|boolean|object|array|null|anything)\b|\b[A-Z]\w*/g;

/** A change that has no fingerprint yet. */
export type Unmarked = Omit<Change, "fingerprint">;

/**
 * The changes, each with its fingerprint: made of its kind, of what it is found in and of what it says, not of
 * lines, files, the order of anything, or the operations that reach it.
 */
export function withFingerprints(
  changes: readonly Unmarked[],
  base: OpenApiDocument,
  revision: OpenApiDocument,
): readonly Change[] {
  if (changes.length === 0) return [];
  const sides = { base: new Landmarks(base), revision: new Landmarks(revision) };
  const met = new Map<string, number>();
  return changes.map((change) => {
    const landmarks = sides[sideOf(change, sides)];
    const bearing = landmarks.bearingOf(change.pointer);
    const where = bearing ? meaningOf(landmarks, bearing) : [change.pointer];
    const said = change.message.replace(/^`[^`]*`/, "").match(FACTS) ?? [];
    const text = JSON.stringify([change.id, where, said]);
    const count = (met.get(text) ?? 0) + 1;
    met.set(text, count);
    return { ...change, fingerprint: fingerprintOf(count === 1 ? text : `${text} ${count}`) };
  });
}

/** The fingerprint of what a text says. */
export function fingerprintOf(text: string): string {
  // A letter first: YAML would read digits alone as a number.
  return `f${createHash("sha256").update(text).digest("hex").slice(0, DIGITS)}`;
}
