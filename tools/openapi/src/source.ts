/** Line and column, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One YAML or JSON file. */
export interface Source {
  /** Absolute path, or another name of where the text comes from: `main:openapi.yaml`. */
  readonly path: string;
  readonly text: string;
  readonly value: unknown;
  /** Where the value at a JSON pointer stands: its key, or the value itself; the closest around it. */
  positionOf(pointer: string): Position;
  /** The pointer in the text of what the value has at a pointer: where the value was made of the text. */
  originOf?(pointer: string): string;
}
