import type { Accounts, Balances } from "@org/generate";
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
  if (was === is) return compareAccounts(before.accounts, after.accounts, pointer);
  const message = `The account is named by ${is ?? "nothing"} now, not by ${was ?? "nothing"}.`;
  return [remark("balances-account-changed", pointer, message)];
}

/** Compares where accounts are found that nobody names. */
function compareAccounts(
  before: Balances["accounts"],
  after: Balances["accounts"],
  pointer: string,
): readonly Finding[] {
  if (after === undefined) {
    if (before === undefined) return [];
    const message = "`fetchBalances` lists no accounts any more: it needs to be told one.";
    return [remark("balances-accounts-removed", pointer, message)];
  }
  if (before === undefined) {
    const message = `Without an account, \`fetchBalances\` asks for all of \`${listOf(after)}\`.`;
    return [remark("balances-accounts-added", pointer, message)];
  }
  const holders = ({ holders: all }: Accounts): string => all.map(({ env }) => env).join(" ");
  if (listOf(before) !== listOf(after) || holders(before) !== holders(after)) {
    const message = `Accounts are listed by \`${listOf(after)}\` now, or of others.`;
    return [remark("balances-accounts-moved", pointer, message)];
  }
  if (before.id === after.id && before.complete === after.complete) return [];
  return [remark("balances-accounts-changed", pointer, "Accounts of a list are asked otherwise.")];
}

function listOf({ list }: Accounts): string {
  return addressOf({ operation: list });
}

function addressOf({ operation: { method, path } }: Pick<Balances, "operation">): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, "{}")}`;
}
