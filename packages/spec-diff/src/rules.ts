import { POLICY } from "./policy.ts";
import type { Rule } from "./rule.ts";

/** What each kind of change costs, by its id, and why. */
export const RULES: Readonly<Record<string, Rule>> = POLICY;
