import type { Node, OpenApiDocument } from "@org/openapi";
import type { Change } from "../change.ts";
import { shownPath } from "../load.ts";
import { freeAfter } from "../memory.ts";
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

/** What a change is about in each document, and where a reader of the revision looks. */
interface Found {
  readonly change: Change;
  readonly base: Node | undefined;
  readonly revision: Node | undefined;
  readonly nearest: Node;
  readonly values: Values;
}

/**
 * The changes with their places: the text of each file is read again for its lines, once.
 *
 * @param readAt by fingerprint, the pointers into the documents as they are read, where those are others.
 */
export function locateChanges(
  changes: readonly Change[],
  base: OpenApiDocument,
  revision: OpenApiDocument,
  readAt: ReadonlyMap<string, string> = new Map(),
): readonly LocatedChange[] {
  if (changes.length === 0) return [];
  const sides = { base: new Landmarks(base), revision: new Landmarks(revision) };
  const found = changes.map((change) => {
    const pointer = readAt.get(change.fingerprint) ?? change.pointer;
    return { ...find({ ...change, pointer }, sides, revision.root), change };
  });
  const places = placesOf(found.flatMap((one) => [one.base, one.revision, one.nearest]));
  const placeOf = (node: Node | undefined) => (node && places.get(node)) ?? null;
  return found.map(({ change, base, revision, nearest, values }) => ({
    ...change,
    base: placeOf(base),
    revision: placeOf(revision),
    nearest: placeOf(nearest) ?? { file: "", line: 1, column: 1, pointer: "" },
    ...values,
  }));
}

function find(change: Change, sides: BothSides<Landmarks>, root: Node): Found {
  const side = sideOf(change, sides);
  const bearing = sides[side].bearingOf(change.pointer);
  const own = bearing && sides[side].closestTo(bearing).node;
  const other = side === "base" ? sides.revision : sides.base;
  const there = bearing && counterpartOf(bearing, sides[side], other)?.node;
  const isLone = isOneSided(change.id, side);
  const at: BothSides<Node | undefined> =
    side === "base"
      ? { base: own, revision: isLone ? undefined : there }
      : { base: isLone ? undefined : there, revision: own };
  const nearest = (side === "base" ? there : own) ?? root;
  return { change, ...at, nearest, values: valuesOf(change, sides, at) };
}

/** One file after the other: the syntax tree of a large one is many times its text. */
function placesOf(nodes: readonly (Node | undefined)[]): ReadonlyMap<Node, Place> {
  const known = nodes.filter((node) => node !== undefined);
  const files = Map.groupBy(known, ({ source }) => source);
  const places = [...files].flatMap(([{ text }, inFile]) => {
    freeAfter(text);
    return inFile.map((node) => [node, placeOf(node)] as const);
  });
  return new Map(places);
}

function placeOf({ source, pointer }: Node): Place {
  const written = source.originOf?.(pointer) ?? pointer;
  const { line, column } = source.positionOf(written);
  return { file: shownPath(source.path), line, column, pointer: written };
}
