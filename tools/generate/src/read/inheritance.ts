/** A base that lists its variants, each of which extends the base: sound to people, endless to a checker. */
import type { NamedSchema, Schema } from "../model.ts";
import { bare } from "./schema.ts";

/**
 * Makes a variant extend what its base says besides the list of variants:
 * `Pet: {properties, oneOf: [Cat, Dog]}` and `Cat: {allOf: [Pet, …]}`.
 */
export function cutInheritance(variant: NamedSchema): void {
  const { schema } = variant;
  if (schema.shape.kind !== "allOf") return;
  const parts = schema.shape.parts.map((part) => withoutVariants(part, variant) ?? part);
  variant.schema = { ...schema, shape: { kind: "allOf", parts } };
}

function withoutVariants(part: Schema, variant: NamedSchema): Schema | undefined {
  if (part.shape.kind !== "ref") return undefined;
  const base = part.shape.to.schema;
  const said = base.shape.kind === "allOf" ? base.shape.parts : [base];
  const kept = said.filter((one) => !lists(one, variant));
  if (kept.length === said.length) return undefined;
  const [only] = kept;
  if (only === undefined) return bare(part.node, { kind: "unknown" });
  return kept.length === 1 ? only : bare(part.node, { kind: "allOf", parts: kept });
}

function lists({ shape }: Schema, variant: NamedSchema): boolean {
  if (shape.kind !== "union") return false;
  return shape.branches.some(
    (branch) => branch.shape.kind === "ref" && branch.shape.to === variant,
  );
}
