import type { Accounts, Balances } from "@org/generate";
import { remark } from "../compare/outcome.ts";
import type { Finding } from "../finding.ts";
import type { Packages } from "./read.ts";

type Account = NonNullable<Balances["account"]>;

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
  // The name of the provider is in every variable, and is told of by itself.
  const settingOf = base.model.name === revision.model.name ? envOf : nameOf;
  if (settingOf(before.account) === settingOf(after.account)) {
    return compareAccounts(before.accounts, after.accounts, settingOf, pointer);
  }
  const [was, is] = [envOf(before.account), envOf(after.account)];
  const message = `The account is named by ${is} now, not by ${was}.`;
  return [remark("balances-account-changed", pointer, message)];
}

function envOf(account: Account | undefined): string {
  return account?.env ?? "nothing";
}

function nameOf(account: Account | undefined): string {
  return account?.name ?? "nothing";
}

/** Compares where accounts are found that nobody names. */
function compareAccounts(
  before: Balances["accounts"],
  after: Balances["accounts"],
  settingOf: (account: Account) => string,
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
  if (listOf(before) !== listOf(after)) {
    const message = `Accounts are listed by \`${listOf(after)}\` now, not by \`${listOf(before)}\`.`;
    return [remark("balances-accounts-moved", pointer, message)];
  }
  const settings = ({ holders }: Accounts): string => holders.map(settingOf).join(" ");
  if (settings(before) !== settings(after)) {
    const [was = "", is = ""] = [before, after].map(({ holders }) => holders.map(envOf).join(", "));
    const rest = was === "" ? "" : `, not ${was}`;
    const message = `\`${listOf(after)}\`, which lists the accounts, needs ${is || "nothing"} now${rest}.`;
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
