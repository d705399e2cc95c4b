import type { Node, Source, SpecError } from "@org/openapi";

/** Something that is wrong with a spec, and where. */
export interface Problem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** JSON pointer into the file. */
  readonly pointer: string;
  readonly rule: string;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** A problem of a rule at a place of a file. */
export function problemAt(
  { source, pointer }: Pick<Node, "source" | "pointer">,
  rule: string,
  message: string,
): Problem {
  return { file: source.path, line: lineOf(source, pointer), pointer, rule, message };
}

/** A problem that ended the reading of a file. */
export function problemOf(error: SpecError, rule: string): Problem {
  const { path, pointer = "" } = error.place;
  return {
    file: path,
    line: error.position?.line ?? 1,
    pointer,
    rule,
    message: error.message,
  };
}

function lineOf(source: Source, pointer: string): number {
  return source.positionOf(pointer).line;
}
