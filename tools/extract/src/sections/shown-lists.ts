import { isObject, ownMember } from "@org/openapi";
import type { Field } from "../evidence/fields.ts";
import type { JsonObject } from "../json.ts";

/**
 * The fields, with `[]` where samples show a list that the page writes without it: `cards.id` in a body of
 * several cards. What the page itself calls an object stays one.
 */
export function withShownLists(fields: readonly Field[], shown: JsonObject): Field[] {
  const objects = new Set(
    fields.filter(({ schema }) => schema["type"] === "object").map(({ path }) => path.join(".")),
  );
  return fields.map((field) => ({ ...field, path: listed(field.path, shown, objects) }));
}

function listed(
  path: readonly string[],
  shown: JsonObject,
  objects: ReadonlySet<string>,
): readonly string[] {
  let at: unknown = shown;
  return path.map((part, index) => {
    if (part === "[]") {
      at = ownMember(at, "items");
      return part;
    }
    const name = part.replace(/(?:\[\])+$/, "");
    const member = ownMember(ownMember(at, "properties"), name);
    const isList = isObject(member) && member["type"] === "array";
    at = isList ? ownMember(member, "items") : member;
    const hasMembers = index < path.length - 1 && path[index + 1] !== "[]";
    const isOpen = part === name && !objects.has(path.slice(0, index + 1).join("."));
    return isList && hasMembers && isOpen ? `${name}[]` : part;
  });
}
