/** The order of constants that use each other: what is used comes first, cycles aside. */
import type { NamedSchema } from "../model.ts";
import { within } from "../walk.ts";

export interface Order {
  readonly ordered: readonly NamedSchema[];
  /** Whether `one` is declared before `other`. */
  isBefore(one: NamedSchema, other: NamedSchema): boolean;
}

/** Sorts so that references lead backwards wherever there is no cycle. */
export function orderOf(schemas: readonly NamedSchema[]): Order {
  const places = new Map<NamedSchema, number>();
  const ordered: NamedSchema[] = [];
  const entered = new Set<NamedSchema>();
  const enter = (named: NamedSchema): void => {
    if (entered.has(named)) return;
    entered.add(named);
    for (const { shape } of within(named.schema)) if (shape.kind === "ref") enter(shape.to);
    places.set(named, ordered.length);
    ordered.push(named);
  };
  for (const named of schemas) enter(named);
  return {
    ordered,
    isBefore: (one, other) => (places.get(one) ?? 0) < (places.get(other) ?? 0),
  };
}
