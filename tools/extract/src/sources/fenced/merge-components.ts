import { canonicalJson, isObject, ownMember, pointerTo, setMember } from "@org/openapi";
import { isDraft, type Json, type JsonObject, objectAt } from "../../base/json.ts";
import { meaning } from "../../document/reuse-components.ts";

/**
 * Adds the components of one draft to those of another. Of the same name and meaning they are one;
 * of another meaning the added one gets a name of its own, and what refers to it refers to that.
 */
export function addComponents(to: JsonObject, from: JsonObject): void {
  const kept = objectAt(to, "components");
  const added = objectAt(from, "components");
  rename(from, newNames(kept, added));
  const result: JsonObject = { ...kept };
  for (const [kind, group] of Object.entries(objectAt(from, "components"))) {
    if (!isDraft(group)) continue;
    const known = objectAt(kept, kind);
    const all: JsonObject = {};
    for (const [name, value] of Object.entries(known)) setMember(all, name, value);
    for (const [name, value] of Object.entries(group)) {
      if (ownMember(all, name) === undefined) setMember(all, name, value);
    }
    setMember(result, kind, all);
  }
  to["components"] = result;
}

/** The pointers of the components to rename, and the pointers they get. */
function newNames(kept: JsonObject, added: JsonObject): Map<string, string> {
  const shared = Object.entries(added).flatMap(([kind, group]) =>
    Object.entries(isObject(group) ? group : {}).flatMap(([name, value]) => {
      const known = ownMember(objectAt(kept, kind), name);
      return isDraft(known) && isDraft(value) ? [{ kind, name, known, value }] : [];
    }),
  );
  const renamed = new Map<string, string>();
  // What refers to a renamed component means something else than its namesake, too.
  for (let before = -1; before < renamed.size; ) {
    before = renamed.size;
    for (const { kind, name, known, value } of shared) {
      const pointer = pointerTo("#/components", kind, name);
      if (renamed.has(pointer) || (isSame(known, value) && !refersTo(value, renamed))) continue;
      const fresh = freeName(name, objectAt(kept, kind), objectAt(added, kind), renamed, kind);
      renamed.set(pointer, pointerTo("#/components", kind, fresh));
    }
  }
  return renamed;
}

function isSame(one: JsonObject, other: JsonObject): boolean {
  return canonicalJson(one) === canonicalJson(other) || meaning(one) === meaning(other);
}

function refersTo(value: Json, pointers: ReadonlyMap<string, string>): boolean {
  if (typeof value !== "object" || value === null) return false;
  const target = ownMember(value, "$ref");
  if (typeof target === "string" && pointers.has(target)) return true;
  return Object.values(value).some((child) => refersTo(child, pointers));
}

function freeName(
  name: string,
  kept: JsonObject,
  added: JsonObject,
  renamed: ReadonlyMap<string, string>,
  kind: string,
): string {
  const taken = new Set(renamed.values());
  for (let count = 2; ; count += 1) {
    const fresh = `${name}_${count}`;
    const isFree = ownMember(kept, fresh) === undefined && ownMember(added, fresh) === undefined;
    if (isFree && !taken.has(pointerTo("#/components", kind, fresh))) return fresh;
  }
}

/** Gives components their new names, where they stand and where they are referred to. */
function rename(draft: JsonObject, names: ReadonlyMap<string, string>): void {
  if (names.size === 0) return;
  follow(draft, names);
  for (const [kind, group] of Object.entries(objectAt(draft, "components"))) {
    if (!isDraft(group)) continue;
    for (const [name, value] of Object.entries(group)) {
      const fresh = names.get(pointerTo("#/components", kind, name));
      if (fresh === undefined) continue;
      delete group[name];
      group[lastOf(fresh)] = value;
    }
  }
}

function follow(value: Json, names: ReadonlyMap<string, string>): void {
  if (typeof value !== "object" || value === null) return;
  if (isDraft(value)) {
    const target = value["$ref"];
    const fresh = typeof target === "string" ? names.get(target) : undefined;
    if (fresh !== undefined) value["$ref"] = fresh;
    const requirements = value["security"];
    if (Array.isArray(requirements)) for (const one of requirements) renameSchemes(one, names);
  }
  for (const child of Object.values(value)) follow(child, names);
}

function renameSchemes(requirement: Json, names: ReadonlyMap<string, string>): void {
  if (!isDraft(requirement)) return;
  for (const [name, scopes] of Object.entries(requirement)) {
    const fresh = names.get(pointerTo("#/components", "securitySchemes", name));
    if (fresh === undefined) continue;
    delete requirement[name];
    requirement[lastOf(fresh)] = scopes;
  }
}

function lastOf(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf("/") + 1);
}
