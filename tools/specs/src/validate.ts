import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { JsonObject } from "./json.ts";

/**
 * Compiles the JSON Schema 2020-12 at a JSON pointer of a document, formats included. References
 * are those of the whole document, which may have keywords of its own, as OpenAPI does.
 */
export function schemaCompiler(document: JsonObject): (pointer: string) => ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  formats.default(ajv);
  ajv.addSchema(document, "document");
  return (pointer) => ajv.compile({ $ref: `document#${encodeURI(pointer)}` });
}

/** One error in words: where in the value, and what is wrong. */
export function describe({ instancePath, keyword, message, params }: ErrorObject): string {
  const where = instancePath === "" ? "The whole" : instancePath;
  if (keyword === "false schema") return `${where} is not known here.`;
  const { allowedValues, additionalProperty } = params;
  if (Array.isArray(allowedValues)) return `${where} must be one of ${allowedValues.join(", ")}.`;
  if (typeof additionalProperty === "string") {
    return `${where} must not have \`${additionalProperty}\`.`;
  }
  return `${where} ${message}.`;
}
