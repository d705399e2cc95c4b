/** From OpenAPI documents to typed, validating code. */
export { FILE_NAMES, generate, type Outcome, type Target } from "./generate.ts";
export type * from "./model.ts";
export { readModel } from "./read/document.ts";
export { providerTargets } from "./targets.ts";
