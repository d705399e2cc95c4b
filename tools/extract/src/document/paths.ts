import { isObject, METHODS, ownMember } from "@org/openapi";
import type { Json, JsonObject } from "../base/json.ts";
import { type Context, doubt } from "./context.ts";
import { operation } from "./operation.ts";
import { renamedPath } from "./rename-path.ts";

/** Paths Object (OpenAPI 3.1, section 4.8.8): the operations, each path once. */
export function paths(
  value: Json | undefined,
  common: { readonly schemes: JsonObject },
  context: Context,
): JsonObject {
  const result: JsonObject = {};
  const ids = new Set<string>();
  const shapes = new Map<string, string>();
  for (const [said, item] of Object.entries(isObject(value) ? value : {})) {
    if (said.startsWith("x-") || !isObject(item)) continue;
    const template = pathTemplate(said, value, context);
    if (!template) continue;
    const shape = template.replace(/\{[^{}]*\}/g, "{}");
    const path = shapes.get(shape) ?? template;
    if (path !== template) {
      doubt(context, value, said, `${template} and ${path} are the same path`, path);
    }
    shapes.set(shape, path);
    const target = (result[path] ?? {}) as JsonObject;
    const own = path === template ? item : renamedPath(item, template, path);
    addOperations(own, path, target, { ids, ...common, context });
    if (Object.keys(target).length > 0) result[path] = target;
  }
  return result;
}

interface Shared {
  readonly ids: Set<string>;
  readonly schemes: JsonObject;
  readonly context: Context;
}

function addOperations(
  item: JsonObject,
  path: string,
  target: JsonObject,
  { context, ...common }: Shared,
): void {
  const shared = ownMember(item, "parameters");
  for (const method of METHODS) {
    const draft = ownMember(item, method);
    if (!isObject(draft)) continue;
    if (target[method]) {
      doubt(context, draft, undefined, `${method} ${path} is described twice`, "the first counts");
      continue;
    }
    const place = { method, path, shared: Array.isArray(shared) ? shared : [], ...common };
    target[method] = operation(draft, place, context);
  }
}

/** The path with OpenAPI's own templates; undefined where it is none. */
function pathTemplate(said: string, owner: unknown, context: Context): string | undefined {
  const [bare = ""] = said.trim().split(/[?#]/);
  // `/purses/:id` is how servers write it, and no path of OpenAPI's; `/purses:search` is one.
  const path = `/${bare.replace(/^\/+/, "")}`.replaceAll(/\/:([A-Za-z_]\w*)(?=\/|$)/g, "/{$1}");
  const withoutTemplates = path.replace(/\{[\w.~-]+\}/g, "x");
  if (/[{}\s<>"\\^`|]/.test(withoutTemplates)) {
    doubt(context, owner, said, `"${said}" is no path`, "left out");
    return undefined;
  }
  const names = [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1]);
  if (new Set(names).size < names.length) {
    doubt(context, owner, said, `"${said}" names a parameter twice`, "left out");
    return undefined;
  }
  if (path !== said) doubt(context, owner, said, `path "${said}"`, `read as ${path}`);
  return path;
}
