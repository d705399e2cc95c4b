import { isObject, ownMember } from "@org/openapi";
import { type JsonObject, objectAt } from "../../base/json.ts";
import { type Field, isTyped } from "../../evidence/fields/fields.ts";

/**
 * The fields with `[]` behind names of lists: a page that lists `cards.number` alone says nothing of what `cards`
 * is, and its sample does. Where the page gives it a type, that counts.
 */
export function withShownArrays<T extends Field>(fields: readonly T[], shown: JsonObject): T[] {
  const typed = new Set(
    fields.filter(({ schema }) => isTyped(schema)).map(({ path }) => keyOf(path)),
  );
  return fields.map((field) => {
    let at: JsonObject | undefined = shown;
    const path = field.path.map((part, index) => {
      at = at && memberOf(at, part);
      const isInner = index < field.path.length - 1 && part !== "*" && !part.endsWith("[]");
      const isOpen = isInner && !typed.has(keyOf(field.path.slice(0, index + 1)));
      return isOpen && at?.["type"] === "array" ? `${part}[]` : part;
    });
    return { ...field, path };
  });
}

function keyOf(path: readonly string[]): string {
  return path.map((part) => part.replace(/(?:\[\])+$/, "")).join("\n");
}

/** The schema of a member, of an object or of the objects in a list. */
export function memberOf(schema: JsonObject, part: string): JsonObject | undefined {
  const items = ownMember(schema, "items");
  if (isObject(items)) return memberOf(items, part);
  const key = part.replace(/(?:\[\])+$/, "");
  if (key === "") return schema;
  const found =
    key === "*"
      ? ownMember(schema, "additionalProperties")
      : ownMember(objectAt(schema, "properties"), key);
  return isObject(found) ? found : undefined;
}
