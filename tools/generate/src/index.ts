/** From OpenAPI documents to typed, validating code. */
export { SpecError, UsageError } from "./errors.ts";
export { FILE_NAMES, generate, type Outcome, type Target } from "./generate.ts";
