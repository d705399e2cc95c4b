import { isObject, ownMember, pointerTo } from "@org/openapi";
import { type Json, type JsonObject, objectAt } from "../base/json.ts";

/** A schema, its JSON pointer, and a way to put another one in its place. */
export type SeeSchema = (
  schema: JsonObject,
  pointer: string,
  replace: (schema: JsonObject) => void,
) => void;

/** A Media Type Object and its JSON pointer. */
export type SeeMedia = (media: JsonObject, pointer: string) => void;

const MAPS = ["properties", "patternProperties", "$defs"];
const LISTS = ["allOf", "oneOf", "anyOf", "prefixItems"];
const SINGLE = [
  "items",
  "additionalProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "not",
  "if",
  "then",
  "else",
  "contains",
  "propertyNames",
];

/**
 * Calls `see` for every schema of a conformed document, outer ones first. `see` may replace the
 * schema in its place; then what it put there is descended into.
 */
export function eachSchema(document: JsonObject, see: SeeSchema): void {
  const schemas = objectAt(objectAt(document, "components"), "schemas");
  for (const key of Object.keys(schemas)) {
    slot(schemas, key, pointerTo("/components/schemas", key), see);
  }
  for (const [parameter, pointer] of parameterPlaces(document)) {
    if (isObject(ownMember(parameter, "schema"))) {
      slot(parameter, "schema", `${pointer}/schema`, see);
    }
  }
  eachContent(document, (media, pointer) => {
    if (isObject(ownMember(media, "schema"))) slot(media, "schema", `${pointer}/schema`, see);
  });
}

/** Calls `see` for every media type of parameters, request bodies and responses. */
export function eachContent(document: JsonObject, see: SeeMedia): void {
  const parts = objectAt(document, "components");
  const owners = [
    ...parameterPlaces(document),
    ...places(parts, "requestBodies", "/components"),
    ...places(parts, "responses", "/components"),
    ...eachOperation(document).flatMap(({ operation, pointer }): Place[] => [
      [objectAt(operation, "requestBody"), `${pointer}/requestBody`],
      ...places(operation, "responses", pointer),
    ]),
  ];
  for (const [owner, pointer] of owners) {
    for (const [media, place] of places(owner, "content", pointer)) see(media, place);
  }
}

/** Calls `see` for every parameter: of operations and among the components. */
export function eachParameter(document: JsonObject, see: SeeMedia): void {
  const owners = [
    ...places(objectAt(document, "components"), "parameters", "/components"),
    ...eachOperation(document).flatMap(({ operation, pointer }) =>
      places(operation, "parameters", pointer),
    ),
  ];
  for (const [parameter, pointer] of owners) see(parameter, pointer);
}

type Place = [value: JsonObject, pointer: string];

/** Parameters and headers, which say their schemas in the same way. */
function parameterPlaces(document: JsonObject): Place[] {
  const parts = objectAt(document, "components");
  const operations = eachOperation(document);
  const responses = [
    ...places(parts, "responses", "/components"),
    ...operations.flatMap(({ operation, pointer }) => places(operation, "responses", pointer)),
  ];
  return [
    ...places(parts, "parameters", "/components"),
    ...places(parts, "headers", "/components"),
    ...operations.flatMap(({ operation, pointer }) => places(operation, "parameters", pointer)),
    ...responses.flatMap(([response, pointer]) => places(response, "headers", pointer)),
  ];
}

/** The objects in a member that is a map or a list. */
function places(owner: JsonObject, key: string, pointer: string): Place[] {
  const group = ownMember(owner, key);
  if (typeof group !== "object" || group === null) return [];
  return Object.entries(group).flatMap(([name, value]): Place[] =>
    isObject(value) ? [[value, pointerTo(pointer, key, name)]] : [],
  );
}

/** The operations of a conformed document. */
export function eachOperation(
  document: JsonObject,
): { path: string; method: string; operation: JsonObject; pointer: string }[] {
  return Object.entries(objectAt(document, "paths")).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {}).flatMap(([method, operation]) =>
      isObject(operation)
        ? [{ path, method, operation, pointer: pointerTo("/paths", path, method) }]
        : [],
    ),
  );
}

/** Calls `see` for the schemas within a schema, not for itself. */
export function eachSubschema(schema: JsonObject, see: SeeSchema, pointer = ""): void {
  for (const key of MAPS) {
    const map = objectAt(schema, key);
    for (const name of Object.keys(map)) slot(map, name, pointerTo(pointer, key, name), see);
  }
  for (const key of LISTS) {
    const list = ownMember(schema, key);
    if (!Array.isArray(list)) continue;
    for (const index of list.keys()) slot(list, index, `${pointer}/${key}/${index}`, see);
  }
  for (const key of SINGLE) {
    if (isObject(ownMember(schema, key))) slot(schema, key, `${pointer}/${key}`, see);
  }
}

function slot(
  owner: JsonObject | Json[],
  key: string | number,
  pointer: string,
  see: SeeSchema,
): void {
  const place = owner as Record<string | number, Json>;
  if (!isObject(place[key])) return;
  see(place[key], pointer, (schema) => {
    place[key] = schema;
  });
  if (isObject(place[key])) eachSubschema(place[key], see, pointer);
}
