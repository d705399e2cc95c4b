import { isObject, ownMember } from "@org/openapi";
import { type JsonObject, objectAt } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import type { Field } from "../../evidence/fields/fields.ts";
import type { PlacedField } from "../../evidence/fields/meaning.ts";
import { withSampleNames } from "../../evidence/samples/dotted-names.ts";
import type { Group } from "../found.ts";

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
export function inPlace(group: Group, shown: JsonObject, notes: Notes): PlacedField[] {
  const objects = objectsIn(shown, []);
  const named = withSampleNames(group.fields, shown).map((field) => asShown(field, objects));
  const fields = withoutWrapper(named, objects);
  const root = objects.find(({ path }) => path.length === 0);
  const names = firstNames(fields);
  const isEachOnce = fields.every(({ path }) => path.length > 1) || names.length === fields.length;
  const isOfRoot = isEachOnce && names.every((name) => root?.names.has(name));
  if (objects.length === 0 || isOfRoot) return fields;
  const titled = objects.find(({ path }) => lastName(path) === bare(group.title));
  const home = best(objects, names) ?? titled ?? root;
  if (!home) return fields;
  const owners = ownersOf(fields, home, objects);
  return fields.map((field, index) => {
    const owner = owners[index] ?? home;
    if (!owner.names.has(withoutBrackets(field.path[0] ?? ""))) {
      notes.doubts.add(field.line, `field ${field.path.join(".")} is in no sample`, placeOf(owner));
    }
    return { ...field, path: [...owner.path, ...field.path] };
  });
}

/**
 * The object that each field is a member of, row after row: home, where it has that name and no row above had it,
 * or else the object that the row above began or goes on with, or one that has the name.
 */
function ownersOf(
  fields: readonly PlacedField[],
  home: Inner,
  objects: readonly Inner[],
): readonly Inner[] {
  const described = new Set(fields.map(({ path }) => keyOf([...home.path, ...path])));
  const taken = new Set(
    fields.flatMap(({ path }) => (path.length > 1 ? [keyOf([...home.path, ...path])] : [])),
  );
  const byPath = new Map(objects.map((one) => [keyOf(one.path), one]));
  const owners: Inner[] = [];
  for (const [index, { path }] of fields.entries()) {
    const name = withoutBrackets(path[0] ?? "");
    const keyIn = (one: Inner) => keyOf([...one.path, name]);
    // One that is described elsewhere by its whole path is another one of that name.
    const isOpen = (one: Inner) => one.names.has(name) && !described.has(keyIn(one));
    const isFree = (one: Inner) => one.names.has(name) && !taken.has(keyIn(one));
    const usual = home.names.has(name) ? home : (objects.find(isOpen) ?? home);
    if (path.length > 1) owners.push(usual);
    else {
      const begun = begunBy(fields[index - 1], owners.at(-1), byPath) ?? usual;
      // A name that is taken may begin an object that stands elsewhere.
      const begins = (one: Inner) => isFree(one) && byPath.has(keyIn(one));
      const owner = [home, begun, usual].find(isFree) ?? objects.find(begins) ?? usual;
      owners.push(owner);
      taken.add(keyIn(owner));
    }
  }
  return owners;
}

/** Fields without the name of a type, or of the body, that holds all of them: samples show what is in it, and not it. */
function withoutWrapper(fields: PlacedField[], objects: readonly Inner[]): PlacedField[] {
  const [wrapper = "", second] = firstNames(fields);
  const isShown = objects.some(({ names }) => names.has(wrapper));
  if (!TYPE.test(wrapper) || second !== undefined || isShown) return fields;
  const inner = fields
    .filter(({ path }) => path.length > 1)
    .map((field) => ({ ...field, path: field.path.slice(1) }));
  const below = firstNames(inner);
  const isOnlyWrapped = below.length === 1 && inner.length > 1;
  const most = Math.max(
    0,
    ...objects.map(({ names }) => below.filter((name) => names.has(name)).length),
  );
  if (isOnlyWrapped) {
    const unwrapped = withoutWrapper(inner, objects);
    return unwrapped === inner ? fields : unwrapped;
  }
  return most > 1 && most * 5 >= below.length * 4 ? inner : fields;
}

/** What a type or a body is called. */
const TYPE = /^(?:[A-Z]\w+|[a-z]\w*(?:-\w+)+|body|payload|request\w*|response\w*)$/;

/** `[card]` is called like a map, but samples show a member of that name. */
function asShown(field: PlacedField, objects: readonly Inner[]): PlacedField {
  const name = field.name.replaceAll(/^\[|\]$/g, "");
  const isShown = field.path.join() === "*" && objects.some(({ names }) => names.has(name));
  return isShown ? { ...field, name, path: [name] } : field;
}

/** The object whose members the row above began, or goes on with. */
function begunBy(
  above: PlacedField | undefined,
  owner: Inner | undefined,
  byPath: ReadonlyMap<string, Inner>,
): Inner | undefined {
  if (!above || !owner || above.path.length > 1) return undefined;
  return byPath.get(keyOf([...owner.path, ...above.path])) ?? owner;
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

/** The names that fields begin with, once each. */
export function firstNames(fields: readonly Field[]): string[] {
  return [...new Set(fields.map(({ path }) => withoutBrackets(path[0] ?? "")))].filter(
    (name) => name !== "",
  );
}

/** The name of an array's field, without what says that it is one. */
export function withoutBrackets(name: string): string {
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
export function objectsIn(schema: JsonObject, path: readonly string[]): Inner[] {
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
