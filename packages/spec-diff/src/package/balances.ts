import type { Balances } from "@org/generate";
import { remark } from "../compare/outcome.ts";
import type { Finding } from "../finding.ts";
import type { Packages } from "./read.ts";

/** Compares which operation `fetchBalances` calls, and what says whose balances it asks for. */
export function compareBalances({ base, revision }: Packages): readonly Finding[] {
  const before = base.model.balances;
  const after = revision.model.balances;
  if (after === undefined) {
    if (before === undefined) return [];
    const message = "No operation holds the balances any more: `fetchBalances` is gone.";
    return [remark("balances-removed", before.operation.node.pointer, message)];
  }
  const { pointer } = after.operation.node;
  if (before === undefined) {
    const message = `\`fetchBalances\` is new: it calls \`${addressOf(after)}\`.`;
    return [remark("balances-added", pointer, message)];
  }
  if (addressOf(before) !== addressOf(after)) {
    const message = `\`fetchBalances\` calls \`${addressOf(after)}\` now, not \`${addressOf(before)}\`.`;
    return [remark("balances-moved", pointer, message)];
  }
  const [was, is] = [before.account?.env, after.account?.env];
  if (was === is) return [];
  const message = `The account is named by ${is ?? "nothing"} now, not by ${was ?? "nothing"}.`;
  return [remark("balances-account-changed", pointer, message)];
}

function addressOf({ operation: { method, path } }: Balances): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, "{}")}`;
}
