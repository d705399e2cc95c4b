import { isObject } from "@org/openapi";
import type { Json, JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import type { Element } from "../../page/block.ts";
import { applyDescription, applyEnumWords } from "../fields/field-description.ts";
import { pathOf } from "../fields/field-name.ts";
import type { FieldPlace } from "../fields/field-place.ts";
import { type Field, isTyped } from "../fields/fields.ts";
import { nullable } from "../types/nullable.ts";
import { readValue, readValues } from "../types/read-value.ts";
import { typeOfField } from "../types/stated-type.ts";
import { attribute, flag, jsonAttribute, plainName, wordsOf } from "./element-values.ts";

/** Elements that describe a field each, where they have a name. */
const FIELD =
  /^(swagger|apimethod|api|request|response|body|path|query|header|cookie|openapi|schema)?(param(eter)?|field|property|prop|attribute|argument|item)(field|row)?$/;

/** Elements that show or hide the members of a field. */
const MEMBERS = /^(accordion(group)?|details|expandable|properties|collapse|collapsible)$/;

/** Attributes that name a field and say its place at once: `<ParamField path="id">`. */
const NAMING: readonly (readonly [attribute: string, place: FieldPlace])[] = [
  ["path", "path"],
  ["query", "query"],
  ["header", "header"],
  ["cookie", "cookie"],
  ["body", "request"],
  ["form", "request"],
];

const PLACES: ReadonlyMap<string, FieldPlace> = new Map([
  ...NAMING,
  ["uri", "path"],
  ["url", "path"],
  ["querystring", "query"],
  ["headers", "header"],
  ["formdata", "request"],
  ["request", "request"],
  ["requestbody", "request"],
  ["response", "response"],
]);

/** Whether an element is one that describes a field. */
export function isField(element: Element): boolean {
  return FIELD.test(plainName(element.name));
}

/** Where an element says that its field is sent; undefined where it is for what stands around it. */
export function placeOf(element: Element): FieldPlace | undefined {
  const said = attribute(element, "in", "location", "place", "paramType");
  const place = said === undefined ? undefined : PLACES.get(plainName(said));
  if (place !== undefined) return place;
  const name = plainName(element.name);
  const [, word = ""] = /^(response|request|body|path|query|header|cookie)/.exec(name) ?? [];
  const byName = PLACES.get(word);
  if (byName !== undefined || said !== undefined) return byName;
  return naming(element)?.[1];
}

/**
 * The fields that an element describes, their paths from the one it stands in; undefined where it
 * is no element of that kind. One without a name is a doubt.
 */
export function fieldsOf(element: Element, notes: Notes): readonly Field[] | undefined {
  if (!isField(element)) return undefined;
  const { line } = element;
  const { name, type, required } = statedIn(element);
  if (name === undefined) {
    // What else is called an item or a property has nothing that a field has.
    if (!hasFieldAttributes(element)) return undefined;
    notes.doubts.add(line, `a ${element.name} without a name`, "left out");
    return [];
  }
  const schema = schemaOf(element, name, type, notes);
  return [{ path: pathOf(name, placeOf(element)), schema, required, line }];
}

function naming(element: Element): readonly [string, FieldPlace] | undefined {
  return NAMING.find(([name]) => attribute(element, name) !== undefined);
}

function hasFieldAttributes(element: Element): boolean {
  return ["type", "required", "in", "schema", "schemaName"].some((name) =>
    element.attributes.has(name),
  );
}

interface Stated {
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly required: boolean;
}

function statedIn(element: Element): Stated {
  const [place] = naming(element) ?? [];
  const isNamed =
    /^(param|response)field$/.test(plainName(element.name)) || element.attributes.has("type");
  const name =
    attribute(element, "name") ?? (isNamed && place ? attribute(element, place) : undefined);
  const type = attribute(element, "type", "schemaName", "dataType");
  if (name !== undefined) return { name, type, required: flag(element, "required") };
  return summarized(element) ?? { name, type, required: false };
}

/** What hides members says of their owner in its title: `**data** object required`. */
function summarized(element: Element): Stated | undefined {
  for (const child of element.children) {
    if (child.kind !== "element" || plainName(child.name) !== "details") continue;
    const title = attribute(child, "title") ?? "";
    const [, name, words = ""] = /^\*\*([^*]+)\*\*(.*)$/s.exec(title) ?? [];
    if (name === undefined) return undefined;
    // Signs beside each other have no space between them: `object[]required`.
    const type = words.replaceAll(/required|deprecated|nullable/g, " ").trim();
    const required = words.includes("required");
    return { name: name.trim(), type: type === "" ? undefined : type, required };
  }
  return undefined;
}

/** A separator in a paragraph of its own, between values. */
const SEPARATE = /\s*\n\s*(,|or|and|\/|\|)[ \t]*\n\s*/g;

function schemaOf(
  element: Element,
  name: string,
  type: string | undefined,
  notes: Notes,
): JsonObject {
  const held = jsonAttribute(element, "schema");
  const written = isObject(held) ? { ...held } : undefined;
  const schema =
    written && (isTyped(written) || type === undefined)
      ? notes.lines.mark(written, element.line)
      : { ...typeOfField(name, type, element.line, notes), ...written };
  for (const [key, value] of Object.entries(annotations(element, schema))) schema[key] ??= value;
  const words = [attribute(element, "description"), wordsOf(element.children, isOwn)];
  const description = words
    .filter((text) => text)
    .join("\n\n")
    .replaceAll(SEPARATE, " $1 ");
  if (description !== "" && written === undefined) applyDescription(schema, description, name);
  else if (description !== "") schema["description"] ??= description;
  applyEnumWords(schema, type, description);
  const isNullable = flag(element, "nullable");
  return notes.lines.mark(isNullable ? nullable(schema) : schema, element.line);
}

/** What the other attributes of an element say of its field. */
function annotations(element: Element, schema: JsonObject): JsonObject {
  const result: JsonObject = {};
  const preset = attribute(element, "default", "defaultValue");
  if (preset !== undefined) result["default"] = readValue(preset, schema);
  const example = attribute(element, "example");
  if (example !== undefined) result["examples"] = [readValue(example, schema)];
  const values = valuesOf(element, schema);
  if (values !== undefined) result["enum"] = values;
  if (flag(element, "deprecated")) result["deprecated"] = true;
  const format = attribute(element, "format");
  if (format !== undefined) result["format"] = format;
  return result;
}

function valuesOf(element: Element, schema: JsonObject): Json[] | undefined {
  const list = jsonAttribute(element, "enum", "options");
  if (Array.isArray(list)) return list.length > 0 ? list : undefined;
  const text = attribute(element, "enum");
  const values = text === undefined ? [] : readValues(text, schema);
  return values.length > 0 ? values : undefined;
}

/** Words in the elements that hold a field's members are the members'. */
function isOwn(element: Element): boolean {
  return !isField(element) && !MEMBERS.test(plainName(element.name));
}
