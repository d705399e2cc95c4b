/** What the clients of a package have in common. */
import type { Model } from "../model.ts";

/** Whether an operation of the provider hands out tokens: the code for that comes along then alone. */
function hasTokens({ security }: Model): boolean {
  return [...security.values()].some(({ type }) => type === "token");
}

/** Whether a server has variables: the code for that comes along then alone. */
export function hasVariables({ serverOptions }: Model): boolean {
  return serverOptions.length > 0;
}

/** Whether an operation has pages: the code for that comes along then alone. */
function hasPages({ operations }: Model): boolean {
  return operations.some(({ pages }) => pages !== undefined);
}

/** What of core a basis needs beside its types. */
export function basisImports(model: Model): string[] {
  return [
    ...(hasTokens(model) ? ["TokenCalls"] : []),
    ...(hasVariables(model) ? ["chooseServer"] : []),
    ...(hasPages(model) ? ["pageMethodsOf"] : []),
  ];
}

/** The members of core's `ClientBasis`. */
export function basisCode(model: Model): string {
  const tokens = hasTokens(model) ? "tokens: TokenCalls," : "";
  const variables = hasVariables(model) ? "chooseServer," : "";
  const pages = hasPages(model) ? "pageMethodsOf," : "";
  return `provider, userAgent: \`\${packageJson.name}/\${packageJson.version}\`, ${tokens}${variables}${pages}`;
}
