import type { Pagination } from "@org/generate";
import { canonicalJson } from "@org/openapi";
import type { Operation } from "../api/model.ts";
import { differences } from "../compare/differences.ts";
import { type Context, found, type Outcome, remark, SAME } from "../compare/outcome.ts";

/** Compares whether the method of an operation goes through pages, and how: `x-pagination`. */
export function comparePages(context: Context, base: Operation, revision: Operation): Outcome {
  if (!context.hasMethods) return SAME;
  const before = context.packages?.base.operations.get(base.address);
  const after = context.packages?.revision.operations.get(revision.address);
  if (before === undefined || after === undefined) return SAME;
  const { pointer } = revision;
  const [was, is] = [before.pages, after.pages];
  if (is === undefined) {
    if (was === undefined) return SAME;
    const message = `\`${after.id}\` has no \`items\` and \`pages\` any more.`;
    return found(remark("pages-removed", pointer, message));
  }
  if (was === undefined) {
    const message = `\`${after.id}\` has \`items\` and \`pages\` now.`;
    return found(remark("pages-added", pointer, message));
  }
  if (was.items !== is.items) {
    const message = `The items of \`${after.id}\` are at "${is.items}" now, not at "${was.items}".`;
    return found(remark("pages-items-moved", pointer, message));
  }
  if (canonicalJson(wayOf(was)) === canonicalJson(wayOf(is))) return SAME;
  const told = differences("x-pagination", wayOf(was), wayOf(is));
  const message = `\`${after.id}\` finds its next page otherwise: ${told}.`;
  return found(remark("pages-changed", pointer, message));
}

function wayOf({ more, next }: Pagination): unknown {
  return { more, next };
}
