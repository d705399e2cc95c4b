import { eachContent, eachSchema, type JsonObject, objectAt } from "@org/extract";
import { isObject, ownMember } from "@org/openapi";
import { examplesFor } from "./examples.ts";

/** Examples that are valid and have a name and a summary; at least one for each answer. */
export function completeExamples(document: JsonObject): void {
  removeInvalid(document);
  nameExamples(document);
}

/** Removes the examples and defaults that contradict their schemas. */
function removeInvalid(document: JsonObject): void {
  const examples = examplesFor(document);
  eachSchema(document, (schema, pointer) => {
    const own = ownMember(schema, "examples");
    const valid = (Array.isArray(own) ? own : []).filter((value) =>
      examples.isValid(pointer, value),
    );
    if (valid.length > 0) schema["examples"] = valid;
    else delete schema["examples"];
    const preset = ownMember(schema, "default");
    if (preset !== undefined && !examples.isValid(pointer, preset)) delete schema["default"];
  });
}

/** Names the examples of bodies that are valid, and makes one where there is none. */
function nameExamples(document: JsonObject): void {
  const examples = examplesFor(document);
  eachContent(document, (media, pointer) => {
    const schema = ownMember(media, "schema");
    const kept: JsonObject = {};
    for (const [name, example] of Object.entries(objectAt(media, "examples"))) {
      const value = isObject(example) ? ownMember(example, "value") : undefined;
      if (value === undefined) continue;
      if (schema && !examples.isValid(`${pointer}/schema`, value)) continue;
      const key = name.replaceAll(/[^A-Za-z0-9]+/g, "_").toLowerCase();
      kept[key] = { summary: "The example of the source", value };
    }
    const made = isObject(schema) ? examples.make(`${pointer}/schema`) : {};
    if (Object.keys(kept).length === 0 && made !== undefined) {
      kept["made"] = { summary: "Made from the schema", value: made };
    }
    media["examples"] = kept;
  });
}
