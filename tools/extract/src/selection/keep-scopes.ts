import { isObject } from "@org/openapi";
import { type Json, type JsonObject, objectAt } from "../base/json.ts";
import { eachOperation } from "../document/walk.ts";

/** Leaves of an OAuth flow the scopes that an operation asks for: a provider lists those of all its APIs. */
export function keepScopes(document: JsonObject): void {
  const requirements = [
    document["security"],
    ...eachOperation(document).map(({ operation }) => operation["security"]),
  ];
  const asked = new Set<Json>(requirements.flatMap(scopesOf));
  const schemes = objectAt(objectAt(document, "components"), "securitySchemes");
  for (const scheme of Object.values(schemes)) {
    for (const flow of Object.values(objectAt(scheme, "flows"))) {
      const scopes = objectAt(flow, "scopes");
      for (const scope of Object.keys(scopes)) if (!asked.has(scope)) delete scopes[scope];
    }
  }
}

/** Security Requirement Objects (OpenAPI 3.1, section 4.8.30): by scheme, the scopes that it takes. */
function scopesOf(requirements: Json | undefined): Json[] {
  if (!Array.isArray(requirements)) return [];
  return requirements.flatMap((one) => (isObject(one) ? Object.values(one).flat() : []));
}
