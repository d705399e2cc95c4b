import { isObject, ownMember, setMember } from "@org/openapi";
import type { Notes } from "../format.ts";
import { type JsonObject, objectAt } from "../json.ts";
import { type Field, isTyped } from "./fields.ts";
import { listedValues } from "./listed-values.ts";

/**
 * Adds the fields that a page lists to the schema that its samples gave. Names without a path are
 * looked for in the object that has the most of them: a list of fields usually describes what is
 * inside the envelope. A field that no sample shows is added there, its type unknown.
 */
export function describeFields(schema: JsonObject, fields: readonly Field[], notes: Notes): void {
  const objects = objectsIn(schema);
  const home = best(objects, fields) ?? schema;
  for (const field of fields) {
    const [name = ""] = field.path;
    const owner =
      field.path.length > 1 || has(home, name)
        ? home
        : (objects.find((object) => has(object, name)) ?? home);
    describe(owner, field, notes);
  }
}

/** Every object schema within a schema, outer ones first. */
function objectsIn(schema: JsonObject): JsonObject[] {
  const inner = [
    ...Object.values(objectAt(schema, "properties")),
    ownMember(schema, "items"),
    ownMember(schema, "additionalProperties"),
    ...[ownMember(schema, "anyOf") ?? []].flat(),
  ].filter((item) => isObject(item));
  const own = ownMember(schema, "properties") ? [schema] : [];
  return [...own, ...inner.flatMap(objectsIn)];
}

function best(objects: readonly JsonObject[], fields: readonly Field[]): JsonObject | undefined {
  const count = (object: JsonObject) =>
    fields.filter(({ path }) => has(object, path[0] ?? "")).length;
  const most = Math.max(0, ...objects.map(count));
  return most === 0 ? objects[0] : objects.find((object) => count(object) === most);
}

function has(object: JsonObject, name: string): boolean {
  return Object.hasOwn(objectAt(object, "properties"), name);
}

/** Follows the path from an object, through arrays, and describes what it ends at. */
function describe(owner: JsonObject, field: Field, notes: Notes): void {
  const [part = "", ...rest] = field.path;
  const name = part.replace(/(\[\])+$/, "");
  const target = innermost(owner);
  if (name === "") {
    if (rest.length > 0) describe(target, { ...field, path: rest }, notes);
    return;
  }
  if (!ownMember(target, "type")) target["type"] = "object";
  const properties = objectAt(target, "properties");
  target["properties"] = properties;
  const found = ownMember(properties, name);
  const schema = isObject(found) ? found : notes.lines.mark({}, field.line);
  if (!isObject(found)) {
    setMember(properties, name, schema);
    if (rest.length === 0 && !isTyped(field.schema)) {
      notes.doubts.add(field.line, `field ${field.path.join(".")} is in no sample`, "of any type");
    }
  }
  if (rest.length > 0) describe(schema, { ...field, path: rest }, notes);
  else apply(schema, field, target, name, notes);
}

/** The schema of the items, where a schema is an array of objects. */
function innermost(schema: JsonObject): JsonObject {
  const items = ownMember(schema, "items");
  return isObject(items) ? innermost(items) : schema;
}

function apply(
  schema: JsonObject,
  field: Field,
  owner: JsonObject,
  name: string,
  notes: Notes,
): void {
  const { description } = field.schema;
  if (!isTyped(schema)) Object.assign(schema, field.schema);
  else {
    const said = ownMember(field.schema, "type");
    const shown = ownMember(schema, "type");
    if (said !== undefined && shown !== undefined && said !== shown && shown !== "integer") {
      notes.doubts.add(
        field.line,
        `field ${name} is ${said}, and ${shown} in a sample`,
        "the sample's",
      );
    }
    if (description !== undefined) schema["description"] = description;
  }
  if (field.required) owner["required"] = [...new Set([owner["required"] ?? [], name].flat())];
  const values = typeof description === "string" ? listedValues(description) : undefined;
  if (values && [schema["type"]].flat().includes("string")) schema["enum"] ??= values;
}
