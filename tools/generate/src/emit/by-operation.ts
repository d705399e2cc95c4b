/** `by-operation.ts`: what makes a client of single operations, so that a bundle holds no other. */
import type { Balances, Model, Operation } from "../model.ts";
import { type BalancesCode, balancesCode, oneAccountCode } from "./balances.ts";
import { basisCode, basisImports } from "./basis.ts";
import { apiOf, comment, fileComment } from "./comment.ts";
import type { Modules } from "./modules.ts";

/** The text of `by-operation.ts`, for the operation whose answer holds the balances. */
export function emitByOperation(model: Model, balances: Balances, modules: Modules): string {
  const { title, typeName: name } = model;
  const { constant } = balances.operation;
  const one = oneAccountCode(balances);
  const all = balances.accounts === undefined ? undefined : balancesCode(balances);
  const procedures = [one, ...(all === undefined ? [] : [all])];
  const { args, argsTypes, constants } = all ?? one;
  const lists = model.operations.filter(({ pages }) => pages !== undefined);
  const core = [
    ...procedures.flatMap(({ tasks }) =>
      tasks === undefined
        ? ["type BalanceReport", "type Procedure"]
        : [tasks.import, "type BalanceProcedure"],
    ),
    "type ClientWith",
    "createClientWith",
    "fetchBalancesOf",
    "type Members",
    "type NumberMode",
    ...(args.includes("NoArgs") ? ["type NoArgs"] : []),
    ...(lists.length > 0 ? ["withPages"] : []),
    ...basisImports(model),
  ];
  const isList = (constant: string): boolean => lists.some((list) => list.constant === constant);
  const own = [
    ...constants.filter((constant) => !isList(constant)),
    "provider",
    ...argsTypes.map((type) => `type ${type}`),
  ];
  return `${fileComment(`The operations of the ${apiOf(title)} one by one, and clients that are made of some.`)}
import { ${core.join(", ")} } from "${modules.contract}";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import type { ${name}Options } from "${modules.sibling("client")}";
import { ${own.join(", ")} } from "${modules.sibling("operations")}";
${lists.length === 0 ? "" : `import * as operations from "${modules.sibling("operations")}";\n`}
export type { ${name}Options } from "${modules.sibling("client")}";
export * from "${modules.sibling("operations")}";

${lists.map(listCode).join("\n")}
${procedureCode("fetchBalances", "The balances, normalized and exact: a part of a client beside its operations.", one, constant)}
${all === undefined ? "" : procedureCode("fetchAllBalances", `The same, where no account has to be named: without \`${balances.account?.argument}\` of all that \`${balances.accounts?.list.id}\` lists.`, all, constant)}
${comment(`A client of the ${apiOf(title)} that has what it is given and no more: \`create${name}With({ ${constant}, fetchBalances })\`.\n\n@throws {ConfigurationError} when a credential is missing or an option can't be used.`)}export function create${name}With<const Of extends Members, Numbers extends NumberMode = "number">(
  members: Of,
  options: ${name}Options<Numbers> = {},
): ClientWith<Of, Numbers> {
  return createClientWith({${basisCode(model)}}, members, options);
}
`;
}

/** Hides the one of all operations: this one brings along what goes through its pages. */
function listCode({ constant, docs, id }: Operation): string {
  return `${comment(docs.text ?? `\`${id}\`, page by page.`)}export const ${constant}: typeof operations.${constant} = /* @__PURE__ */ withPages(operations.${constant});
`;
}

function procedureCode(
  name: string,
  words: string,
  { args, tasks }: BalancesCode,
  constant: string,
): string {
  const type =
    tasks === undefined ? `Procedure<${args}, BalanceReport>` : `BalanceProcedure<${args}>`;
  const several = tasks === undefined ? "" : `/* @__PURE__ */ ${tasks.code},`;
  return `/** ${words} */
export const ${name}: ${type} = /* @__PURE__ */ fetchBalancesOf(
  provider, ${constant}, normalize, ${several}
);
`;
}
