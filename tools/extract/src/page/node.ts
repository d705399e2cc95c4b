import type { Block } from "./block.ts";
import type { Words } from "./piece.ts";

/** An element of a page before it is known what kind of block it is. */
export interface Tagged {
  readonly kind: "tagged";
  readonly name: string;
  /** Whether it is an element of HTML; names of components and templates may be the same. */
  readonly isHtml: boolean;
  readonly attributes: Map<string, string>;
  readonly children: Node[];
  readonly line: number;
  end: number;
  /** Whether its end is on the page. */
  readonly isClosed: boolean;
}

/** Words of HTML, with Markdown's marks for code and what is strong. */
export interface Plain {
  readonly kind: "plain";
  readonly text: string;
  readonly line: number;
  readonly end: number;
}

/** A block that needs nothing more. */
export interface Ready {
  readonly kind: "made";
  readonly block: Block;
}

/** What a page is made of while it is read. */
export type Node = Tagged | Plain | Words | Ready;
