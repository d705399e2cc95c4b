import type { Block } from "./block.ts";
import type { Line } from "./words.ts";

/** A tag that starts an element. */
export interface Opening {
  readonly kind: "opening";
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
  /** Whether it is an element of HTML; names of components and templates may be the same. */
  readonly isHtml: boolean;
  /** Whether the element ends with the tag. */
  readonly isEmpty: boolean;
  /** Columns before the tag. */
  readonly indent: number;
}

/** A tag that ends an element. */
export interface Closing {
  readonly kind: "closing";
  readonly name: string;
  readonly line: number;
  readonly indent: number;
}

/** Markdown between tags. */
export interface Words {
  readonly kind: "words";
  readonly lines: readonly Line[];
  /** Columns that the tag before it stands in; its own lines may be set in as much. */
  readonly indent: number;
  /** Whether it begins on the line of a tag. */
  readonly goesOn: boolean;
}

/** A block that is no Markdown. */
export interface Made {
  readonly kind: "made";
  readonly block: Block;
}

/** What a page is cut into, in its order. */
export type Piece = Opening | Closing | Words | Made;

/** Collects the pieces of a page; lines of words are gathered until something else comes. */
export class Pieces {
  readonly #pieces: Piece[] = [];
  #lines: Line[] = [];
  #indent = 0;
  #goesOn = false;
  #depth = 0;

  /** How many elements are open. */
  get depth(): number {
    return this.#depth;
  }

  /** Adds a line of Markdown, or the rest of one. */
  addLine(text: string, line: number, isRest = false): void {
    if (isRest && text.trim() === "") return;
    if (this.#lines.length === 0) this.#goesOn = isRest;
    this.#lines.push({ text, line });
  }

  add(piece: Opening | Closing | Made): void {
    this.#flush();
    this.#pieces.push(piece);
    if (piece.kind === "opening" && !piece.isEmpty) this.#depth += 1;
    if (piece.kind === "closing") this.#depth = Math.max(0, this.#depth - 1);
    if (piece.kind !== "made") this.#indent = piece.indent;
  }

  /** All of them. */
  end(): readonly Piece[] {
    this.#flush();
    return this.#pieces;
  }

  #flush(): void {
    if (this.#lines.some(({ text }) => text.trim() !== "")) {
      this.#pieces.push({
        kind: "words",
        lines: this.#lines,
        indent: this.#indent,
        goesOn: this.#goesOn,
      });
    }
    this.#lines = [];
  }
}
