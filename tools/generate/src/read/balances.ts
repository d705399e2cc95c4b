/** Our `x-balances`: the operation whose answer holds the balances, and whose they are. */
import { child, fault, type Node, text } from "@org/openapi";
import type { Balances, Operation } from "../model.ts";
import { camelCase, variableOf } from "../names.ts";

/**
 * The operation that has `x-balances`; undefined where none has.
 *
 * @throws {SpecError} when two have it, or it names an argument that the operation has not.
 */
export function readBalances(
  operations: readonly Operation[],
  provider: string,
): Balances | undefined {
  const [found, other] = operations.flatMap((operation) => {
    const node = child(operation.node, "x-balances");
    return node === undefined || node.value === false ? [] : [{ operation, node }];
  });
  if (found === undefined) return undefined;
  if (other !== undefined)
    throw fault(
      other.node,
      `\`${found.operation.id}\` has \`x-balances\` already: one can hold them`,
    );
  const argument = text(found.node, "account");
  if (argument === undefined) return { operation: found.operation };
  requireArgument(found.operation, argument, found.node);
  const name = camelCase(argument.replaceAll("_", "-"));
  return {
    operation: found.operation,
    account: { argument, name, env: variableOf(provider, name) },
  };
}

function requireArgument(operation: Operation, argument: string, node: Node): void {
  const names = operation.parameters.map(({ arg }) => arg);
  if (names.includes(argument)) return;
  const known = names.join(", ") || "none";
  throw fault(node, `\`${operation.id}\` has no argument "${argument}": there are ${known}`);
}
