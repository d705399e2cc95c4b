/** What code that uses an API notices of a change of its OpenAPI document, and the version bump that needs. */
import "./published/node-20.ts";

export { UsageError } from "@org/command";
export { describeSpecError, type OpenApiDocument, SpecError } from "@org/openapi";
export type { Bump, Change, Diff, Scope } from "./change.ts";
export { compareBumps, largestBump } from "./change.ts";
export { diffDocuments } from "./diff.ts";
export { loadDocument, parseSpec } from "./load.ts";
export type { Rule } from "./rule.ts";
export { RULES } from "./rules.ts";
