import { isObject, type JsonObject, member } from "@ORG/extract/src/json.ts";
import { eachOperation } from "@ORG/extract/src/document/walk.ts";

/** The components of a kind, by name. */
export function componentsOf(document: JsonObject, kind: string): JsonObject {
  const parts = member(document, "components");
  const group = isObject(parts) ? member(parts, kind) : undefined;
  return isObject(group) ? group : {};
}

/** Removes the components that nothing refers to, also those that only such ones refer to. */
export function removeUnused(document: JsonObject): void {
  const parts = member(document, "components");
  if (!isObject(parts)) return;
  const used = new Set(
    securityNames(document).map((name) => `#/components/securitySchemes/${name}`),
  );
  follow(JSON.stringify(member(document, "paths") ?? {}), document, used);
  for (const [kind, group] of Object.entries(parts)) {
    for (const name of Object.keys(isObject(group) ? group : {})) {
      if (!used.has(`#/components/${kind}/${name}`)) delete (group as JsonObject)[name];
    }
    if (Object.keys(isObject(group) ? group : {}).length === 0) delete parts[kind];
  }
  if (Object.keys(parts).length === 0) delete document["components"];
}

/** Adds what a text of JSON refers to, and what that refers to. */
function follow(text: string, document: JsonObject, used: Set<string>): void {
  for (const [, kind = "", name = ""] of text.matchAll(/"#\/components\/(\w+)\/([\w.-]+)"/g)) {
    const reference = `#/components/${kind}/${name}`;
    if (used.has(reference)) continue;
    used.add(reference);
    follow(JSON.stringify(member(componentsOf(document, kind), name) ?? {}), document, used);
  }
}

function securityNames(document: JsonObject): string[] {
  const owners = [document, ...eachOperation(document).map(({ operation }) => operation)];
  return owners.flatMap((owner) => {
    const requirements = member(owner, "security");
    return (Array.isArray(requirements) ? requirements : []).filter(isObject).flatMap(Object.keys);
  });
}
