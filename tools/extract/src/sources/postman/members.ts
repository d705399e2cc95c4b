import { isObject, ownMember } from "@org/openapi";
import { isDraft, type Json, type JsonObject } from "../../base/json.ts";

/** An entry of one of Postman's lists: a query parameter, a header, a field of a form. */
export interface Entry {
  readonly key: string;
  readonly value: string;
  readonly description: string;
  readonly disabled: boolean;
  /** `file` for a file of a form. */
  readonly type: string;
  readonly source: JsonObject;
}

/** The objects in a list; none where there is no list. */
export function objectsIn(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter((item) => isDraft(item)) : [];
}

/** The objects in a list, or the only one, which stands there without it in collections that no Postman wrote. */
export function objectsOf(value: Json | undefined): JsonObject[] {
  return isDraft(value) ? [value] : objectsIn(value);
}

/** A text, or a number as one; empty where there is none. */
export function textOf(value: Json | undefined): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** Words for people: a text, or an object that holds one. */
export function wordsOf(value: Json | undefined): string {
  return isObject(value) ? textOf(ownMember(value, "content")) : textOf(value);
}

/** The entries of a list that have a name. Version 2.0 calls it `id` in variables. */
export function entriesIn(value: Json | undefined): Entry[] {
  return objectsIn(value).flatMap((source) => {
    const key = textOf(ownMember(source, "key") ?? ownMember(source, "id")).trim();
    if (key === "") return [];
    return {
      key,
      value: textOf(ownMember(source, "value")),
      description: wordsOf(ownMember(source, "description")).trim(),
      disabled: ownMember(source, "disabled") === true,
      type: textOf(ownMember(source, "type")),
      source,
    };
  });
}

/** The values of a collection's variables. */
export type Variables = ReadonlyMap<string, string>;

/** The variables in a list that have a value. */
export function variablesIn(value: Json | undefined): Variables {
  const entries = entriesIn(value).filter((entry) => entry.value !== "" && !entry.disabled);
  return new Map(entries.map((entry) => [entry.key, entry.value]));
}
