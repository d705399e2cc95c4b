import { isObject, ownMember, setMember } from "@org/openapi";
import { isDraft, type Json, type JsonObject, objectAt } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";

/**
 * Joins what a page describes of a value with what its samples show. The description leads; what
 * only a sample shows is added, and where the two contradict each other both are accepted.
 */
export function mergeSample(
  described: JsonObject,
  shown: JsonObject,
  place: string,
  notes: Notes,
): JsonObject {
  const merged = merge(described, shown, place, notes);
  const line = notes.lines.of(described) ?? notes.lines.of(shown);
  return line === undefined ? merged : notes.lines.mark(merged, line);
}

function merge(described: JsonObject, shown: JsonObject, place: string, notes: Notes): JsonObject {
  if (Object.keys(shown).length === 0) return described;
  if (ownMember(described, "anyOf")) return described;
  const types = [ownMember(described, "type") ?? []].flat();
  const shownTypes = [ownMember(shown, "type") ?? []].flat();
  if (types.length === 0) return { ...shown, ...described };
  if (shownTypes.length === 0) return described;
  if (isNumericTime(described, shown)) {
    const { format: _, ...rest } = described;
    const says = `${place} is a time, and a number in a sample`;
    notes.doubts.add(notes.lines.of(described), says, "a number");
    return { ...rest, type: "integer" };
  }
  const missing = shownTypes.filter((type) => !accepts(types, type));
  if (missing.length === 0) return mergeInside(described, shown, place, notes);
  const says = `${place || "the body"} is ${types.join(", ")}, and ${missing.join(", ")} in a sample`;
  notes.doubts.add(notes.lines.of(described), says, "either is accepted");
  return widen(described, shown, missing, place, notes);
}

/** A "timestamp" is a text of ISO 8601, unless samples show that it counts seconds. */
function isNumericTime(described: JsonObject, shown: JsonObject): boolean {
  const isTime = described["type"] === "string" && described["format"] === "date-time";
  return isTime && shown["type"] === "integer";
}

function accepts(types: readonly Json[], type: Json): boolean {
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

function widen(
  described: JsonObject,
  shown: JsonObject,
  missing: readonly Json[],
  place: string,
  notes: Notes,
): JsonObject {
  const items = ownMember(described, "items");
  if (isObject(items) && missing.includes("object")) {
    const { description, ...list } = described;
    const object = mergeSample(items, shown, place, notes);
    return { ...(description ? { description } : {}), anyOf: [list, object] };
  }
  if (missing.every((type) => type !== "object" && type !== "array")) {
    return {
      ...mergeInside(described, shown, place, notes),
      ...withNumbers(ownMember(described, "enum"), missing),
      type: [described["type"] ?? [], ...missing].flat(),
    };
  }
  const { description, ...rest } = described;
  return { ...(description ? { description } : {}), anyOf: [rest, shown] };
}

/** Values of a text that is a number too, as both. */
function withNumbers(values: Json | undefined, types: readonly Json[]): JsonObject {
  if (!Array.isArray(values) || !types.some((type) => type === "integer" || type === "number")) {
    return {};
  }
  const numbers = values.filter((value) => typeof value === "string" && /^-?\d+$/.test(value));
  return { enum: [...values, ...numbers.map(Number)] };
}

function mergeInside(
  described: JsonObject,
  shown: JsonObject,
  place: string,
  notes: Notes,
): JsonObject {
  const merged: JsonObject = { ...described };
  const items = ownMember(shown, "items");
  if (isObject(items)) {
    const own = ownMember(described, "items");
    merged["items"] = isObject(own) ? mergeSample(own, items, `${place}[]`, notes) : items;
  }
  const values = ownMember(shown, "additionalProperties");
  const each = ownMember(described, "additionalProperties");
  if (isDraft(values) && isDraft(each)) {
    merged["additionalProperties"] = mergeSample(each, values, `${place}.*`, notes);
  } else if (isObject(values) && !ownMember(described, "properties")) {
    merged["additionalProperties"] = values;
  }
  const properties = ownMember(shown, "properties");
  if (isDraft(properties)) Object.assign(merged, withMembers(merged, properties, place, notes));
  if (!ownMember(described, "format") && ownMember(shown, "format")) {
    merged["format"] = shown["format"] ?? "";
  }
  return merged;
}

/** Members that a sample shows: where the page describes a map, those it does not name are its values. */
function withMembers(
  described: JsonObject,
  shown: JsonObject,
  place: string,
  notes: Notes,
): JsonObject {
  const each = ownMember(described, "additionalProperties");
  if (!isDraft(each)) return { properties: mergeMembers(described, shown, place, notes) };
  const own = objectAt(described, "properties");
  const [named, others] = [{} as JsonObject, [] as JsonObject[]];
  for (const [name, schema] of Object.entries(shown)) {
    if (Object.hasOwn(own, name)) setMember(named, name, schema);
    else if (isDraft(schema)) others.push(schema);
  }
  const values = others.reduce(
    (merged, schema) => mergeSample(merged, schema, `${place}.*`, notes),
    each,
  );
  const properties = mergeMembers(described, named, place, notes);
  const hasNames = Object.keys(properties).length > 0;
  return { additionalProperties: values, ...(hasNames && { properties }) };
}

function mergeMembers(
  described: JsonObject,
  shown: JsonObject,
  place: string,
  notes: Notes,
): JsonObject {
  const merged = { ...objectAt(described, "properties") };
  for (const [name, schema] of Object.entries(shown)) {
    if (!isObject(schema)) continue;
    const mine = ownMember(merged, name);
    const path = place ? `${place}.${name}` : name;
    likeSiblings(schema, merged);
    setMember(merged, name, isObject(mine) ? mergeSample(mine, schema, path, notes) : schema);
  }
  return merged;
}

/**
 * A map whose values have members called like the fields beside the map repeats those fields: where
 * a sample shows 1000 and the description says decimal, the values are decimals too.
 */
function likeSiblings(schema: JsonObject, siblings: JsonObject): void {
  const properties = objectAt(objectAt(schema, "additionalProperties"), "properties");
  for (const [name, shown] of Object.entries(properties)) {
    const described = ownMember(siblings, name);
    if (!isObject(shown) || !isObject(described)) continue;
    if (described["type"] === "number" && shown["type"] === "integer") shown["type"] = "number";
  }
}
