/** What the clients of a package have in common. */
import type { Model } from "../model.ts";

/** What of core loads the code that gets tokens, where some are to be got. */
function tokenLoader({ security }: Model): string | undefined {
  const tokens = [...security.values()].filter(({ type }) => type === "token");
  if (tokens.length === 0) return undefined;
  return tokens.some((scheme) => "endpoint" in scheme) ? "oauthTokens" : "operationTokens";
}

/** Whether a server has variables: the code for that comes along then alone. */
export function hasVariables({ serverOptions }: Model): boolean {
  return serverOptions.length > 0;
}

/** Whether options fill headers: the code for that comes along then alone. */
export function hasHeaderOptions({ headerOptions }: Model): boolean {
  return headerOptions.length > 0;
}

/** What of core a basis needs beside its types. */
export function basisImports(model: Model): string[] {
  const tokens = tokenLoader(model);
  return [
    ...(tokens === undefined ? [] : [tokens]),
    ...(hasVariables(model) ? ["chooseServer"] : []),
    ...(hasHeaderOptions(model) ? ["clientHeaders"] : []),
  ];
}

/** The members of core's `ClientBasis`. */
export function basisCode(model: Model): string {
  const loader = tokenLoader(model);
  const tokens = loader === undefined ? "" : `tokens: ${loader},`;
  const variables = hasVariables(model) ? "chooseServer," : "";
  const headers = hasHeaderOptions(model) ? "clientHeaders," : "";
  return `provider, userAgent: \`\${packageJson.name}/\${packageJson.version}\`, ${tokens}${variables}${headers}`;
}
