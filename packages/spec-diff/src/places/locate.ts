import type { Node, OpenApiDocument } from "@org/openapi";
import type { Change } from "../change.ts";
import { shownPath } from "../load.ts";
import { Landmarks } from "./landmarks.ts";
import { type BothSides, isOneSided, sideOf } from "./side.ts";
import { type Values, valuesOf } from "./values.ts";
import { counterpartOf } from "./walk.ts";

/** Where something stands: lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** JSON pointer within the file. */
  readonly pointer: string;
}

/** A change with its place in both documents, and what stands there, where that is short. */
export interface LocatedChange extends Change, Values {
  /** Null: the base does not have it. */
  readonly base: Place | null;
  /** Null: the revision does not have it. */
  readonly revision: Place | null;
  /** Where a reader of the revision looks: the place there, or the closest around what is gone. */
  readonly nearest: Place;
}

/** Places of both documents are looked up when the first is asked for: that reads their text again. */
export function locateChanges(
  changes: readonly Change[],
  base: OpenApiDocument,
  revision: OpenApiDocument,
): readonly LocatedChange[] {
  if (changes.length === 0) return [];
  const sides = { base: new Landmarks(base), revision: new Landmarks(revision) };
  const documents = { base, revision };
  return changes.map((change) => {
    const side = sideOf(change, sides);
    const other = side === "base" ? "revision" : "base";
    const bearing = sides[side].bearingOf(change.pointer);
    const own = bearing && sides[side].closestTo(bearing);
    const there = bearing && counterpartOf(bearing, sides[side], sides[other]);
    const isLone = isOneSided(change.id);
    const found: BothSides<Node | undefined> = {
      base: side === "base" ? own?.node : there?.node,
      revision: side === "revision" ? own?.node : there?.node,
    };
    const at: BothSides<Node | undefined> = {
      base: side === "revision" && isLone ? undefined : found.base,
      revision: side === "base" && isLone ? undefined : found.revision,
    };
    return {
      ...change,
      base: at.base === undefined ? null : placeOf(at.base),
      revision: at.revision === undefined ? null : placeOf(at.revision),
      nearest: placeOf(found.revision ?? documents.revision.root),
      ...valuesOf(change, sides, at),
    };
  });
}

function placeOf({ source, pointer }: Node): Place {
  const written = source.originOf?.(pointer) ?? pointer;
  const { line, column } = source.positionOf(written);
  return { file: shownPath(source.path), line, column, pointer: written };
}
