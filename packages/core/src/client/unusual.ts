/**
 * What reads the answers that are out of the ordinary: errors, successes that no spec documents, bodies that
 * differ from their schema, numbers that JavaScript can't hold. Loaded by the first of them.
 */

export { withBigInts } from "../json/big-ints.ts";
export { toApiError, validationError } from "./failures.ts";
export { differencesOf } from "./response-check.ts";
export { readNotJson, readUnusual } from "./unusual-body.ts";
