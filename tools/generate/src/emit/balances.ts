/** `fetchBalances` of a package: what it takes, what it calls, and how its type reads. */
import type { Balances } from "../model.ts";
import { literalCode } from "./code.ts";
import { argsName, needsArguments, takesArguments } from "./method.ts";

/** What the code of `fetchBalances` says, for the operation whose answer holds the balances. */
export interface BalancesCode {
  /** The constants of the operations that it calls. */
  readonly constants: readonly string[];
  /** The types of their arguments. */
  readonly argsTypes: readonly string[];
  /** The type of its own arguments. */
  readonly args: string;
  /** Whether it needs any. */
  readonly needsArgs: boolean;
  /** What makes tasks of it, where the balances may be in several answers. */
  readonly tasks?: { readonly import: string; readonly code: string };
}

/** The code of `fetchBalances` where it asks for one account alone. */
export function oneAccountCode({ operation, account }: Balances): BalancesCode {
  return balancesCode({ operation, ...(account !== undefined && { account }) });
}

/** The code of `fetchBalances`. */
export function balancesCode({ operation, account, accounts }: Balances): BalancesCode {
  const called = accounts === undefined ? [operation] : [operation, accounts.list];
  const constants = [...new Set(called.map(({ constant }) => constant))];
  const args = [...new Set(called.map(argsName))].join(" | ");
  const argsTypes = called.filter(takesArguments).map(argsName);
  const needsArgs = called.every(needsArguments);
  const common = { constants, args, argsTypes, needsArgs };
  if (accounts !== undefined) {
    const { list, id, complete } = accounts;
    const how = { id, argument: account?.argument, ...(complete && { complete }) };
    const code = `accountTasks(${list.constant}, ${literalCode(how)})`;
    return { ...common, tasks: { import: "accountTasks", code } };
  }
  if (operation.pages === undefined) return common;
  const code = `pageTasks<typeof ${operation.constant}>()`;
  return { ...common, tasks: { import: "pageTasks", code } };
}
