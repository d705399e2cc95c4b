export type { Bump, Change, Diff, Scope } from "./change.ts";
export { compareBumps, largestBump } from "./change.ts";
export { diffDocuments } from "./diff.ts";
export { loadDocument, parseSpec } from "./load.ts";
export { POLICY, type Rule } from "./policy.ts";
