/** `required` beside a schema that describes the member: `allOf: [Base], required: [id]`. */
import type { Schema } from "../model.ts";
import { alternatives, memberOf } from "../walk.ts";

/** Gives members that only `required` speaks of the schema they have in the parts around them. */
export function completeRequired(schema: Schema, around: readonly Schema[] = []): void {
  const { shape } = schema;
  if (shape.kind === "object") {
    for (const member of shape.members) {
      if (member.described) continue;
      const found = around
        .map((other) => memberOf(other, member.name)?.schema)
        .find((other) => other !== undefined && other.shape.kind !== "unknown");
      if (found !== undefined) member.schema = found;
    }
    return;
  }
  const wider = shape.kind === "allOf" ? [...around, schema] : around;
  for (const part of alternatives(schema)) completeRequired(part, wider);
}
