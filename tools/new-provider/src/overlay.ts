import type { Json, JsonObject } from "@org/extract";
import { canonicalJson, isObject, ownMember, setMember } from "@org/openapi";
import { stringify } from "yaml";

/** One action of an OpenAPI Overlay 1.0: a target as JSONPath, and what happens there. */
export type Action = { readonly target: string } & (
  | { readonly update: Json }
  | { readonly remove: true }
);

/** The text of an OpenAPI Overlay 1.0 that makes one document of another. */
export function overlayText(title: string, before: JsonObject, after: JsonObject): string {
  const overlay = {
    overlay: "1.0.0",
    info: { title, version: "1.0.0" },
    actions: overlayActions(before, after),
  };
  return stringify(overlay, { lineWidth: 100, aliasDuplicateObjects: false });
}

/** The actions that make one document of another: removals first, then what is added or changed. */
function overlayActions(before: JsonObject, after: JsonObject): Action[] {
  const removals: Action[] = [];
  const updates: Action[] = [];
  const visit = (from: JsonObject, to: JsonObject, target: string): JsonObject => {
    const update: JsonObject = {};
    for (const key of Object.keys(from)) {
      if (ownMember(to, key) === undefined) {
        removals.push({ target: child(target, key), remove: true });
      }
    }
    for (const [key, value] of Object.entries(to)) {
      const old = ownMember(from, key);
      const path = child(target, key);
      if (old !== undefined && canonicalJson(old) === canonicalJson(value)) continue;
      if (isObject(old) && isObject(value)) {
        const inner = visit(old, value, path);
        if (Object.keys(inner).length > 0) setMember(update, key, inner);
      } else if (Array.isArray(old) && Array.isArray(value) && alike(old, value)) {
        for (const [index, item] of value.entries()) {
          const own = visit(old[index] as JsonObject, item as JsonObject, `${path}[${index}]`);
          if (Object.keys(own).length > 0) {
            updates.push({ target: `${path}[${index}]`, update: own });
          }
        }
      } else {
        if (typeof old === "object" && old !== null) removals.push({ target: path, remove: true });
        setMember(update, key, value);
      }
    }
    return update;
  };
  const root = visit(before, after, "$");
  return [
    ...removals,
    ...(Object.keys(root).length > 0 ? [{ target: "$", update: root }] : []),
    ...updates,
  ];
}

/** Lists of as many objects: their items are changed one by one. */
function alike(from: readonly Json[], to: readonly Json[]): boolean {
  return from.length === to.length && [...from, ...to].every(isObject);
}

function child(target: string, key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `${target}.${key}` : `${target}[${JSON.stringify(key)}]`;
}
