import type { Finding } from "../../finding.ts";
import type { ChangeId } from "../../policy.ts";
import type { Direction, Part, Shape } from "../../schema/shape.ts";
import type { Forms } from "./forms.ts";

/** Two schemas that stand for the same thing, and what comparing them needs. */
export interface Pair {
  readonly direction: Direction;
  readonly base: Shape;
  readonly revision: Shape;
  /** What a message calls the value: `Payment.amount`. */
  readonly subject: string;
  readonly reader: PairReader;
  /** Whether it tells the variants of a union apart, on both sides. */
  readonly isTag: boolean;
}

/** Answers questions about parts of both documents. */
export interface PairReader {
  readonly base: (part: Part) => Shape;
  readonly revision: (part: Part) => Shape;
  /** What forms of values say, on both sides. */
  readonly forms: Forms;
  /** Whether two whole schemas have the same type, by the compiler. */
  readonly areEquivalent: (base: Shape, revision: Shape) => boolean;
  /** What a message calls the value whose schema stands at a place of one document. */
  readonly nameAt: (side: "base" | "revision", pointer: string) => string;
}

/** Where members of a pair are found: parts that stand for the same thing in turn. */
export interface Child {
  readonly base: Part;
  readonly revision: Part;
  /** What the place says of the value; two that differ in this are two pairs. */
  readonly role?: Role;
}

/**
 * `tag`: it tells the variants of a union apart, on both sides. `optional`: it is a member of an answer that
 * may be absent, on one side at least: null stands for absent there, and types and validators take it.
 * `retold`: it tells the variants of a union apart on one side, which is told of already.
 * `bytes` and `text`: it is the body of a media type that code has as such, whatever its schema says.
 */
export type Role = "tag" | "retold" | "optional" | "bytes" | "text";

/** What one pair says by itself, and where to look further. */
export interface Comparison {
  readonly findings: readonly Finding[];
  readonly children: readonly Child[];
}

export const NOTHING: Comparison = { findings: [], children: [] };

export function joined(comparisons: readonly Comparison[]): Comparison {
  return {
    findings: comparisons.flatMap(({ findings }) => findings),
    children: comparisons.flatMap(({ children }) => children),
  };
}

/** A finding about a pair; `pointer` is the revision's place unless given, or the base's where it has none. */
export function finding(
  { direction, base, revision }: Pair,
  id: ChangeId,
  message: string,
  pointer: string = revision.pointer || base.pointer,
): Finding {
  return { id, pointer, direction, message };
}

/** What a value was, and may not be where it is sent, or is not where it comes. */
export function isNoMore({ direction }: Pair, what: string): string {
  return direction === "request" ? `may not be ${what} any more` : `no longer is ${what}`;
}

/** What a caller's code does with a value that flows this way. */
export function flows(direction: Direction): "sends" | "reads" {
  return direction === "request" ? "sends" : "reads";
}
