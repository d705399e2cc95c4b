import type { JsonObject } from "../../base/json.ts";
import type { PlacedField } from "../../evidence/fields/meaning.ts";
import { type Models, modelNamed } from "../models.ts";
import { memberOf } from "./shown-arrays.ts";

/**
 * The fields, with what a sample shows in place of a name that may be a model's and that the page says nothing of:
 * `DateText` is a text where one is shown.
 */
export function withShownTypes(
  fields: readonly PlacedField[],
  shown: JsonObject,
  models: Models,
): PlacedField[] {
  return fields.map((field) => {
    const { model, schema, path } = field;
    const isUnknown = model !== undefined && modelNamed(model, models) === undefined;
    if (!isUnknown || schema["type"] !== "object") return field;
    let at: JsonObject | undefined = shown;
    for (const part of path) at = at && memberOf(at, part);
    const type = at?.["type"];
    const isPlain = typeof type === "string" && /^(?:string|integer|number|boolean)$/.test(type);
    return isPlain ? { ...field, schema: { ...schema, type } } : field;
  });
}
