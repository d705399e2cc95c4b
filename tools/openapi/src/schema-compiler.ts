import { createRequire } from "node:module";
import type * as ajv from "ajv/dist/2020.js";
import type { ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import type formats from "ajv-formats";

// Most who read a document hold nothing against a schema: the library is loaded by the first who does.
const require = createRequire(import.meta.url);

/** The address under which references find the document. */
const DOCUMENT = "document";

/** Compiles the schema at a JSON pointer of one document. */
export type SchemaCompiler = (pointer: string) => ValidateFunction;

/**
 * Compiles schemas of a document as JSON Schema 2020-12, formats included. References are those of
 * the whole document, which may have keywords of its own, as OpenAPI does.
 *
 * @param errors whether a value is told all that is wrong with it, or the first thing alone
 */
export function schemaCompiler(document: object, errors: "all" | "first" = "all"): SchemaCompiler {
  const { Ajv2020 } = require("ajv/dist/2020.js") as typeof ajv;
  const compiler = new Ajv2020({
    allErrors: errors === "all",
    strict: false,
    validateSchema: false,
    inlineRefs: false,
    logger: false,
  });
  (require("ajv-formats") as typeof formats).default(compiler);
  compiler.addSchema(document, DOCUMENT);
  return (pointer) => compiler.compile({ $ref: `${DOCUMENT}#${encodeURI(pointer)}` });
}

/** One error in words: where in the value, and what is wrong. */
export function describeSchemaError(error: ErrorObject): string {
  const { instancePath, keyword, message, params } = error;
  const where = instancePath === "" ? "the whole" : instancePath;
  if (keyword === "false schema") return `${where} is not known here.`;
  const { allowedValues, additionalProperty } = params;
  if (Array.isArray(allowedValues)) return `${where} must be one of ${allowedValues.join(", ")}.`;
  if (typeof additionalProperty === "string") {
    return `${where} must not have \`${additionalProperty}\`.`;
  }
  return `${where} ${message}.`;
}
