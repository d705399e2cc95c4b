import type { Json, JsonObject } from "@org/extract";
import { isObject, schemaCompiler, valueAt } from "@org/openapi";
import { sample } from "openapi-sampler";
import { CURRENCY, isAmountName, isNumberName } from "./amounts.ts";
import { isDescribed } from "./described.ts";
import { mended } from "./mend-example.ts";

/** Checks and makes examples of one document's schemas, by the JSON pointers of these. */
export interface Examples {
  /** Whether a value is valid at a schema, which speaks of all of its members. */
  isValid(pointer: string, value: Json): boolean;
  /** A valid value of a schema; undefined where none could be made. */
  make(pointer: string): Json | undefined;
}

/** The sampler's texts: as long as their schema asks for. */
const FILLER = "string".repeat(50);

/** What is tried where the sampler's value does not fit its own schema. */
const SIMPLE: readonly Json[] = [{}, [], "text", 1, true, null];

/** Examples for the schemas of a document as it is now: it may change afterwards. */
export function examplesFor(current: JsonObject): Examples {
  const document = structuredClone(current);
  const compile = schemaCompiler(document, "first");
  const tell = schemaCompiler(document, "all");
  const isValid = (pointer: string, value: Json): boolean =>
    compile(pointer)(value) && isDescribed(document, pointer, value);
  return {
    isValid,
    make(pointer) {
      const made = trySample(valueAt(document, pointer) as Json, document);
      const meant = meaningful(made);
      const tries = [meant, made, meant === undefined ? undefined : mended(meant, tell(pointer))];
      return [...tries, ...SIMPLE].find(
        (value): value is Json => value !== undefined && isValid(pointer, value),
      );
    },
  };
}

function trySample(schema: Json, document: JsonObject): Json | undefined {
  try {
    const made = sample(singleTyped(schema) as object, { quiet: true }, document);
    // A sampled `undefined` is left out.
    return JSON.parse(JSON.stringify(made ?? null));
  } catch {
    return undefined;
  }
}

/** Names of what says that a list goes on: `has_more`, `hasNext`. */
const MORE = /^has_?(more|next)(_?page)?$/i;

/**
 * The sampler's word for any text is no currency and no amount: an example of them reports nothing. Its word
 * for yes makes a page after which the same comes again.
 */
function meaningful(value: Json | undefined, name = ""): Json | undefined {
  const isFiller = typeof value === "string" && value !== "" && FILLER.startsWith(value);
  if (value === true && MORE.test(name)) return false;
  if (isFiller && CURRENCY.test(name)) return "EUR";
  if (isFiller && (isAmountName(name) || isNumberName(name))) return "10.00";
  if (Array.isArray(value)) return value.map((item) => meaningful(item) ?? null);
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([key, inner]) => [key, meaningful(inner, key)]);
  return Object.fromEntries(members);
}

/** Of several types, the sampler wants the first that is not null. */
function singleTyped(value: Json): Json {
  if (Array.isArray(value)) return value.map(singleTyped);
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, singleTyped(child)]),
  );
  const { type } = copy;
  if (!Array.isArray(type)) return copy;
  return { ...copy, type: type.find((name) => name !== "null") ?? "null" };
}
