/** Documentation pages and documents to specs. */
export { buildSpec } from "./build-spec.ts";
export { KEPT } from "./document/check-examples.ts";
export { componentsOf, removeUnused } from "./document/remove-unused.ts";
export { eachContent, eachOperation, eachParameter, eachSchema } from "./document/walk.ts";
export { type Doubt, formatDoubt } from "./doubts.ts";
export { explainSource } from "./explain.ts";
export { type Extraction, type ExtractOptions, extract } from "./extract.ts";
export { collectFacts, comparableFacts } from "./facts/collect-facts.ts";
export type { Fact } from "./facts/fact.ts";
export { fetchPage, TIMEOUT_MS, type Validators } from "./fetch-page.ts";
export { formatNames } from "./format-name.ts";
export { type Json, type JsonObject, objectAt } from "./json.ts";
export { NotExtractable } from "./not-extractable.ts";
export { applyOverlay, idleActions, OverlayError } from "./overlay.ts";
export { printDocument } from "./print.ts";
export { hashOf, isAddress, readSource } from "./read-source.ts";
export { pointerOf, reached } from "./selection/reference.ts";
export { SourceError } from "./source-error.ts";
