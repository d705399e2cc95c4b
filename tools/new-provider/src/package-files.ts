import { readFileSync } from "node:fs";
import path from "node:path";
import { isObject, type Json, type JsonObject } from "@ORG/extract/src/json.ts";
import { typeName } from "./name.ts";
import { wordsOf } from "./words.ts";

/** The package that lends a new one its configuration. */
const SIBLING = "finix";

/** Files of a package that are the same for every provider but for its name. */
const CONFIGURATION = ["tsconfig.json", "tsdown.config.ts", "turbo.json", "test/tsconfig.json"];

/** The configuration of a new package: its siblings' own. */
export function configurationFiles(root: string, name: string, title: string): Map<string, string> {
  const read = (file: string) => readFileSync(path.join(root, "packages", SIBLING, file), "utf8");
  const files = new Map(CONFIGURATION.map((file) => [file, read(file).replaceAll(SIBLING, name)]));
  const manifest: unknown = JSON.parse(read("package.json").replaceAll(SIBLING, name));
  if (!isObject(manifest)) throw new TypeError(`packages/${SIBLING}/package.json is no object`);
  const description = `Typed, validated client for the ${title} balance API.`;
  const own: JsonObject = { ...manifest, version: "0.0.0", description };
  return files.set("package.json", `${JSON.stringify(own, null, 2)}\n`);
}

/** `src/index.ts`: the public face. `generated` is the text of `src/generated/provider.ts`. */
export function indexFile(
  name: string,
  title: string,
  operation: string,
  generated: string,
): string {
  const type = typeName(name);
  const args = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}Args`;
  const hasArgs = generated.includes(`export interface ${args} `);
  const optional = new RegExp(`\\b${operation}\\(\\s*args\\?:`).test(generated);
  const parameter = `args${hasArgs && !optional ? "" : "?"}: ${hasArgs ? args : "NoArgs"}`;
  const own = ["Credentials", "Environment", ...(hasArgs ? [args] : []), "Methods"];
  const stem = args.slice(0, -"Args".length);
  const answers = [`${stem}Error`, `${stem}Response`];
  const exported = [
    ...own,
    ...answers.filter((word) => generated.includes(`export type ${word} `)),
  ];
  // Only a spec with an x-token has a scheme of this type, and only its package carries the code.
  const hasTokens = generated.includes('type: "token",');
  return `import {
  type BalanceReport,
  type CallOptions,
  type ClientBase,
  type ClientOptions,
  createClient,${hasArgs ? "" : "\n  type NoArgs,"}${hasTokens ? "\n  TokenCalls," : ""}
} from "@org/core";
import packageJson from "../package.json" with { type: "json" };
import { ${[...own.map((word) => `type ${word}`), operation, "provider"].join(", ")} } from "@ORG/extract/src/new-provider/generated/provider.ts";
import type { paths } from "@ORG/extract/src/new-provider/generated/types.ts";
import { normalize } from "@ORG/extract/src/new-provider/normalize.ts";

export type { ${exported.toSorted().join(", ")} } from "@ORG/extract/src/new-provider/generated/provider.ts";
/** What the spec says of the provider: its servers, credentials, rate limit and operations. */
export { provider } from "@ORG/extract/src/new-provider/generated/provider.ts";
export type { components, operations, paths } from "@ORG/extract/src/new-provider/generated/types.ts";

/** Options of {@link create${type}}: credentials, each also from the environment, and how to call. */
export interface ${type}Options extends ClientOptions<Environment>, Credentials {}

/** The ${title} client: one method per operation of the spec, \`api\` and \`fetchBalances\`. */
export interface ${type}Client extends Methods<CallOptions>, ClientBase<paths> {
  /**
   * The balances, normalized and exact.
   *
   * @throws ProviderError of the class that says what went wrong.
   */
  fetchBalances(${parameter}, options?: CallOptions): Promise<BalanceReport>;
}

/**
 * A client of the ${title} balance API.
 *
 * @throws ConfigurationError when a credential is missing or an option can't be used.
 */
export function create${type}(options: ${type}Options = {}): ${type}Client {
  const userAgent = \`\${packageJson.name}/\${packageJson.version}\`;
  return createClient<${type}Client>({ provider, userAgent, balances: ${operation}, normalize${hasTokens ? ", tokens: TokenCalls" : ""} }, options);
}
`;
}

/** What the conformance test of a new package states. */
export interface TestFacts {
  readonly operation: string;
  readonly credentials: readonly string[];
  readonly args: Record<string, JsonObject>;
  readonly reports: Record<string, readonly string[]>;
  readonly canary: Record<string, Json>;
}

/** \`test/conformance.test.ts\`: every operation, status and example against a Prism server. */
export function testFile(name: string, facts: TestFacts): string {
  const type = typeName(name);
  const credentials = facts.credentials.map(
    (credential) => `${credential}: "${wordsOf(credential)}"`,
  );
  const literal = (value: unknown) => JSON.stringify(value, null, 2);
  return `import { testConformance } from "@org/conformance";
import { create${type} } from "@ORG/extract/src/src/index.ts";

testConformance({
  provider: ${JSON.stringify(name)},
  connect: (options) => create${type}({ ...options, ${credentials.join(", ")} }),
  args: ${literal(facts.args)},
  balances: ${JSON.stringify(facts.operation)},
  reports: ${literal(facts.reports)},
  canary: ${literal(facts.canary)},
});
`;
}
