import type { Model, NamedSchema } from "@org/generate";
import type { Slot } from "../compare/outcome.ts";
import type { Packages } from "./read.ts";

/**
 * The exported schemas that no operation reaches, in both packages: what is stored, or comes by other ways.
 * Whoever reads such a value must still be able to.
 */
export function unusedSchemas({ base, revision }: Packages): readonly Slot[] {
  if (base.model.balances === undefined || revision.model.balances === undefined) return [];
  const after = new Map(unusedIn(revision.model).map(({ id, node }) => [id, node]));
  return unusedIn(base.model).flatMap(({ id, node }): Slot[] => {
    const now = after.get(id);
    if (now === undefined) return [];
    return [{ direction: "response", base: { schemas: [node] }, revision: { schemas: [now] } }];
  });
}

function unusedIn({ schemas }: Model): readonly NamedSchema[] {
  return schemas.filter(({ inRequest, inResponse }) => !inRequest && !inResponse);
}
