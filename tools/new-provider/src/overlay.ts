import { isObject, type Json, type JsonObject, member, sameJson, setMember } from "@ORG/extract/src/json.ts";

/** One action of an OpenAPI Overlay 1.0: a target as JSONPath, and what happens there. */
export type Action = { readonly target: string } & (
  | { readonly update: Json }
  | { readonly remove: true }
);

/** The actions that make one document of another: removals first, then what is added or changed. */
export function overlayActions(before: JsonObject, after: JsonObject): Action[] {
  const removals: Action[] = [];
  const updates: Action[] = [];
  const visit = (from: JsonObject, to: JsonObject, target: string): JsonObject => {
    const update: JsonObject = {};
    for (const key of Object.keys(from)) {
      if (member(to, key) === undefined)
        removals.push({ target: child(target, key), remove: true });
    }
    for (const [key, value] of Object.entries(to)) {
      const old = member(from, key);
      const path = child(target, key);
      if (sameJson(old, value)) continue;
      if (isObject(old) && isObject(value)) {
        const inner = visit(old, value, path);
        if (Object.keys(inner).length > 0) setMember(update, key, inner);
      } else if (Array.isArray(old) && Array.isArray(value) && alike(old, value)) {
        for (const [index, item] of value.entries()) {
          const own = visit(old[index] as JsonObject, item as JsonObject, `${path}[${index}]`);
          if (Object.keys(own).length > 0)
            updates.push({ target: `${path}[${index}]`, update: own });
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
  return from.length === to.length && from.every(isObject) && to.every(isObject);
}

function child(target: string, key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `${target}.${key}` : `${target}[${JSON.stringify(key)}]`;
}
