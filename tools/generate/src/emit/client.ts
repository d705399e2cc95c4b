/** `client.ts`: the public face of a package: its factory, and every type that a user names. */
import type { Balances, Model, Operation } from "../model.ts";
import { balancesCode } from "./balances.ts";
import { basisCode, basisImports, hasHeaderOptions, hasVariables } from "./basis.ts";
import { apiOf, comment, fileComment } from "./comment.ts";
import { argsName, takesArguments } from "./method.ts";
import type { Modules } from "./modules.ts";

/** The text of `client.ts`, for the operation whose answer holds the balances. */
export function emitClient(model: Model, balances: Balances, modules: Modules): string {
  const { title, typeName: name } = model;
  const { constant } = balances.operation;
  const { args, argsTypes, needsArgs, tasks } = balancesCode(balances);
  const options = [
    ...(hasVariables(model) ? ["ServerVariables"] : []),
    ...(hasHeaderOptions(model) ? ["HeaderOptions"] : []),
  ];
  const own = [
    ...model.operations.map((operation) => operation.constant),
    "provider",
    "type Credentials",
    "type Environment",
    "type Methods",
    ...options.map((type) => `type ${type}`),
    ...argsTypes.map((type) => `type ${type}`),
  ];
  const method = `${needsArgs ? "" : "Bare"}BalancesMethod`;
  const core = [
    ...(tasks === undefined ? ["type BalanceReport"] : [tasks.import, `type ${method}`]),
    "type CallOptions",
    "type ClientBase",
    "type ClientDefinition",
    "type ClientOptions",
    "createClient",
    "type NumberMode",
    ...(args.includes("NoArgs") ? ["type NoArgs"] : []),
    ...(model.operations.some(({ pages }) => pages !== undefined) ? ["withPages"] : []),
    ...basisImports(model),
  ];
  const fetchBalances =
    tasks === undefined
      ? `/**
   * The balances, normalized and exact.
   *
   * @throws {ProviderError} when they don't come: its class says what went wrong.
   */
  fetchBalances(args${needsArgs ? "" : "?"}: ${args}, options?: CallOptions): Promise<BalanceReport>;`
      : `/** ${severalWords(balances)} */
  fetchBalances: ${method}<${args}>;`;
  const types = model.operations.flatMap((operation) => [
    ...(takesArguments(operation) ? [argsName(operation)] : []),
    `${operation.typeName}Error`,
    ...(operation.pages === undefined ? [] : [`${operation.typeName}Item`]),
    `${operation.typeName}Response`,
  ]);
  return `${fileComment(`The client of the ${apiOf(title)}.`)}
import { ${core.join(", ")} } from "${modules.contract}";
import packageJson from "../../package.json" with { type: "json" };
import { normalize } from "../normalize.ts";
import { ${own.join(", ")} } from "${modules.sibling("operations")}";
import type { paths } from "${modules.sibling("types")}";

export type { ${["Credentials", "Environment", "Methods", ...options, ...types].join(", ")} } from "${modules.sibling("operations")}";
/** What the spec says of the provider: its servers, credentials and rate limit. */
export { provider } from "${modules.sibling("operations")}";
export type { components, operations, paths } from "${modules.sibling("types")}";

/** Options of {@link create${name}}: credentials, each also from the environment, and how to call. */
export interface ${name}Options<Numbers extends NumberMode = "number">
  extends ClientOptions<Environment, Numbers>, ${["Credentials", ...options].join(", ")} {}

${comment(`The ${title} client: one method per operation of the spec, \`api\` and \`fetchBalances\`.`)}export interface ${name}Client<Numbers extends NumberMode = "number">
  extends Methods<CallOptions, Numbers>, ClientBase<paths, Numbers> {
  ${fetchBalances}
}

/** What a client is made of: for code that makes clients of any provider. */
export const definition: ClientDefinition<typeof ${constant}> = {
  ${basisCode(model)}
  operations: [${model.operations.map(memberCode).join(", ")}] as const,
  balances: ${constant},
  ${tasks === undefined ? "" : `tasks: ${tasks.code},`}
  normalize,
};

${comment(`A client of the ${apiOf(title)}.\n\n@throws {ConfigurationError} when a credential is missing or an option can't be used.`)}export function create${name}<Numbers extends NumberMode = "number">(
  options: ${name}Options<Numbers> = {},
): ${name}Client<Numbers> {
  return createClient<${name}Client<Numbers>>(definition, options);
}
`;
}

function severalWords({ account, accounts, operation }: Balances): string {
  return accounts === undefined
    ? `The balances of all pages of \`${operation.id}\`, normalized and exact.`
    : `The balances of the account that \`${account?.argument}\` names; without it, of all that \`${accounts.list.id}\` lists. Normalized and exact.`;
}

function memberCode({ constant, pages }: Operation): string {
  return pages === undefined ? constant : `withPages(${constant})`;
}
