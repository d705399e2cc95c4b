/** OpenAPI documents, read once for every tool. */

export { requireBounds, requireExpandable, withinStack } from "./bounds.ts";
export { bundle } from "./bundle.ts";
export { inCamelCase } from "./casing.ts";
export {
  documentOf,
  type OpenApiDocument,
  openDocument,
  type WrittenVersion,
} from "./document.ts";
export {
  checkExtensions,
  type ExtensionProblem,
  isExtension,
  isPackageName,
  requireExtensions,
} from "./extensions.ts";
export type { FileStore } from "./file-store.ts";
export { Files } from "./files.ts";
export { isInside } from "./inside.ts";
export {
  canonicalJson,
  isObject,
  type Json,
  type JsonObject,
  ownMember,
  setMember,
  type UnknownObject,
} from "./json.ts";
export { isLocalUrl } from "./local-host.ts";
export { METHODS, type Method } from "./methods.ts";
export {
  child,
  entries,
  fault,
  flag,
  identity,
  items,
  type Node,
  objectOf,
  requiredText,
  rootOf,
  text,
} from "./node.ts";
export {
  componentKey,
  isIgnoredHeader,
  type OperationNode,
  type OtherOperation,
  operationsOf,
  otherOperationsOf,
  parametersOf,
  responsesOf,
} from "./operations.ts";
export { pointerKeys, pointerTo, replaceAt, step, valueAt } from "./pointer.ts";
export { printYaml } from "./print-yaml.ts";
export { parseSource, readSource } from "./read-source.ts";
export { type RedoclyResult, redocly } from "./redocly.ts";
export { describeSchemaError, type SchemaCompiler, schemaCompiler } from "./schema-compiler.ts";
export {
  labelOf,
  NoOperationError,
  operationsMatching,
  selectOperations,
  withoutParts,
} from "./select.ts";
export { type ServerVariable, serverUrl, serverVariables, tokenUrl } from "./server.ts";
export type { Position, Source } from "./source.ts";
export { describeSpecError, type Place, SpecError, SpecErrors } from "./spec-error.ts";
export { NoSpecError, type SpecFile, specFile, specFiles, specsFolder } from "./spec-files.ts";
export { type TokenEndpoint, tokenEndpoint } from "./token-endpoint.ts";
export { requirePath, requireSendable, requireToken, wireFaults } from "./wire.ts";
export { type LineListener, readYaml, type Yaml, type YamlProblem } from "./yaml.ts";
