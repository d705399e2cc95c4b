import { bundle, requireBounds, SpecError } from "@org/openapi";
import { listCases } from "./cases.ts";
import { checkExamples } from "./examples.ts";
import { lint } from "./lint.ts";
import { type Problem, problemOf } from "./problem.ts";
import { checkProvenance } from "./provenance.ts";
import type { Spec } from "./spec.ts";
import { checkVocabulary } from "./vocabulary.ts";

/** What a check of one spec found. */
export interface CheckResult {
  readonly provider: string;
  readonly operations: number;
  /** Documented statuses, over all operations. */
  readonly statuses: number;
  /** Named examples of responses, each counted where it is used. */
  readonly examples: number;
  readonly problems: readonly Problem[];
}

/**
 * Checks a spec: the linter's rules, our extensions, examples against their schemas, provenance.
 *
 * @throws {LinterError} when the linter does not run.
 */
export async function check(spec: Spec): Promise<CheckResult> {
  const problems = checkProvenance(spec);
  try {
    // The linter would fetch what a reference names, from anywhere, and follow all of them without
    // end: it sees what leads nowhere else and is bounded.
    requireBounds(spec.document);
    bundle(spec.document);
    problems.unshift(...(await lint(spec)));
    problems.push(...checkVocabulary(spec), ...checkExamples(spec));
    return { provider: spec.provider, ...count(spec), problems };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const none = { operations: 0, statuses: 0, examples: 0 };
    return {
      provider: spec.provider,
      ...none,
      problems: [...problems, problemOf(error, "document")],
    };
  }
}

function count(spec: Spec): Pick<CheckResult, "operations" | "statuses" | "examples"> {
  const cases = listCases(spec);
  return {
    operations: new Set(cases.map(({ operationId }) => operationId)).size,
    statuses: new Set(cases.map(({ operationId, status }) => `${operationId} ${status}`)).size,
    examples: cases.filter(({ example }) => example !== null).length,
  };
}
