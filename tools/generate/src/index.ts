/** From OpenAPI documents to typed, validating code. */
export { keyCode } from "./emit/code.ts";
export { declarationsOf } from "./emit/face.ts";
export { emitFiles } from "./emit/files.ts";
export { compiler } from "./emit/libraries.ts";
export { type AnswerBody, errorBodies, isNeeded, resultBodies } from "./emit/method.ts";
export { concreteStatus } from "./emit/status.ts";
export { generate, type Outcome, type Target } from "./generate.ts";
export { isForm, isJson, isMultipart, isStream, isText } from "./media-types.ts";
export type * from "./model.ts";
export { camelCase, isReserved, pascalCase, variableOf } from "./names.ts";
export { readModel, readPossible } from "./read/document.ts";
export { nameEnvironments } from "./read/environment-names.ts";
export { saysSandbox } from "./read/server-words.ts";
export {
  type AmountRow,
  loadCore,
  readNormalizer,
  type TableOfAmounts,
  useCoreSources,
} from "./readme/load.ts";
export { type MappingLine, mappingLines } from "./readme/mapping.ts";
export { code, prose, table } from "./readme/markdown.ts";
export { emptyMarks } from "./readme/marks.ts";
export { readmeParts } from "./readme/parts.ts";
export { workspaceReadmes } from "./readme/workspace.ts";
export {
  type DocumentOptions,
  fileTarget,
  outsideTarget,
  packageTarget,
  providerTargets,
} from "./targets.ts";
