import { isObject, type Json, type JsonObject, member } from "../json.ts";

/** A place in a document that holds a schema: `owner[key]`. */
export type SeeSchema = (owner: JsonObject | Json[], key: string | number) => void;

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
  const parts = member(document, "components");
  if (isObject(parts)) {
    for (const key of Object.keys(object(parts, "schemas")))
      slot(object(parts, "schemas"), key, see);
    for (const item of values(parts, "parameters")) inParameter(item, see);
    for (const item of values(parts, "requestBodies")) inContent(item, see);
    for (const item of values(parts, "responses")) inResponse(item, see);
  }
  for (const { operation } of eachOperation(document)) {
    const parameters = member(operation, "parameters");
    for (const item of Array.isArray(parameters) ? parameters.filter(isObject) : []) {
      inParameter(item, see);
    }
    inContent(object(operation, "requestBody"), see);
    for (const item of values(operation, "responses")) inResponse(item, see);
  }
}

/** The operations of a conformed document. */
export function eachOperation(
  document: JsonObject,
): { path: string; method: string; operation: JsonObject }[] {
  return Object.entries(object(document, "paths")).flatMap(([path, item]) =>
    Object.entries(isObject(item) ? item : {}).flatMap(([method, operation]) =>
      isObject(operation) ? [{ path, method, operation }] : [],
    ),
  );
}

/** Calls `see` for the schemas within a schema, not for itself. */
export function eachSubschema(schema: JsonObject, see: SeeSchema): void {
  for (const key of MAPS) {
    for (const name of Object.keys(object(schema, key))) slot(object(schema, key), name, see);
  }
  for (const key of LISTS) {
    const list = member(schema, key);
    if (Array.isArray(list)) for (const index of list.keys()) slot(list, index, see);
  }
  for (const key of SINGLE) if (isObject(member(schema, key))) slot(schema, key, see);
}

function slot(owner: JsonObject | Json[], key: string | number, see: SeeSchema): void {
  see(owner, key);
  const schema = (owner as Record<string | number, Json>)[key];
  if (isObject(schema)) eachSubschema(schema, see);
}

function inParameter(parameter: JsonObject, see: SeeSchema): void {
  if (isObject(member(parameter, "schema"))) slot(parameter, "schema", see);
  inContent(parameter, see);
}

function inResponse(response: JsonObject, see: SeeSchema): void {
  inContent(response, see);
  for (const header of values(response, "headers")) inParameter(header, see);
}

function inContent(owner: JsonObject, see: SeeSchema): void {
  for (const media of values(owner, "content")) {
    if (isObject(member(media, "schema"))) slot(media, "schema", see);
  }
}

function object(owner: JsonObject, key: string): JsonObject {
  const value = member(owner, key);
  return isObject(value) ? value : {};
}

function values(owner: JsonObject, key: string): JsonObject[] {
  return Object.values(object(owner, key)).filter(isObject);
}
