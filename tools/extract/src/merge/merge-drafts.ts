import { isObject, METHODS, ownMember, setMember } from "@org/openapi";
import { isDraft, type JsonObject, objectAt } from "../base/json.ts";
import type { Notes } from "../base/notes.ts";
import { isSamePath } from "../evidence/endpoints/same-path.ts";
import { mergeOperation } from "./merge-operation.ts";

/**
 * Joins what several sources read of one page. The first leads. The others add operations that it does not have,
 * and to those that it has what it leaves open.
 */
export function mergeDrafts(drafts: readonly JsonObject[], notes: Notes): JsonObject | undefined {
  const [first, ...others] = drafts;
  if (!first) return undefined;
  for (const other of others) addDraft(first, other, notes);
  return first;
}

function addDraft(first: JsonObject, other: JsonObject, notes: Notes): void {
  const paths = memberOf(first, "paths");
  const isSecured = ownMember(first, "security") !== undefined;
  const schemes = new Set(Object.keys(objectAt(objectAt(first, "components"), "securitySchemes")));
  for (const [path, item] of Object.entries(objectAt(other, "paths"))) {
    if (!isDraft(item)) continue;
    const isExact = ownMember(paths, path) !== undefined;
    const known = isExact ? path : Object.keys(paths).find((one) => isSamePath(one, path));
    const target = memberOf(paths, known ?? path);
    if (!known) notes.lines.mark(target, notes.lines.of(item) ?? 0);
    for (const method of METHODS) {
      const added = ownMember(item, method);
      if (!isDraft(added)) continue;
      const own = ownMember(target, method);
      const said = { isSecured, schemes, name: `${method} ${path}`, notes };
      if (isDraft(own)) mergeOperation(own, added, said);
      else setMember(target, method, added);
    }
  }
  addServers(first, other);
  addSchemes(first, other);
}

/** Servers that a page states outside of a document count where the document has none. */
function addServers(first: JsonObject, other: JsonObject): void {
  const own = ownMember(first, "servers");
  const added = ownMember(other, "servers");
  if (Array.isArray(own) && own.length > 0) return;
  if (Array.isArray(added) && added.length > 0) first["servers"] = added;
}

function addSchemes(first: JsonObject, other: JsonObject): void {
  const added = objectAt(objectAt(other, "components"), "securitySchemes");
  if (Object.keys(added).length === 0) return;
  const schemes = memberOf(memberOf(first, "components"), "securitySchemes");
  for (const [name, scheme] of Object.entries(added)) {
    if (!isObject(ownMember(schemes, name))) setMember(schemes, name, scheme);
  }
}

/** The object at a member, which is put there where there is none. */
function memberOf(owner: JsonObject, key: string): JsonObject {
  const value = ownMember(owner, key);
  if (isDraft(value)) return value;
  const made: JsonObject = {};
  setMember(owner, key, made);
  return made;
}
