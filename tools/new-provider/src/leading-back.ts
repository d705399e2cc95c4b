import { type Json, type JsonObject, pointerOf, reached } from "@org/extract";
import { pointerTo, valueAt } from "@org/openapi";

/**
 * The members, as pointers, through which the operations of a document come back to a schema that they
 * are in: `related` of an account, that holds transfers of accounts. Without them nothing does.
 */
export function membersLeadingBack(document: JsonObject): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const find = (pointer: string): Json | undefined =>
    valueAt(document, pointer) as Json | undefined;
  /** `component` is the pointer of the one that a value is part of. */
  const visit = (value: Json | undefined, at: string, component: string, isMap: boolean): void => {
    if (typeof value !== "object" || value === null) return;
    const target = pointerOf(value);
    if (target !== undefined) {
      if (seen.has(target)) return;
      seen.add(target);
      visit(find(target), target, target, false);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      const pointer = pointerTo(at, key);
      if (isMap && reached(inner, find).has(component)) found.push(pointer);
      else visit(inner, pointer, component, !isMap && key === "properties");
    }
  };
  visit(document["paths"], "/paths", "", false);
  return found;
}
