import { isObject } from "@org/openapi";
import type { Json, JsonObject } from "../base/json.ts";
import { eachContent, eachSchema } from "./walk.ts";

/** Two words, one after the other: a date with its time has none. */
const WORDS = /\p{L}[\p{P}\p{L}]*\s+\p{L}/u;

/** A sentence is no value that a program compares: five words, one after the other. */
const SENTENCE = /(\p{L}[\p{P}\p{L}]*\s+){4}\p{L}/u;

/** What stands where a provider's words stood, for a person to replace. */
const OURS = "Draft: a text.";

/**
 * Removes the words of a provider from the values of examples and defaults: what is a sentence there is
 * theirs, and says nothing of the contract. In the body of an example a draft stands for it; an example or
 * a default of a schema goes. Values that a schema lists are no words, unless it lists sentences: then it
 * says no more than that there is a text.
 */
export function removeWords(document: JsonObject): void {
  const listed = new Set<Json>();
  eachSchema(document, (schema) => {
    for (const key of ["enum", "const"]) {
      const values = [schema[key] ?? []].flat();
      if (values.some((value) => typeof value === "string" && SENTENCE.test(value))) {
        delete schema[key];
        schema["type"] ??= "string";
      }
    }
    for (const value of [schema["enum"] ?? [], schema["const"] ?? []].flat()) listed.add(value);
  });
  const bare = (value: Json): Json => {
    if (typeof value === "string") return WORDS.test(value) && !listed.has(value) ? OURS : value;
    if (Array.isArray(value)) return value.map(bare);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bare(inner)]));
  };
  const isBare = (value: Json): boolean => JSON.stringify(bare(value)) === JSON.stringify(value);
  eachSchema(document, (schema) => {
    const { examples, default: preset } = schema;
    const kept = Array.isArray(examples) ? examples.filter(isBare) : [];
    if (kept.length > 0) schema["examples"] = kept;
    else delete schema["examples"];
    if (preset !== undefined && !isBare(preset)) delete schema["default"];
  });
  eachContent(document, (media) => {
    for (const example of Object.values(isObject(media["examples"]) ? media["examples"] : {})) {
      if (isObject(example) && example["value"] !== undefined) {
        Reflect.set(example, "value", bare(example["value"]));
      }
    }
  });
}
