import { isObject, METHODS, ownMember } from "@org/openapi";
import type { Json, JsonObject } from "../base/json.ts";

/**
 * A Path Item whose path parameters are called as in another template of the same shape: OpenAPI has a
 * shape once, whatever its parameters are called (OpenAPI 3.1, section 4.8.8).
 */
export function renamedPath(item: JsonObject, from: string, to: string): JsonObject {
  const names = new Map(namesIn(from).map((name, index) => [name, namesIn(to)[index] ?? name]));
  const renamed: JsonObject = withParameters(item, names);
  for (const method of METHODS) {
    const operation = ownMember(item, method);
    if (isObject(operation)) renamed[method] = withParameters(operation, names);
  }
  return renamed;
}

function namesIn(path: string): string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? "");
}

function withParameters(owner: JsonObject, names: ReadonlyMap<string, string>): JsonObject {
  const parameters = ownMember(owner, "parameters");
  if (!Array.isArray(parameters)) return { ...owner };
  return { ...owner, parameters: parameters.map((one) => renamedParameter(one, names)) };
}

function renamedParameter(parameter: Json, names: ReadonlyMap<string, string>): Json {
  if (!isObject(parameter) || ownMember(parameter, "in") !== "path") return parameter;
  const name = names.get(String(ownMember(parameter, "name")));
  return name === undefined ? parameter : { ...parameter, name };
}
