import { isObject, ownMember } from "@org/openapi";
import { type JsonObject, objectAt } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { type Field, schemaOfFields } from "../../evidence/fields/fields.ts";
import type { PlacedField } from "../../evidence/fields/meaning.ts";
import { withSampleNames } from "../../evidence/samples/dotted-names.ts";
import { inferSchema } from "../../evidence/samples/infer-schema.ts";
import { mergeSample } from "../../evidence/samples/merge-sample.ts";
import type { Sample } from "../../evidence/samples/sample.ts";
import type { Group } from "../found.ts";
import { type Models, withModels } from "../models.ts";
import { withAlternatives } from "./alternative-groups.ts";
import { withShownArrays } from "./shown-arrays.ts";
import { withShownTypes } from "./shown-types.ts";

/**
 * A body: what the page describes of it leads, and samples add what they show.
 *
 * @param stated a JSON Schema of it that stands on the page
 */
export function bodySchema(
  groups: readonly Group[],
  samples: readonly Sample[],
  models: Models,
  notes: Notes,
  stated?: JsonObject,
): JsonObject {
  const described = describedSchema(groups, samples, models, notes);
  return stated ? mergeSample(stated, described, "", notes) : described;
}

function describedSchema(
  groups: readonly Group[],
  samples: readonly Sample[],
  models: Models,
  notes: Notes,
): JsonObject {
  const shown = inferSchema(samples, notes.lines);
  const fields = withAlternatives(groups, notes).flatMap((group) =>
    inPlace({ ...group, fields: withModels(knownFields(group, samples), models) }, shown, notes),
  );
  if (fields.length === 0) return shown;
  const typed = withShownTypes(withShownArrays(fields, shown), shown, models);
  return mergeSample(schemaOfFields(typed, notes), shown, "", notes);
}

/** Notes speak of fields that samples show; what else they name is something else. */
function knownFields({ role, fields }: Group, samples: readonly Sample[]): Group["fields"] {
  if (role !== "aside" || samples.length === 0) return fields;
  return fields.filter(({ path }) =>
    samples.some(({ text }) => text.includes(`"${withoutBrackets(path.at(-1) ?? "")}"`)),
  );
}

/** How many of a group's own names a body's samples show, of how many. */
export function namesShown({ fields }: Group, samples: readonly Sample[]): [number, number] {
  const objects = objectsIn(inferSchema(samples), []);
  const names = firstNames(fields);
  const shown = names.filter((name) => objects.some((object) => object.names.has(name)));
  return [shown.length, names.length];
}

/** An object within a body: the names that lead to it, and those of its members. */
interface Inner {
  readonly path: readonly string[];
  readonly names: ReadonlySet<string>;
}

/**
 * The fields with the names that lead to them in the samples: a page often lists what is inside of an envelope
 * and says nothing of that. The group's home is the object that has most of its names; a field that is
 * not there, but in another, is that one's.
 */
function inPlace(group: Group, shown: JsonObject, notes: Notes): PlacedField[] {
  const fields = withSampleNames(group.fields, shown);
  const objects = objectsIn(shown, []);
  const root = objects.find(({ path }) => path.length === 0);
  if (objects.length === 0 || firstNames(fields).every((name) => root?.names.has(name))) {
    return fields;
  }
  const named = objects.find(({ path }) => lastName(path) === bare(group.title));
  const home = best(objects, firstNames(fields)) ?? named ?? root;
  if (!home) return fields;
  const described = new Set(fields.map(({ path }) => keyOf([...home.path, ...path])));
  return fields.map((field) => {
    const name = withoutBrackets(field.path[0] ?? "");
    // One that is described elsewhere by its whole path is another one of that name.
    const isOpen = ({ names, path }: Inner) =>
      names.has(name) && !described.has(keyOf([...path, name]));
    const owner = home.names.has(name) ? home : (objects.find(isOpen) ?? home);
    if (!owner.names.has(name)) {
      notes.doubts.add(field.line, `field ${field.path.join(".")} is in no sample`, placeOf(owner));
    }
    return { ...field, path: [...owner.path, ...field.path] };
  });
}

function keyOf(path: readonly string[]): string {
  return path
    .map(withoutBrackets)
    .filter((part) => part !== "")
    .join(".");
}

function placeOf({ path }: Inner): string {
  return path.length === 0 ? "a member of the body" : `a member of ${path.join(".")}`;
}

function firstNames(fields: readonly Field[]): string[] {
  return [...new Set(fields.map(({ path }) => withoutBrackets(path[0] ?? "")))].filter(
    (name) => name !== "",
  );
}

function withoutBrackets(name: string): string {
  return name.replace(/(?:\[\])+$/, "");
}

function lastName(path: readonly string[]): string {
  return withoutBrackets(path.at(-1) ?? "");
}

/** "The `data` object" is about `data`. */
function bare(title: string): string | undefined {
  const code = /`([^`]+)`/.exec(title)?.[1];
  return code ?? /^([\w-]+)(?: (?:object|array|fields?|attributes|properties))?$/i.exec(title)?.[1];
}

function best(objects: readonly Inner[], names: readonly string[]): Inner | undefined {
  const count = (object: Inner) => names.filter((name) => object.names.has(name)).length;
  const most = Math.max(0, ...objects.map(count));
  return most === 0 ? undefined : objects.find((object) => count(object) === most);
}

/** Every object within what samples show, outer ones first. */
function objectsIn(schema: JsonObject, path: readonly string[]): Inner[] {
  const found: Inner[] = [];
  const items = ownMember(schema, "items");
  if (isObject(items)) found.push(...objectsIn(items, asArray(path)));
  for (const part of [ownMember(schema, "anyOf") ?? []].flat()) {
    if (isObject(part)) found.push(...objectsIn(part, path));
  }
  const properties = objectAt(schema, "properties");
  const names = Object.keys(properties);
  if (names.length > 0) {
    found.push({ path, names: new Set(names) });
    for (const name of names) found.push(...objectsIn(objectAt(properties, name), [...path, name]));
  }
  const values = ownMember(schema, "additionalProperties");
  if (isObject(values)) found.push(...objectsIn(values, [...path, "*"]));
  return found.sort((a, b) => a.path.length - b.path.length);
}

function asArray(path: readonly string[]): string[] {
  return path.length === 0 ? ["[]"] : [...path.slice(0, -1), `${path.at(-1)}[]`];
}
