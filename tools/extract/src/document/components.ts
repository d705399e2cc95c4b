import { isObject } from "@org/openapi";
import { type Json, type JsonObject, objectAt } from "../base/json.ts";
import type { Context } from "./context.ts";
import { parameter } from "./parameter.ts";
import { requestBody } from "./request-body.ts";
import { headerObject, responseObject } from "./response.ts";
import { schema } from "./schema.ts";
import { securityScheme } from "./security.ts";

type Reader = (value: Json, name: string, context: Context) => JsonObject | undefined;

/** The kinds of components that are read, each with the reader of its object. */
const READERS: Readonly<Record<string, Reader>> = {
  schemas: (value, _name, context) => schema(value, context),
  parameters: (value, _name, context) => parameter(value, context),
  requestBodies: (value, _name, context) => requestBody(value, context),
  responses: (value, name, context) =>
    responseObject(value, context.statuses.get(name) ?? "default", context),
  headers: (value, _name, context) => (isObject(value) ? headerObject(value, context) : undefined),
  securitySchemes: securityScheme,
};

/** A key of `components` (OpenAPI 3.1, section 4.8.7). */
const NAME = /^[A-Za-z0-9._-]+$/;

/** Components Object (OpenAPI 3.1, section 4.8.7): the kinds that a page can hold. */
export function components(value: Json | undefined, context: Context): JsonObject {
  const result: JsonObject = {};
  for (const [kind, name, component] of entries(value)) {
    const read = READERS[kind]?.(component, name, context);
    if (!read) continue;
    const group = (result[kind] ?? {}) as JsonObject;
    group[name] = read;
    result[kind] = group;
  }
  return result;
}

/** The references that the components of a draft can be the target of. */
export function referenceTargets(value: Json | undefined): Set<string> {
  return new Set(entries(value).map(([kind, name]) => `#/components/${kind}/${name}`));
}

function entries(value: Json | undefined): [kind: string, name: string, component: Json][] {
  return Object.keys(READERS).flatMap((kind) => {
    return Object.entries(objectAt(value, kind))
      .filter(([name, component]) => NAME.test(name) && isObject(component))
      .map(([name, component]): [string, string, Json] => [kind, name, component]);
  });
}
