/** Documentation pages and documents to specs. */

export { type Doubt, formatDoubt } from "./base/doubts.ts";
export { type Json, type JsonObject, objectAt } from "./base/json.ts";
export { NotExtractable } from "./base/not-extractable.ts";
export { buildSpec } from "./build-spec.ts";
export { KEPT } from "./document/check-examples.ts";
export { pointerOf, reached } from "./document/reference.ts";
export { componentsOf, removeUnused } from "./document/remove-unused.ts";
export { eachContent, eachOperation, eachParameter, eachSchema } from "./document/walk.ts";
export { explainSource } from "./explain.ts";
export { type Extraction, type ExtractOptions, extract } from "./extract.ts";
export { collectFacts, comparableFacts } from "./facts/collect-facts.ts";
export type { Fact } from "./facts/fact.ts";
export { fetchPage, TIMEOUT_MS, type Validators } from "./fetch/fetch-page.ts";
export { type LinkedFiles, linkedFiles } from "./fetch/linked-files.ts";
export { hashOf, isAddress, readSource } from "./fetch/read-source.ts";
export { SourceError } from "./fetch/source-error.ts";
export { formatNames } from "./format-name.ts";
export { applyOverlay, idleActions, OverlayError } from "./overlay.ts";
export { printDocument } from "./print.ts";
