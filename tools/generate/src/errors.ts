/** What the generator says when a description can't be read or expressed. */

/** One YAML or JSON file. */
export interface Source {
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
  readonly value: unknown;
}

/** Line and column, counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where something is wrong: a file, and a place in it. */
export interface Place {
  readonly path: string;
  /** JSON pointer of the value. */
  readonly pointer?: string;
  /** Known for what isn't even YAML; else looked up by the pointer in `source`. */
  readonly position?: Position;
  readonly source?: Source;
}

/** The description is wrong, or says something that generated code can't express. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }
}

/** The command was used in a way that can't work. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
