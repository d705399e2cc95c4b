import { isObject } from "@org/openapi";
import { isDraft, type Json, type JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import type { Element } from "../../page/block.ts";
import { jsonAttribute, plainName } from "./element-values.ts";

/** Elements that hold parts of an Operation Object: the attribute, and what its value is. */
const HOLDERS: ReadonlyMap<
  string,
  readonly [attribute: string, read: (value: Json) => JsonObject]
> = new Map([
  ["paramsdetails", ["parameters", (value) => (Array.isArray(value) ? { parameters: value } : {})]],
  ["paramsitem", ["param", (value) => (isObject(value) ? { parameters: [value] } : {})]],
  ["requestschema", ["body", (value) => (hasContent(value) ? { requestBody: value } : {})]],
  ["statuscodes", ["responses", (value) => (isObject(value) ? { responses: value } : {})]],
]);

/**
 * The members of an Operation Object that an element of Docusaurus OpenAPI holds; undefined for any
 * other element, and, with a doubt, where its attribute can't be read.
 */
export function operationPartsOf(element: Element, notes: Notes): JsonObject | undefined {
  const [name, read] = HOLDERS.get(plainName(element.name)) ?? [];
  if (name === undefined || read === undefined) return undefined;
  const written = element.attributes.get(name);
  if (written === undefined || /^\s*(undefined|null)?\s*$/.test(written)) return undefined;
  const value = jsonAttribute(element, name);
  if (value === undefined) {
    notes.doubts.add(element.line, `${name} of ${element.name} is no JSON`, "left out");
    return undefined;
  }
  const parts = read(value);
  markAll(value, element.line, notes);
  return Object.keys(parts).length > 0 ? parts : undefined;
}

function hasContent(value: Json): value is JsonObject {
  return isDraft(value) && isObject(value["content"]);
}

function markAll(value: Json, line: number, notes: Notes): void {
  if (typeof value !== "object" || value === null) return;
  notes.lines.mark(value, line);
  for (const child of Object.values(value)) markAll(child, line, notes);
}
