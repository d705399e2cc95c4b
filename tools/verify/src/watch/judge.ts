import path from "node:path";
import { applyOverlay, type Extraction, extract, idleActions, printDocument } from "@org/extract";
import { NoOperationError } from "@org/openapi";
import { type Bump, diffDocuments, parseSpec } from "@org/spec-diff";
import type { Spec } from "@org/specs";

/** What a newer document means for a spec that was made of an older one. */
export interface Judgement {
  /** What the package would need. */
  readonly bump: Bump;
  /** What changed, and what a person has to mend: a line each. */
  readonly notes: readonly string[];
}

/**
 * Judges what the newer document of a provider changes in a spec: the same operations are selected of it,
 * the spec's own overlay is applied, and what comes out is held against the spec as `spec-diff` does.
 *
 * @throws {NotExtractable} when the document can't be read.
 * @throws {OverlayError} when the overlay can't be applied to it.
 * @throws {SpecError} when what comes out is not what OpenAPI says.
 */
export async function judge(
  spec: Spec,
  text: string,
  operations: readonly string[] | undefined,
): Promise<Judgement> {
  const { extraction, gone } = select(text, operations);
  const lost = gone.map((pattern) => `the document has no operation ${pattern} any more`);
  if (extraction === undefined) return { bump: "major", notes: lost };
  const overlay = path.join(path.dirname(spec.file), "overlay.yaml");
  const repaired = await applyOverlay(extraction.document, overlay);
  const revision = parseSpec(printDocument(repaired, "json"), "the newer document");
  const { bump, changes, notes = [] } = diffDocuments(spec.document, revision);
  // What is meant for an operation that is gone is gone with it.
  const idle = lost.length > 0 ? [] : await idleActions(extraction.document, overlay);
  return {
    bump,
    notes: [
      ...lost,
      ...changes.map((change) => `${change.bump}: ${nameOf(change.operation)}: ${change.message}`),
      ...notes,
      ...idle.map((target) => `overlay.yaml changes nothing at ${target} any more`),
    ],
  };
}

/** The operations that are left of those that the spec was selected of, and the patterns of the others. */
function select(
  text: string,
  operations: readonly string[] | undefined,
): { readonly extraction?: Extraction; readonly gone: readonly string[] } {
  const all = selected(text, operations);
  if (all !== undefined) return { extraction: all, gone: [] };
  const gone = (operations ?? []).filter((pattern) => selected(text, [pattern]) === undefined);
  const left = (operations ?? []).filter((pattern) => !gone.includes(pattern));
  const extraction = left.length > 0 ? selected(text, left) : undefined;
  return { ...(extraction && { extraction }), gone };
}

/** What a document says of operations; undefined where it has not all of them. */
function selected(text: string, operations: readonly string[] | undefined): Extraction | undefined {
  try {
    return extract(text, { operations, descriptions: false });
  } catch (error) {
    if (error instanceof NoOperationError) return undefined;
    throw error;
  }
}

function nameOf(operation: string): string {
  return operation === "*" ? "the whole API" : operation;
}
