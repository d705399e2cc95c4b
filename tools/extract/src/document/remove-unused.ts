import { isObject, ownMember } from "@org/openapi";
import { type JsonObject, objectAt } from "../base/json.ts";
import { eachOperation } from "./walk.ts";

/** The components of a kind, by name. */
export function componentsOf(document: JsonObject, kind: string): JsonObject {
  return objectAt(objectAt(document, "components"), kind);
}

/** Removes the components that nothing refers to, also those that only such ones refer to. */
export function removeUnused(document: JsonObject): void {
  const parts = ownMember(document, "components");
  if (!isObject(parts)) return;
  const used = new Set(
    securityNames(document).map((name) => `#/components/securitySchemes/${name}`),
  );
  follow(JSON.stringify(ownMember(document, "paths") ?? {}), document, used);
  for (const kind of Object.keys(parts)) {
    const group = componentsOf(document, kind);
    for (const name of Object.keys(group)) {
      if (!used.has(`#/components/${kind}/${name}`)) delete group[name];
    }
    if (Object.keys(group).length === 0) delete parts[kind];
  }
  if (Object.keys(parts).length === 0) delete document["components"];
}

/** Adds what a text of JSON refers to, and what that refers to. */
function follow(text: string, document: JsonObject, used: Set<string>): void {
  for (const [, kind = "", name = ""] of text.matchAll(/"#\/components\/(\w+)\/([\w.-]+)"/g)) {
    const reference = `#/components/${kind}/${name}`;
    if (used.has(reference)) continue;
    used.add(reference);
    follow(JSON.stringify(ownMember(componentsOf(document, kind), name) ?? {}), document, used);
  }
}

function securityNames(document: JsonObject): string[] {
  const owners = [document, ...eachOperation(document).map(({ operation }) => operation)];
  return owners.flatMap((owner) => {
    const requirements = ownMember(owner, "security");
    return (Array.isArray(requirements) ? requirements : [])
      .filter((item) => isObject(item))
      .flatMap(Object.keys);
  });
}
