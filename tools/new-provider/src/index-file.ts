import type { Model, Operation } from "@org/generate";
import { typeName } from "./name.ts";
import { isNeeded } from "./sample-arguments.ts";

/** `src/index.ts`: the public face, with `fetchBalances` by one of the operations. */
export function indexFile({ name, title, security }: Model, operation: Operation): string {
  const { constant, typeName: stem, parameters, body } = operation;
  const type = typeName(name);
  const hasArgs = parameters.length > 0 || body !== undefined;
  const needsArgs = parameters.some(isNeeded) || body?.required === true;
  const parameter = `args${needsArgs ? "" : "?"}: ${hasArgs ? `${stem}Args` : "NoArgs"}`;
  const used = ["Credentials", "Environment", ...(hasArgs ? [`${stem}Args`] : []), "Methods"];
  const exported = [...used, `${stem}Error`, `${stem}Response`].toSorted();
  // Only the package of a provider that gives out tokens carries the code for them.
  const hasTokens = [...security.values()].some((scheme) => scheme.type === "token");
  return `import {
  type BalanceReport,
  type CallOptions,
  type ClientBase,
  type ClientOptions,
  createClient,${hasArgs ? "" : "\n  type NoArgs,"}${hasTokens ? "\n  TokenCalls," : ""}
} from "@org/core";
import packageJson from "../package.json" with { type: "json" };
import { ${[...used.map((word) => `type ${word}`), constant, "provider"].join(", ")} } from "./generated/provider.ts";
import type { paths } from "./generated/types.ts";
import { normalize } from "./normalize.ts";

export type { ${exported.join(", ")} } from "./generated/provider.ts";
/** What the spec says of the provider: its servers, credentials, rate limit and operations. */
export { provider } from "./generated/provider.ts";
export type { components, operations, paths } from "./generated/types.ts";

/** Options of {@link create${type}}: credentials, each also from the environment, and how to call. */
export interface ${type}Options extends ClientOptions<Environment>, Credentials {}

/** The ${title} client: one method per operation of the spec, \`api\` and \`fetchBalances\`. */
export interface ${type}Client extends Methods<CallOptions>, ClientBase<paths> {
  /**
   * The balances, normalized and exact.
   *
   * @throws {ProviderError} when it fails: of the class that says what went wrong.
   */
  fetchBalances(${parameter}, options?: CallOptions): Promise<BalanceReport>;
}

/**
 * A client of the ${title} balance API.
 *
 * @throws {ConfigurationError} when a credential is missing or an option can't be used.
 */
export function create${type}(options: ${type}Options = {}): ${type}Client {
  const userAgent = \`\${packageJson.name}/\${packageJson.version}\`;
  return createClient<${type}Client>({ provider, userAgent, balances: ${constant}, normalize${hasTokens ? ", tokens: TokenCalls" : ""} }, options);
}
`;
}
