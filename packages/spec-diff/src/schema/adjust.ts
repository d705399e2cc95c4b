import { placeOf } from "../place.ts";
import { NO_FACETS } from "./facets.ts";
import type { SchemaPlace } from "./schema-place.ts";
import type { Alternative, Expansion } from "./shape.ts";

/** With null where `nullable` of 3.0 says so. */
export function orNull({ document, node, schema }: SchemaPlace, expansion: Expansion): Expansion {
  const { alternatives } = expansion;
  if (document.version !== "3.0" || schema["nullable"] !== true || alternatives === "any") {
    return expansion;
  }
  const pointer = placeOf(document, node);
  return {
    ...expansion,
    alternatives: [...alternatives, { kind: "null", pointer, facets: NO_FACETS }],
  };
}

/** Without the text of a discriminator, where tags say what it does. */
export function withoutDiscriminator(expansion: Expansion): Expansion {
  return ofAlternatives(expansion, (item) => ({
    ...item,
    facets: new Map([...item.facets].filter(([name]) => name !== "discriminator")),
  }));
}

/** A component's name for its objects, unless it is a union whose variants have their own. */
export function named(expansion: Expansion, name: string | undefined): Expansion {
  const { alternatives } = expansion;
  if (alternatives === "any" || name === undefined) return expansion;
  if (alternatives.filter(({ kind }) => kind === "object").length !== 1) return expansion;
  return ofAlternatives(expansion, (item) => (item.kind === "object" ? { ...item, name } : item));
}

/** Objects as a kind of what they extend. */
export function ofKind(expansion: Expansion, parent: string, property: string): Expansion {
  return ofAlternatives(expansion, (item) =>
    item.kind === "object" ? { ...item, kindOf: { parent, property } } : item,
  );
}

function ofAlternatives(
  expansion: Expansion,
  change: (item: Alternative) => Alternative,
): Expansion {
  const { alternatives } = expansion;
  if (alternatives === "any") return expansion;
  return { ...expansion, alternatives: alternatives.map(change) };
}
