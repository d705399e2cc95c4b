import type { Judge } from "../compiler/judge.ts";
import type { Finding } from "../finding.ts";
import type { ChangeId } from "../policy.ts";
import type { Direction, Part, Shape } from "../schema/shape.ts";

/** Two schemas that stand for the same thing, and what comparing them needs. */
export interface Pair {
  readonly direction: Direction;
  readonly base: Shape;
  readonly revision: Shape;
  /** What a message calls the value: `Payment.amount`. */
  readonly subject: string;
  readonly judge: () => Judge;
  readonly shapeOf: { base(part: Part): Shape; revision(part: Part): Shape };
}

/** Where members of a pair are found: parts that stand for the same thing in turn. */
export interface Child {
  readonly base: Part;
  readonly revision: Part;
}

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

/** A finding about a pair; `pointer` is the revision's place unless given. */
export function finding(
  { direction, revision }: Pair,
  id: ChangeId,
  message: string,
  pointer: string = revision.pointer,
): Finding {
  return { id, pointer, direction, message };
}

/** The word for each direction: `code that ${verb(…)} it`. */
export function flows(direction: Direction): "sends" | "reads" {
  return direction === "request" ? "sends" : "reads";
}
