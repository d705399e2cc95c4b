import type { Position, Source } from "./source.ts";

/** Where something is wrong: a file, and a place in it. */
export interface Place {
  readonly path: string;
  /** JSON pointer of the value; absent where the file as a whole is meant. */
  readonly pointer?: string;
  /** Known for what is not even YAML; else looked up by the pointer in `source`. */
  readonly position?: Position;
  readonly source?: Source;
}

/** A document is wrong, or says something that can't be expressed: the message says what to do. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly place: Place;

  constructor(message: string, place: Place) {
    super(message);
    this.place = place;
  }

  /** Line and column in the file; undefined where no place in it is meant. */
  get position(): Position | undefined {
    const { position, source, pointer } = this.place;
    if (position !== undefined || source === undefined || pointer === undefined) return position;
    return source.positionOf(pointer);
  }
}

/** Several things that are wrong: it is the first of them, and tells of all. */
export class SpecErrors extends SpecError {
  readonly all: readonly SpecError[];

  constructor(first: SpecError, others: readonly SpecError[]) {
    super(first.message, first.place);
    this.all = [first, ...others];
  }
}

/**
 * An error for people: `file:line:column: message`, and the pointer below it; each of several.
 *
 * @param show how the path is shown, the path itself unless given
 */
export function describeSpecError(
  error: SpecError,
  show: (path: string) => string = (path) => path,
): string {
  if (error instanceof SpecErrors) {
    return error.all.map((one) => describeSpecError(one, show)).join("\n");
  }
  const { path, pointer } = error.place;
  const { position } = error;
  const at = position === undefined ? "" : `:${position.line}:${position.column}`;
  return `${show(path)}${at}: ${error.message}${pointer ? `\n  at #${pointer}` : ""}`;
}
