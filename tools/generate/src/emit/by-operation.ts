/** `by-operation.ts`: what makes a client of single operations, so that a bundle holds no other. */
import type { Balances, Model } from "../model.ts";
import { balancesCode } from "./balances.ts";
import { basisCode, basisImports } from "./basis.ts";
import { apiOf, comment, fileComment } from "./comment.ts";
import type { Modules } from "./modules.ts";

/** The text of `by-operation.ts`, for the operation whose answer holds the balances. */
export function emitByOperation(model: Model, balances: Balances, modules: Modules): string {
  const { title, typeName: name } = model;
  const { constant } = balances.operation;
  const { args, argsTypes, constants, tasks } = balancesCode(balances);
  const core = [
    ...(tasks === undefined
      ? ["type BalanceReport", "type Procedure"]
      : [tasks.import, "type BalanceProcedure"]),
    "type ClientWith",
    "createClientWith",
    "fetchBalancesOf",
    "type Members",
    "type NumberMode",
    ...(args.includes("NoArgs") ? ["type NoArgs"] : []),
    ...basisImports(model),
  ];
  const own = [...constants, "provider", ...argsTypes.map((type) => `type ${type}`)];
  return `${fileComment(`The operations of the ${apiOf(title)} one by one, and clients that are made of some.`)}
import { ${core.join(", ")} } from "${modules.contract}";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import type { ${name}Options } from "${modules.sibling("client")}";
import { ${own.join(", ")} } from "${modules.sibling("operations")}";

export type { ${name}Options } from "${modules.sibling("client")}";
export * from "${modules.sibling("operations")}";

/** The balances, normalized and exact: a part of a client beside its operations. */
export const fetchBalances: ${tasks === undefined ? `Procedure<${args}, BalanceReport>` : `BalanceProcedure<${args}>`} = /* @__PURE__ */ fetchBalancesOf(
  provider, ${constant}, normalize, ${tasks === undefined ? "" : `/* @__PURE__ */ ${tasks.code},`}
);

${comment(`A client of the ${apiOf(title)} that has what it is given and no more: \`create${name}With({ ${constant}, fetchBalances })\`.\n\n@throws {ConfigurationError} when a credential is missing or an option can't be used.`)}export function create${name}With<const Of extends Members, Numbers extends NumberMode = "number">(
  members: Of,
  options: ${name}Options<Numbers> = {},
): ClientWith<Of, Numbers> {
  return createClientWith({${basisCode(model)}}, members, options);
}
`;
}
