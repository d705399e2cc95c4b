import type { Notes } from "../../base/notes.ts";
import { callsIn } from "../../evidence/calls/calls.ts";
import { meaningOf } from "../../evidence/elements/elements.ts";
import type { Field } from "../../evidence/fields/fields.ts";
import { pathBelow } from "../../evidence/fields/nesting.ts";
import type { Element } from "../../page/block.ts";

/** Whether a component begins with a title, and calls an operation below it. */
export function holdsOperations({ children }: Element): boolean {
  return (
    children[0]?.kind === "heading" &&
    children.some((child) => child.kind === "code" && callsIn(child.text).length > 0)
  );
}

/** The fields of a component and of those in it, with whole paths. */
export function fieldsIn(element: Element, above: readonly string[], notes: Notes): Field[] {
  const meaning = meaningOf(element, notes);
  const own = meaning.kind === "field" ? meaning.fields : [];
  const fields = own.map((field) => ({ ...field, path: pathBelow(field.path, above) }));
  const inner = own.length === 1 ? (fields[0]?.path ?? above) : above;
  const below = element.children.filter((child) => child.kind === "element");
  return [...fields, ...below.flatMap((child) => fieldsIn(child, inner, notes))];
}
