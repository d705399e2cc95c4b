/** Our `x-balances`: the operation whose answer holds the balances, and whose they are. */
import { child, fault, flag, type Node, requiredText, text } from "@org/openapi";
import type { Account, Accounts, Balances, Operation, Parameter } from "../model.ts";
import { camelCase, variableOf } from "../names.ts";
import { firstSentence } from "./docs.ts";
import { requireAt } from "./pagination.ts";

/**
 * The operation that has `x-balances`; undefined where none has.
 *
 * @param taken the environment variables of the credentials and of all clients
 * @throws {SpecError} when two have it, it names an argument, a list or a place that is not there, or the
 * variable of an account is that of something else.
 */
export function readBalances(
  operations: readonly Operation[],
  provider: string,
  taken: readonly string[],
): Balances | undefined {
  const [holding, other] = operations.flatMap((operation) => {
    const node = child(operation.node, "x-balances");
    return node === undefined || node.value === false ? [] : [{ operation, node }];
  });
  if (holding === undefined) return undefined;
  if (other !== undefined) {
    throw fault(
      other.node,
      `\`${holding.operation.id}\` has \`x-balances\` already: one can hold them`,
    );
  }
  const { operation, node } = holding;
  const argument = text(node, "account");
  if (argument === undefined) return { operation };
  const account = accountOf(parameterOf(operation, argument, node), provider);
  const accounts = child(node, "accounts");
  if (accounts === undefined) {
    requireOwnVariables(node, [account], taken);
    return { operation, account };
  }
  if (operation.pages !== undefined) {
    throw fault(
      accounts,
      "balances that go on from page to page can't be asked account by account",
    );
  }
  const found = readAccounts(accounts, operations, account, provider);
  requireOwnVariables(node, [account, ...found.holders], taken);
  return { operation, account, accounts: found };
}

/**
 * Whoever reads a variable reads one thing: a secret must not go out as the name of an account.
 *
 * @throws {SpecError} when the variable of an account is taken.
 */
function requireOwnVariables(
  node: Node,
  accounts: readonly Account[],
  taken: readonly string[],
): void {
  const known = new Set(taken);
  for (const { argument, env } of accounts) {
    if (known.has(env)) {
      const words = `the argument "${argument}" has the environment variable ${env}, which says something else already: give it an \`x-argument\``;
      throw fault(node, words);
    }
    known.add(env);
  }
}

/** Where accounts are found when none is named. */
function readAccounts(
  node: Node,
  operations: readonly Operation[],
  account: Account,
  provider: string,
): Accounts {
  const name = requiredText(node, "operation", "`accounts`");
  const list = operations.find(({ id, originalId }) => id === name || originalId === name);
  if (list === undefined) throw fault(node, `there is no operation "${name}"`);
  if (list.pages === undefined) {
    throw fault(node, `\`${list.id}\` has no \`x-pagination\`: nothing says where its items are`);
  }
  const id = text(node, "id") ?? "";
  for (const { schema } of list.pages.item) {
    if (schema !== undefined) requireAt(schema, id, child(node, "id") ?? node, "cursor");
  }
  const holders = list.parameters
    .filter(({ required, value }) => required && value === undefined)
    .map((parameter) => accountOf(parameter, provider));
  const taken = holders.find(({ argument }) => argument === account.argument);
  if (taken !== undefined) {
    const words = `\`${list.id}\` needs an argument "${taken.argument}" as well, which says which of the two is asked for: give one of them an \`x-argument\``;
    throw fault(node, words);
  }
  return { list, id, complete: flag(node, "complete"), holders };
}

function accountOf(
  { arg, docs, name: wireName, required, option }: Parameter,
  provider: string,
): Account {
  const name = camelCase(arg.replaceAll("_", "-"));
  return {
    argument: arg,
    name,
    env: variableOf(provider, name),
    description: firstSentence(docs.text ?? "") || name,
    ...(!required && { optional: true }),
    ...(option !== undefined && { header: wireName.toLowerCase() }),
  };
}

function parameterOf({ id, parameters }: Operation, argument: string, node: Node): Parameter {
  const found = parameters.find(({ arg }) => arg === argument);
  if (found !== undefined) return found;
  const known = parameters.map(({ arg }) => arg).join(", ") || "none";
  throw fault(node, `\`${id}\` has no argument "${argument}": there are ${known}`);
}
