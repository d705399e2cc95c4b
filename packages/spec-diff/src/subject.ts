import { type OpenApiDocument, ownMember, pointerTo } from "@org/openapi";
import { nodeAt, placeKeys } from "./place.ts";

/** Keywords whose next key or index only groups schemas. */
const GROUPS = new Set(["allOf", "anyOf", "oneOf"]);

/** What a reader calls the value of the schema at a place: `Payment.source`, `items[].id`. */
export function subjectAt(document: OpenApiDocument, pointer: string): string {
  const keys = placeKeys(pointer);
  if (keys[0] === "components" && keys[1] === "schemas") {
    return [keys[2] ?? "", pathWithin(keys.slice(3))].join("");
  }
  const schema = keys.indexOf("schema");
  const root = schema < 0 ? keys : keys.slice(0, schema);
  const path = schema < 0 ? "" : pathWithin(keys.slice(schema + 1));
  return `${rootName(document, root)}${path}`;
}

/** Where a schema hangs that is no component: a parameter, a header, a body. */
function rootName(document: OpenApiDocument, keys: readonly string[]): string {
  const parameter = keys.lastIndexOf("parameters");
  if (parameter >= 0) return nameAt(document, keys.slice(0, parameter + 2));
  const header = keys.lastIndexOf("headers");
  if (header >= 0) return keys[header + 1] ?? "header";
  const response = keys.lastIndexOf("responses");
  if (response >= 0) return `response ${keys[response + 1] ?? ""}`;
  return keys.includes("requestBody") || keys.includes("requestBodies") ? "request" : "value";
}

function nameAt(document: OpenApiDocument, keys: readonly string[]): string {
  const name = ownMember(nodeAt(document, pointerTo("", ...keys))?.value, "name");
  return typeof name === "string" ? name : "parameter";
}

function pathWithin(keys: readonly string[]): string {
  let path = "";
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? "";
    if (key === "properties") path += nameOf(keys[++index]);
    else if (key === "items") path += "[]";
    else if (key === "prefixItems") path += `[${keys[++index] ?? ""}]`;
    else if (key === "additionalProperties") path += "[*]";
    else if (GROUPS.has(key)) index++;
  }
  return path;
}

/** The list of all members is said of the object. */
function nameOf(member: string | undefined): string {
  return member === undefined ? "" : `.${member}`;
}
