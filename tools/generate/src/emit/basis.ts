/** What the clients of a package have in common. */
import type { Model } from "../model.ts";

/** Whether an operation of the provider hands out tokens: the code for that comes along then alone. */
export function hasTokens({ security }: Model): boolean {
  return [...security.values()].some(({ type }) => type === "token");
}

/** The members of core's `ClientBasis`. */
export function basisCode(model: Model): string {
  const tokens = hasTokens(model) ? "tokens: TokenCalls," : "";
  return `provider, userAgent: \`\${packageJson.name}/\${packageJson.version}\`, ${tokens}`;
}
