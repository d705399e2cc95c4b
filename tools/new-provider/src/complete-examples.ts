import {
  eachContent,
  eachParameter,
  eachSchema,
  type Json,
  type JsonObject,
  objectAt,
} from "@org/extract";
import { isObject, ownMember, valueAt } from "@org/openapi";
import type { Add } from "./complete.ts";
import { examplesFor } from "./examples.ts";
import { draftOf, isDraft } from "./words.ts";

/** Examples that are valid and have a name and a summary; at least one for each answer. */
export function completeExamples(document: JsonObject, repair: Add): void {
  removeInvalid(document, repair);
  nameExamples(document, repair);
  showRequired(document);
}

/** Required parameters that not any text fits show a value: a call can be tried with it. */
function showRequired(document: JsonObject): void {
  const examples = examplesFor(document);
  eachParameter(document, (parameter, pointer) => {
    const { required, schema, example, examples: several } = parameter;
    if (required !== true || !isObject(schema)) return;
    if ((example ?? several ?? schema["examples"] ?? schema["default"]) !== undefined) return;
    if (examples.isValid(`${pointer}/schema`, "made_up")) return;
    const made = examples.make(`${pointer}/schema`);
    if (made !== undefined) parameter["example"] = made;
  });
}

/** Removes the examples and defaults that contradict their schemas. */
function removeInvalid(document: JsonObject, repair: Add): void {
  const examples = examplesFor(document);
  eachSchema(document, (schema, pointer) => {
    const own = ownMember(schema, "examples");
    const valid = (Array.isArray(own) ? own : []).filter((value) =>
      examples.isValid(pointer, value),
    );
    if (Array.isArray(own) && valid.length < own.length) repair(pointer, ...LEFT_OUT);
    if (valid.length > 0) schema["examples"] = valid;
    else delete schema["examples"];
    const preset = ownMember(schema, "default");
    if (preset === undefined || examples.isValid(pointer, preset)) return;
    repair(pointer, "A default is left out.", "It contradicts its schema.");
    delete schema["default"];
  });
}

const LEFT_OUT = [
  "An example is left out.",
  "It contradicts its schema, or has members that the schema does not speak of.",
] as const;

/** Names the examples of bodies that are valid, and makes one where there is none. */
function nameExamples(document: JsonObject, repair: Add): void {
  const examples = examplesFor(document);
  eachContent(document, (media, pointer) => {
    const schema = ownMember(media, "schema");
    const kept: JsonObject = {};
    const entries = objectAt(media, "examples");
    for (const [name, example] of Object.entries(entries)) {
      const shared = sharedExample(document, example);
      const value = ownMember(shared ?? example, "value") as Json | undefined;
      if (value === undefined) continue;
      if (schema && !examples.isValid(`${pointer}/schema`, value)) {
        repair(pointer, ...LEFT_OUT);
        continue;
      }
      if (shared !== undefined) {
        kept[freeKey(name, kept)] = example;
        continue;
      }
      const summary = objectAt(entries, name)["summary"] ?? "The example of the source";
      const own = draftWords(value, name);
      const isFit = !schema || examples.isValid(`${pointer}/schema`, own);
      kept[freeKey(name, kept)] = { summary, value: isFit ? own : value };
    }
    const made = isObject(schema) ? examples.make(`${pointer}/schema`) : {};
    if (Object.keys(kept).length === 0 && made !== undefined) {
      kept["made"] = { summary: "Made from the schema", value: made };
    }
    media["examples"] = kept;
  });
}

/** The example among the components that another refers to; undefined where it refers to none. */
function sharedExample(document: JsonObject, example: Json): unknown {
  const reference = ownMember(example, "$ref");
  const isShared = typeof reference === "string" && reference.startsWith("#/components/examples/");
  return isShared ? valueAt(document, reference.slice(1)) : undefined;
}

/** A value whose drafted texts are called by their names, so that the overlay lists them as ours to write. */
function draftWords(value: Json, name: string): Json {
  if (isDraft(value)) return draftOf(name);
  if (Array.isArray(value)) return value.map((item) => draftWords(item, name));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, draftWords(inner, key)]),
  );
}

/** A name of an example in the casing of our specs, that no other has: `200 OK` is `example_200_ok`. */
function freeKey(name: string, taken: JsonObject): string {
  const words = name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  const key = (/^[a-z]/.test(words[0] ?? "") ? words : ["example", ...words]).join("_");
  let free = key;
  for (let count = 2; taken[free] !== undefined; count += 1) free = `${key}_${count}`;
  return free;
}
