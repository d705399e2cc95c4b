import type { Meaning } from "../../evidence/elements/elements.ts";
import type { FieldPlace } from "../../evidence/fields/field-place.ts";
import type { Field } from "../../evidence/fields/fields.ts";
import type { Code, Definitions, List, Paragraph, Table } from "../../page/block.ts";
import type { Label } from "../labels.ts";

/** What stands in a section by itself. */
export type Leaf = Paragraph | Code | List | Definitions | Table | Label | FieldElement;

/** A component that describes a field, with those inside of it. */
export interface FieldElement {
  readonly kind: "field";
  /** Absent: that of the section. */
  readonly place: FieldPlace | undefined;
  readonly fields: readonly Field[];
  readonly line: number;
  readonly end: number;
}

/** Something with a title, and what stands below it. */
export interface Section {
  readonly kind: "section";
  readonly title: string;
  /** Of its heading; a component in which things stand counts as deeper than any heading. */
  readonly depth: number;
  readonly line: number;
  readonly parent: Section | undefined;
  readonly parts: (Section | Leaf)[];
  /** Of the component that makes it one. */
  readonly meaning?: Meaning;
}

/** Whether a section is another one or stands in it. */
export function isWithin(inner: Section, outer: Section): boolean {
  for (let at: Section | undefined = inner; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** Every part of a section, with the section that it stands in, in the order of the page. */
export function* partsIn(
  section: Section,
): Generator<{ readonly part: Section | Leaf; readonly of: Section }> {
  for (const part of section.parts) {
    yield { part, of: section };
    if (part.kind === "section") yield* partsIn(part);
  }
}

/** A section that nothing stands in yet. */
export function begin(
  title: string,
  depth: number,
  line: number,
  parent: Section | undefined,
  meaning?: Meaning,
): Section {
  return { kind: "section", title, depth, line, parent, parts: [], ...(meaning && { meaning }) };
}
