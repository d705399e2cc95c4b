import { isObject, pointerTo, valueAt } from "@org/openapi";
import { isDraft, type Json, type JsonObject, objectAt } from "../base/json.ts";
import { componentAt, pointerOf, reached } from "../document/reference.ts";
import { eachOperation } from "../document/walk.ts";

/** An error that reaches more schemas shows whole resources beside what is wrong with a request. */
const MANY = 20;

/** So deep `x-errors` reads: the body, and one object or list in it (`/error/code`, `/errors/0/message`). */
const DEEP = 1;

/**
 * Cuts the errors that reach {@link MANY} schemas to what says what is wrong: texts and numbers of the
 * body, and of the objects and lists in it. A success keeps all that it reaches.
 */
export function cutErrors(document: JsonObject): void {
  const find = (pointer: string): Json | undefined =>
    valueAt(document, pointer) as Json | undefined;
  const kept = reached(successes(document), find);
  const left = new Set<string>();
  for (const media of errorBodies(document, find)) {
    const schema = media["schema"];
    const pointer = pointerOf(schema);
    // Errors of one schema share it still: it is cut once.
    if (schema === undefined || (pointer !== undefined && left.has(pointer))) continue;
    const parts = reached(schema, find);
    if (schemasIn(parts) <= MANY) continue;
    for (const part of parts) left.add(part);
    const rest = whatSaysWhy(schema, find) ?? {};
    const component = pointer === undefined || kept.has(pointer) ? undefined : componentAt(pointer);
    if (component === undefined) media["schema"] = rest;
    else objectAt(objectAt(document, "components"), component[0])[component[1]] = rest;
  }
  if (left.size > 0) removeUnreached(document, left);
}

function schemasIn(pointers: ReadonlySet<string>): number {
  return [...pointers].filter((pointer) => pointer.startsWith("/components/schemas/")).length;
}

function isError(status: string): boolean {
  return !/^[123]/.test(status);
}

/** What is reached whatever is wrong with a request. */
function successes(document: JsonObject): Json[] {
  return eachOperation(document).flatMap(({ operation, path }) => {
    const { responses: _responses, ...request } = operation;
    const good = Object.entries(objectAt(operation, "responses")).filter(
      ([status]) => !isError(status),
    );
    const shared = objectAt(objectAt(document, "paths"), path)["parameters"] ?? [];
    return [request, shared, ...good.map(([, response]) => response)];
  });
}

/** The Media Type Objects of errors. */
function errorBodies(
  document: JsonObject,
  find: (pointer: string) => Json | undefined,
): JsonObject[] {
  const errors = eachOperation(document).flatMap(({ operation }) =>
    Object.entries(objectAt(operation, "responses")).filter(([status]) => isError(status)),
  );
  return errors.flatMap(([, response]) => {
    const pointer = pointerOf(response);
    const content = objectAt(pointer === undefined ? response : find(pointer), "content");
    return Object.values(content).filter((media) => isDraft(media));
  });
}

/** A schema without its larger parts; undefined where nothing of it is left. */
function whatSaysWhy(
  schema: Json,
  find: (pointer: string) => Json | undefined,
  depth = 0,
  around: readonly string[] = [],
): JsonObject | undefined {
  if (!isDraft(schema)) return undefined;
  const pointer = pointerOf(schema);
  if (pointer !== undefined) {
    const target = around.includes(pointer) ? undefined : find(pointer);
    return target === undefined
      ? undefined
      : whatSaysWhy(target, find, depth, [...around, pointer]);
  }
  const inner = (part: Json, deeper: number): JsonObject | undefined =>
    whatSaysWhy(part, find, depth + deeper, around);
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties" && isObject(value)) {
      if (depth > DEEP) return undefined;
      const left = Object.entries(value).flatMap(([name, part]) => {
        const cut = inner(part, 1);
        return cut === undefined ? [] : [[name, cut] as const];
      });
      if (left.length === 0) return undefined;
      result[key] = Object.fromEntries(left);
    } else if (key === "items") {
      const cut = inner(value, 0);
      if (cut === undefined) return undefined;
      result[key] = cut;
    } else if (Array.isArray(value) && /^(all|any|one)Of$/.test(key)) {
      const left = value.flatMap((part) => inner(part, 0) ?? []);
      if (left.length === 0) return undefined;
      result[key] = left;
    } else if (!OF_PARTS.has(key)) result[key] = value;
  }
  if (isOpenObject(result) && depth > DEEP) return undefined;
  return withRequired(result);
}

/** Keywords of the parts that are gone. */
const OF_PARTS = new Set([
  "additionalProperties",
  "discriminator",
  "example",
  "examples",
  "default",
  "patternProperties",
  "not",
]);

function isOpenObject(schema: JsonObject): boolean {
  return [schema["type"]].flat().includes("object") && schema["properties"] === undefined;
}

function withRequired(schema: JsonObject): JsonObject {
  const { required, ...rest } = schema;
  if (!Array.isArray(required)) return schema;
  const names = Object.keys(objectAt(schema, "properties"));
  const left = required.filter((name) => names.includes(String(name)));
  return left.length === 0 ? rest : { ...rest, required: left };
}

/** Of the components that errors reached, those go that nothing else does. */
function removeUnreached(document: JsonObject, left: ReadonlySet<string>): void {
  const groups = objectAt(document, "components");
  const places = Object.entries(groups).flatMap(([kind, group]) =>
    Object.keys(isDraft(group) ? group : {}).map((key) => ({ kind, key })),
  );
  const isLeft = ({ kind, key }: { kind: string; key: string }): boolean =>
    left.has(pointerTo("/components", kind, key));
  const others = places.filter((place) => !isLeft(place));
  const roots = others.map(({ kind, key }) => objectAt(groups, kind)[key] ?? null);
  const { components: _components, ...rest } = document;
  const kept = reached([rest, ...roots], (pointer) => valueAt(document, pointer));
  for (const { kind, key } of places.filter(isLeft)) {
    if (!kept.has(pointerTo("/components", kind, key))) delete objectAt(groups, kind)[key];
  }
}
