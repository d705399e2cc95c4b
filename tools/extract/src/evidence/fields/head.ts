import type { FieldWords } from "./field-words.ts";

/** What a text says first of a field: its name or names, the words beside it, and what follows. */
export interface FieldHead {
  /** More than one where a text describes several: `` `from`, `to` ``. */
  readonly names: readonly string[];
  readonly words: FieldWords;
  /** What follows: the description. */
  readonly rest: string;
  /** How the name is set off: names in code are names for sure. */
  readonly marked: "code" | "strong" | "quotes" | undefined;
  /** How deep signs before the name say that it stands: `»» name` is 2. */
  readonly indent: number;
}
