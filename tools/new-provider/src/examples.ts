import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { sample } from "openapi-sampler";
import { isObject, type Json, type JsonObject, member } from "@ORG/extract/src/json.ts";

/** Checks and makes examples of one document's schemas. */
export interface Examples {
  /** Whether a value is valid at the schema that a JSON pointer leads to. */
  isValid(pointer: string, value: Json): boolean;
  /** A valid value of the schema; undefined where none could be made. */
  make(pointer: string, schema: JsonObject): Json | undefined;
}

const ADDRESS = "new:document";

/** Examples for the schemas of a document. */
export function examplesFor(document: JsonObject): Examples {
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    inlineRefs: false,
    logger: false,
  });
  addFormats.default(ajv);
  ajv.addSchema(document, ADDRESS);
  const isValid = (pointer: string, value: Json): boolean =>
    ajv.compile({ $ref: `${ADDRESS}#${encodeURI(pointer)}` })(value);
  return {
    isValid,
    make(pointer, schema) {
      const made = trySample(schema, document);
      return [made, ...SIMPLE].find(
        (value): value is Json => value !== undefined && isValid(pointer, value),
      );
    },
  };
}

/** What is tried where the sampler's value does not fit its own schema. */
const SIMPLE: readonly Json[] = [{}, [], "text", 1, true, null];

function trySample(schema: JsonObject, document: JsonObject): Json | undefined {
  try {
    return withoutNull(sample(singleTyped(schema), { quiet: true }, document) as Json);
  } catch {
    return undefined;
  }
}

/** Of several types, the sampler wants the first that is not null. */
function singleTyped(schema: Json): JsonObject {
  const convert = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(convert);
    if (!isObject(value)) return value;
    const copy = Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, convert(child)]),
    );
    const type = member(copy, "type");
    if (Array.isArray(type)) copy["type"] = type.find((name) => name !== "null") ?? "null";
    return copy;
  };
  return convert(schema) as JsonObject;
}

/** A sampled `undefined` is left out. */
function withoutNull(value: Json): Json {
  return JSON.parse(JSON.stringify(value ?? null));
}
