import { isObject, type JsonObject, member } from "../json.ts";
import { join } from "../openapi/schema-slots.ts";
import type { Fact } from "./fact.ts";
import { resolve } from "./resolve.ts";

/** What has to be sent: the kinds of schemes, since their names are the document's own. */
export function securityFact(
  document: JsonObject,
  owner: JsonObject,
  operation: string,
  pointer: string,
): Fact {
  const own = member(owner, "security");
  const requirements = own ?? member(document, "security");
  const at = own ? `${pointer}/security` : "/security";
  const alternatives = Array.isArray(requirements) ? requirements.filter(isObject) : [];
  const schemes = alternatives.flatMap((alternative) => Object.keys(alternative));
  const trail = [at, ...schemes.map((scheme) => join("/components/securitySchemes", scheme))];
  const kinds = alternatives.map((alternative) => {
    const names = Object.keys(alternative).map((name) => kindOf(document, name));
    return names.sort().join(" and ");
  });
  const is = requirements === undefined ? "not said" : kinds.sort().join(" or ") || "none";
  const id = `security of ${operation}`;
  return { id, kind: "security", label: "security", operation, traits: { is }, trail };
}

function kindOf(document: JsonObject, name: string): string {
  const scheme = resolve(document, join("/components/securitySchemes", name)).value;
  const parts = ["type", "scheme", "in", "name"].map((key) => member(scheme, key));
  return parts.filter((part) => part !== undefined).join(" ");
}
