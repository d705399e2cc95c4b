/** Our `x-balances`: the operation whose answer holds the balances, and whose they are. */
import { child, fault, type Node, text } from "@org/openapi";
import type { Balances, Operation, Parameter } from "../model.ts";
import { camelCase, variableOf } from "../names.ts";
import { firstSentence } from "./docs.ts";

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
  if (other !== undefined) {
    throw fault(
      other.node,
      `\`${found.operation.id}\` has \`x-balances\` already: one can hold them`,
    );
  }
  const argument = text(found.node, "account");
  if (argument === undefined) return { operation: found.operation };
  const { docs } = parameterOf(found.operation, argument, found.node);
  const name = camelCase(argument.replaceAll("_", "-"));
  const description = firstSentence(docs.text ?? "") || name;
  return {
    operation: found.operation,
    account: { argument, name, env: variableOf(provider, name), description },
  };
}

function parameterOf({ id, parameters }: Operation, argument: string, node: Node): Parameter {
  const found = parameters.find(({ arg }) => arg === argument);
  if (found !== undefined) return found;
  const known = parameters.map(({ arg }) => arg).join(", ") || "none";
  throw fault(node, `\`${id}\` has no argument "${argument}": there are ${known}`);
}
