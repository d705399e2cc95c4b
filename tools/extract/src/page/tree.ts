import type { Node, Tagged } from "./node.ts";
import type { Opening, Piece } from "./piece.ts";
import { mayStayOpen } from "./tag-names.ts";

/** Deeper than elements are on any page; what is deeper lies side by side. */
const MAX_DEPTH = 100;

/**
 * Puts pieces into the elements that they stand in. An element that nothing closes ends with the one that
 * holds it, and before the next one of its name; a closing tag without an element is left aside.
 */
export function buildTree(pieces: readonly Piece[]): Node[] {
  const closed = pairs(pieces);
  const root: Node[] = [];
  const open: Tagged[] = [];
  const current = (): Node[] => open.at(-1)?.children ?? root;
  for (const piece of pieces) {
    if (piece.kind === "closing") close(open, piece.name, piece.line);
    else if (piece.kind !== "opening") current().push(piece);
    else {
      if (!closed.has(piece) || mayStayOpen(piece.name)) endBefore(piece, open, closed);
      else if (isLoose(open.at(-1), piece)) open.pop();
      const element = tagged(piece, closed.has(piece) || piece.isEmpty);
      current().push(element);
      if (!piece.isEmpty && open.length < MAX_DEPTH) open.push(element);
    }
  }
  return root;
}

function tagged(piece: Opening, isClosed: boolean): Tagged {
  const { name, isHtml, line } = piece;
  const attributes = new Map(piece.attributes);
  return { kind: "tagged", name, isHtml, attributes, children: [], line, end: line, isClosed };
}

/** The openings that a closing tag belongs to. */
function pairs(pieces: readonly Piece[]): Set<Opening> {
  const closed = new Set<Opening>();
  const open: Opening[] = [];
  const count = new Map<string, number>();
  const add = (name: string, step: number) => count.set(name, (count.get(name) ?? 0) + step);
  for (const piece of pieces) {
    if (piece.kind === "opening" && !piece.isEmpty) {
      open.push(piece);
      add(piece.name, 1);
    } else if (piece.kind === "closing" && (count.get(piece.name) ?? 0) > 0) {
      for (let last = open.pop(); last; last = open.pop()) {
        add(last.name, -1);
        if (last.name === piece.name) {
          closed.add(last);
          break;
        }
      }
    }
  }
  return closed;
}

/** Ends the innermost element of a name, and all within it. */
function close(open: Tagged[], name: string, line: number): void {
  const index = open.findLastIndex((element) => element.name === name);
  if (index < 0) return;
  for (const element of open.splice(index)) element.end = line;
}

function isLoose(element: Tagged | undefined, piece: Opening): boolean {
  return element !== undefined && !element.isClosed && element.name === piece.name;
}

const ENDS: Readonly<Record<string, readonly string[]>> = {
  li: ["li", "p"],
  dt: ["dt", "dd", "p"],
  dd: ["dt", "dd", "p"],
  td: ["td", "th", "p"],
  th: ["td", "th", "p"],
  tr: ["tr", "td", "th", "p"],
  p: ["p"],
};

const HOLDERS = new Set(["ul", "ol", "dl", "table"]);

/** Ends what an element that may stay open can't stand in. */
function endBefore(piece: Opening, open: Tagged[], closed: ReadonlySet<Opening>): void {
  const ends = ENDS[piece.name];
  if (!ends) {
    if (isLoose(open.at(-1), piece)) open.pop();
    return;
  }
  for (let index = open.length - 1; index >= 0; index -= 1) {
    const element = open[index];
    if (!element || HOLDERS.has(element.name)) return;
    if (!ends.includes(element.name)) return;
    if (element.isClosed && closed.has(piece)) return;
    if (!element.isClosed) open.splice(index);
  }
}
