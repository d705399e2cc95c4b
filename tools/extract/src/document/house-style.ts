import { inCamelCase, isObject, METHODS, ownMember } from "@org/openapi";
import { isDraft, type Json, type JsonObject, objectAt } from "../base/json.ts";
import { componentAt, pointerOf, referenceTo } from "./reference.ts";

/** `getBalance` */
const CAMEL = /^[a-z][A-Za-z0-9]*$/;

/** `BalanceAmount` */
const PASCAL = /^[A-Z][A-Za-z0-9]+$/;

/**
 * Gives the operations and schemas of a draft names in the casing of our specs: a provider writes its own
 * as it likes. What is named so already keeps its name; one that would be another's gets a number.
 */
export function imposeHouseStyle(draft: JsonObject): void {
  renameOperations(draft);
  renameSchemas(draft);
}

function renameOperations(draft: JsonObject): void {
  const operations = Object.values(objectAt(draft, "paths")).flatMap((item) =>
    METHODS.flatMap((method) => {
      const operation = isObject(item) ? ownMember(item, method) : undefined;
      return isDraft(operation) ? [operation] : [];
    }),
  );
  const given = operations.map((operation) => ownMember(operation, "operationId"));
  const ids = given.filter((id) => typeof id === "string");
  const names = renamed(ids, inCamelCase, CAMEL);
  for (const [index, operation] of operations.entries()) {
    const id = given[index];
    const name = typeof id === "string" ? names.get(id) : undefined;
    if (name !== undefined) operation["operationId"] = name;
    // It is named by its method and path, as one without a name is.
    else delete operation["operationId"];
  }
}

function renameSchemas(draft: JsonObject): void {
  const components = objectAt(draft, "components");
  const schemas = ownMember(components, "schemas");
  if (!isDraft(schemas)) return;
  const names = renamed(
    Object.keys(schemas),
    (key) => `Schema${pascalCase(key)}`,
    PASCAL,
    /^Schema/,
  );
  if ([...names].every(([key, name]) => key === name)) return;
  components["schemas"] = Object.fromEntries(
    Object.entries(schemas).map(([key, schema]) => [names.get(key) ?? key, schema]),
  );
  refer(draft, names);
}

/** The new name of each of some names; none where nothing can be made of one. */
function renamed(
  all: readonly string[],
  rename: (name: string) => string,
  style: RegExp,
  needless?: RegExp,
): Map<string, string> {
  const taken = new Set(all.filter((name) => style.test(name)));
  const result = new Map([...taken].map((name) => [name, name]));
  for (const name of all) {
    if (result.has(name)) continue;
    const long = rename(name);
    const short = needless ? long.replace(needless, "") : long;
    const base = style.test(short) ? short : long;
    if (!style.test(base)) continue;
    let free = base;
    for (let count = 2; taken.has(free); count += 1) free = `${base}${count}`;
    taken.add(free);
    result.set(name, free);
  }
  return result;
}

/** Follows the new names: references, and the mappings of discriminators, which may name a schema alone. */
function refer(value: Json, names: ReadonlyMap<string, string>): void {
  if (Array.isArray(value)) for (const item of value) refer(item, names);
  if (!isDraft(value)) return;
  const name = nameAt(pointerOf(value), names);
  if (name !== undefined) Object.assign(value, referenceTo(["schemas", name]));
  const mapping = objectAt(objectAt(value, "discriminator"), "mapping");
  for (const [key, target] of Object.entries(mapping)) {
    const mapped = names.get(String(target)) ?? nameAt(pointerOf({ $ref: target }), names);
    if (mapped !== undefined) mapping[key] = String(referenceTo(["schemas", mapped])["$ref"]);
  }
  for (const inner of Object.values(value)) refer(inner, names);
}

function nameAt(
  pointer: string | undefined,
  names: ReadonlyMap<string, string>,
): string | undefined {
  const [kind, key = ""] = (pointer === undefined ? undefined : componentAt(pointer)) ?? [];
  return kind === "schemas" ? names.get(key) : undefined;
}

/** `balance_amount` and `GET-balance` make `BalanceAmount` and `GETBalance`. */
function pascalCase(name: string): string {
  return wordsOf(name).map(upperFirst).join("");
}

/** The words of a name; in one that is all capitals they are no abbreviations. */
function wordsOf(name: string): string[] {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  const isLoud = words.length > 1 && !/[a-z]/.test(name);
  return isLoud ? words.map((word) => word.toLowerCase()) : words;
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
