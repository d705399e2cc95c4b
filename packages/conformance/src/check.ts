/** The rules of a provider's package, without a test runner. */
import type { RuleDescription } from "./rules/rule.ts";
import { RULES as ALL } from "./rules/rules.ts";

export { checkPackage } from "./rules/check-package.ts";
export type { Finding, RuleDescription } from "./rules/rule.ts";

/** Every rule, with its reason and its fix. */
export const RULES: readonly RuleDescription[] = ALL.map(({ id, title, why, fix }) => ({
  id,
  title,
  why,
  fix,
}));
