/**
 * What a page is made of, whatever it is written in: Markdown, MDX, HTML, a template language's tags.
 *
 * Texts keep the marks that carry meaning, in Markdown's notation: `code` in backticks, **strong** in two
 * asterisks, a break as a line end. Links and emphasis are their words, escapes what they stand for.
 */
export type Block = Heading | Paragraph | Code | List | Definitions | Table | Element;

/** Where a block stands: lines of the page, from 1, both included. */
interface Place {
  readonly line: number;
  readonly end: number;
}

/** The title of what follows, up to the next one of its depth or less. */
export interface Heading extends Place {
  readonly kind: "heading";
  /** From 1 to 6. */
  readonly depth: number;
  readonly text: string;
}

/** Some lines of words, a quote's too. */
export interface Paragraph extends Place {
  readonly kind: "paragraph";
  readonly text: string;
}

/** A block of code: fenced, indented, `<pre>`. */
export interface Code extends Place {
  readonly kind: "code";
  /** The first word after the fence, or of the class, lowercase: `json`. */
  readonly language: string;
  /** What follows the language on the same line: `200 Response`. */
  readonly meta: string;
  readonly text: string;
  /** Line of the page on which `text` starts. */
  readonly textLine: number;
  /** Whether the page ends before the block does. */
  readonly open: boolean;
}

/** A list; a list within an item is among the item's blocks. */
export interface List extends Place {
  readonly kind: "list";
  readonly items: readonly Item[];
}

/** An item of a list, or what is said of a term. */
export interface Item extends Place {
  /** What the item says first: its first paragraph; for a list of definitions, the term. */
  readonly text: string;
  /** What comes below that. */
  readonly blocks: readonly Block[];
  /** Which line of `text` is the first that is not set in like the item, as Markdown allows; the first is 0. */
  readonly lazyFrom?: number;
}

/** Terms, and what is said of each: `<dl>`, or a line and below it `: words`. */
export interface Definitions extends Place {
  readonly kind: "definitions";
  readonly items: readonly Item[];
}

/** A table. Cells are texts; the breaks in a cell are its line ends. */
export interface Table extends Place {
  readonly kind: "table";
  /** Empty texts where the table has no header. */
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/** A row of a table. */
export interface Row extends Place {
  readonly cells: readonly string[];
}

/**
 * A component, or something with a name that holds blocks: `<ParamField>`, `<details>`, `{% tab %}`,
 * `{{< tab >}}`, `:::tip`. Names are as they are written, without the tag's signs.
 */
export interface Element extends Place {
  readonly kind: "element";
  readonly name: string;
  /** As texts; one without a value is `true`. What is in braces or quotes is without them. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Block[];
}
