/** `by-operation.ts`: what makes a client of single operations, so that a bundle holds no other. */
import type { Model, Operation } from "../model.ts";
import { basisCode, basisImports } from "./basis.ts";
import { apiOf, comment, fileComment } from "./comment.ts";
import { argsName, takesArguments } from "./method.ts";
import type { Modules } from "./modules.ts";

/** The text of `by-operation.ts`, for the operation whose answer holds the balances. */
export function emitByOperation(model: Model, balances: Operation, modules: Modules): string {
  const { title, typeName: name } = model;
  const args = argsName(balances);
  const core = [
    "type BalanceReport",
    "type ClientWith",
    "createClientWith",
    "fetchBalancesOf",
    "type Members",
    "type NumberMode",
    ...(takesArguments(balances) ? [] : ["type NoArgs"]),
    "type Procedure",
    ...basisImports(model),
  ];
  const own = [
    balances.constant,
    "provider",
    ...(takesArguments(balances) ? [`type ${args}`] : []),
  ];
  return `${fileComment(`The operations of the ${apiOf(title)} one by one, and clients that are made of some.`)}
import { ${core.join(", ")} } from "${modules.contract}";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import type { ${name}Options } from "${modules.sibling("client")}";
import { ${own.join(", ")} } from "${modules.sibling("operations")}";

export type { ${name}Options } from "${modules.sibling("client")}";
export * from "${modules.sibling("operations")}";

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: Procedure<${args}, BalanceReport> = /* @__PURE__ */ fetchBalancesOf(
  provider, ${balances.constant}, normalize,
);

${comment(`A client of the ${apiOf(title)} that has what it is given and no more: \`create${name}With({ ${balances.constant}, fetchBalances })\`.\n\n@throws {ConfigurationError} when a credential is missing or an option can't be used.`)}export function create${name}With<const Of extends Members, Numbers extends NumberMode = "number">(
  members: Of,
  options: ${name}Options<Numbers> = {},
): ClientWith<Of, Numbers> {
  return createClientWith({${basisCode(model)}}, members, options);
}
`;
}
