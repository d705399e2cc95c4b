import type { Model, NamedSchema } from "@org/generate";
import { declarationsOf } from "@org/generate";
import { pointerTo } from "@org/openapi";
import { remark } from "../compare/outcome.ts";
import { fitsBase } from "../compiler/emitted.ts";
import type { Finding } from "../finding.ts";
import type { Packages } from "./read.ts";

/**
 * Compares the exported schemas that no operation reaches: what is stored, or comes by other ways. Whoever
 * reads such a value must still be able to.
 */
export function compareUnusedSchemas({ base, revision }: Packages): readonly Finding[] {
  if (base.model.balances === undefined || revision.model.balances === undefined) return [];
  const unused = unusedIn(base.model).filter(({ key }) =>
    unusedIn(revision.model).some((other) => other.key === key),
  );
  if (unused.length === 0) return [];
  const types = unused.map(({ key }) => `components["schemas"][${JSON.stringify(key)}]`);
  const fits = fitsBase(
    { base: declarationsOf(base.model), revision: declarationsOf(revision.model) },
    types.map((type) => ({ base: type, revision: type })),
  );
  return unused
    .filter((_, index) => fits[index] !== true)
    .map(({ key, id }) =>
      remark(
        "export-type-changed",
        pointerTo("/components/schemas", key),
        `\`${id}\` of \`/schemas\` has another type: code that reads such a value no longer compiles.`,
      ),
    );
}

function unusedIn({ schemas }: Model): readonly NamedSchema[] {
  return schemas.filter(({ inRequest, inResponse }) => !inRequest && !inResponse);
}
