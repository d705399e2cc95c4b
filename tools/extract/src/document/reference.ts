import { isObject, ownMember, pointerKeys, pointerTo } from "@org/openapi";
import type { Json, JsonObject } from "../base/json.ts";

/** The kind and the key of a component. */
export type ComponentKey = readonly [kind: string, key: string];

/** The JSON pointer of a reference within the document; undefined for any other value. */
export function pointerOf(value: unknown): string | undefined {
  const ref = ownMember(value, "$ref");
  if (typeof ref !== "string" || !ref.startsWith("#")) return undefined;
  try {
    return decodeURIComponent(ref.slice(1));
  } catch {
    return ref.slice(1);
  }
}

/** The component that a pointer names; undefined for what is in one, or elsewhere. */
export function componentAt(pointer: string): ComponentKey | undefined {
  const [components, kind, key, ...rest] = pointerKeys(pointer);
  const isComponent = components === "components" && kind !== undefined && rest.length === 0;
  return isComponent && key !== undefined ? [kind, key] : undefined;
}

/** A reference to a component. */
export function referenceTo([kind, key]: ComponentKey): JsonObject {
  return { $ref: `#${pointerTo("", "components", kind, key)}` };
}

/** The pointers of the components that a value refers to, those that they refer to among them. */
export function reached(from: Json, find: (pointer: string) => unknown): Set<string> {
  const found = new Set<string>();
  const open: unknown[] = [from];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null) continue;
    const pointer = isObject(value) ? pointerOf(value) : undefined;
    if (pointer !== undefined && !found.has(pointer)) {
      found.add(pointer);
      open.push(find(pointer));
    }
    open.push(...Object.values(value).filter((inner) => inner !== undefined));
  }
  return found;
}
