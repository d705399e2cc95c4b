import type { Operation } from "../api/model.ts";
import { type Context, found, type Outcome, remark, SAME } from "../compare/outcome.ts";

/**
 * Compares what the method of an operation is called. Where nothing is generated, its operationId
 * stands for it.
 */
export function compareMethods(context: Context, base: Operation, revision: Operation): Outcome {
  if (!context.hasMethods) return SAME;
  const before = context.packages?.base.operations.get(base.address);
  const after = context.packages?.revision.operations.get(revision.address);
  if (before === undefined || after === undefined) {
    const known = base.id !== undefined && revision.id !== undefined;
    return known ? compareNames(context, revision, base.id, revision.id) : SAME;
  }
  if (before.id === after.id && before.originalId !== after.originalId) {
    const message = `Its operationId is written \`${revision.id ?? ""}\` now.`;
    return found(remark("documentation-changed", revision.pointer, message));
  }
  return compareNames(context, revision, before.id, after.id);
}

function compareNames(
  { packages }: Context,
  { pointer }: Operation,
  before: string,
  after: string,
): Outcome {
  if (before === after) return SAME;
  const others = [...(packages?.revision.operations ?? [])];
  const taken = others.find(([, { id }]) => id === before);
  const rest = taken ? `, and \`${before}\` calls ${taken[0]}` : "";
  const message = `The method \`${before}\` is named \`${after}\` now${rest}.`;
  return found(remark("operation-id-changed", pointer, message));
}
