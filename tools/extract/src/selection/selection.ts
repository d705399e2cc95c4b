import {
  bundle,
  child,
  type OpenApiDocument,
  operationsMatching,
  ownMember,
  selectOperations,
} from "@org/openapi";
import { isDraft, type JsonObject } from "../base/json.ts";
import type { Lines } from "../base/lines.ts";
import { cutErrors } from "./cut-errors.ts";
import { keepScopes } from "./keep-scopes.ts";
import { writeInPlace } from "./write-in-place.ts";

/**
 * The operations that patterns name, and what they reach, as a document of their own: each reference
 * in it is to one of its components. Of an error that reaches half of the document remains what says
 * what is wrong.
 *
 * @param lines know the places of the document's values; then also those of the result
 * @throws {NoOperationError} when a pattern names no operation.
 * @throws {SpecError} when a reference leads nowhere.
 */
export function selection(
  document: OpenApiDocument,
  patterns: readonly string[],
  lines: Lines,
): JsonObject {
  const chosen = operationsMatching(document, patterns);
  const whole: unknown = bundle(selectOperations(document, chosen));
  if (!isDraft(whole)) return {};
  carryLines(document.root.value, whole, lines);
  // What says the security of all others says nothing of these; its schemes are not there.
  if (chosen.every(({ node }) => child(node, "security") !== undefined)) delete whole["security"];
  const own = writeInPlace(whole);
  cutErrors(own);
  keepScopes(own);
  return own;
}

/** What was selected stands where it stood: it is of the same lines. */
function carryLines(from: unknown, to: unknown, lines: Lines): void {
  if (typeof from !== "object" || from === null || typeof to !== "object" || to === null) return;
  const line = lines.of(from);
  if (line !== undefined) lines.mark(to, line);
  for (const [key, inner] of Object.entries(to)) {
    const member = lines.of(from, key);
    if (member !== undefined) lines.markMember(to, key, member);
    carryLines(ownMember(from, key), inner, lines);
  }
}
