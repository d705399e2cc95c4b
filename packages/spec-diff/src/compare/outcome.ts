import type { Bump } from "../change.ts";
import type { Sides } from "../compiler/equivalence.ts";
import type { Finding } from "../finding.ts";
import type { Packages } from "../package/read.ts";
import type { ChangeId } from "../policy.ts";
import type { Direction, Part } from "../schema/shape.ts";
import type { Role } from "./schema/pair.ts";

/** Two schemas in one place of an operation, to be compared once all are known. */
export interface Slot {
  readonly direction: Direction;
  readonly base: Part;
  readonly revision: Part;
  /** What the place makes of both. */
  readonly role?: Role;
}

/** What comparing a part of an operation gives. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly slots: readonly Slot[];
}

export const SAME: Outcome = { findings: [], slots: [] };

export function together(outcomes: readonly Outcome[]): Outcome {
  return {
    findings: outcomes.flatMap(({ findings }) => findings),
    slots: outcomes.flatMap(({ slots }) => slots),
  };
}

export function found(...findings: readonly Finding[]): Outcome {
  return { findings, slots: [] };
}

/** A finding about what stands beside the flow of data. */
export function remark(id: ChangeId, pointer: string, message: string): Finding {
  return { id, pointer, direction: "both", message };
}

/** What comparing needs to know beside the two things compared. */
export interface Context {
  readonly shapes: Sides;
  /** What is generated from both documents; undefined where that can't be known. */
  readonly packages: Packages | undefined;
  /** Whether callers have a method for each operation: they have none for webhooks. */
  readonly hasMethods: boolean;
  /** The direction of what the caller of the operation sends: a webhook's caller is the provider. */
  readonly sent: Direction;
  /** The direction of what it is answered. */
  readonly received: Direction;
  /** What it would cost if one schema became the other: for those that stand in two places. */
  readonly judge: (slot: Slot) => Bump;
}
