/** What the specs say, for whoever holds something against them. */
export type { Json, JsonObject } from "@org/openapi";
export { specsFolder } from "@org/openapi";
export { type Case, listCases } from "./cases.ts";
export { type CheckResult, check } from "./check.ts";
export { checkExamples } from "./examples.ts";
export { lint } from "./lint.ts";
export { examplesOf, mediaTypesOf } from "./media-types.ts";
export type { Problem } from "./problem.ts";
export { checkProvenance, loadProvenance, type Note, type Provenance } from "./provenance.ts";
export { loadSpec, loadSpecs, type Spec } from "./spec.ts";
export { checkVocabulary } from "./vocabulary.ts";
