import type { SpecDocument } from "../document.ts";
import { asArray, asObject, asStrings, isObject, type JsonObject, pointerTo } from "../json.ts";
import type { Credential, Security } from "./model.ts";

/** The security of an operation: its own, else the document's, else none. */
export function readSecurity(
  document: SpecDocument,
  operation: JsonObject,
  pointer: string,
): Security {
  const own = operation["security"];
  const holder = own === undefined ? document.root : operation;
  const place = pointerTo(own === undefined ? "" : pointer, "security");
  const alternatives = asArray(holder["security"]).map((requirement) =>
    Object.entries(asObject(requirement)).map(
      ([name, scopes]): Credential => ({
        name,
        scheme: readScheme(document, name),
        scopes: asStrings(scopes ?? []),
      }),
    ),
  );
  return { alternatives: alternatives.length === 0 ? [[]] : alternatives, pointer: place };
}

/** What a scheme wants, as text; one that the document does not declare is known by its name. */
function readScheme(document: SpecDocument, name: string): string {
  const value = asObject(asObject(document.root["components"])["securitySchemes"])[name];
  if (!isObject(value)) return `scheme ${name}`;
  const pointer = pointerTo("", "components", "securitySchemes", name);
  return schemeText(document.resolve({ value, pointer }).value);
}

/** What a client must send for a scheme; names and descriptions of schemes do not matter. */
function schemeText(scheme: JsonObject): string {
  const { type, name } = scheme;
  const place = scheme["in"];
  if (type === "http") return `http ${String(scheme["scheme"]).toLowerCase()}`;
  if (type === "apiKey") {
    return `apiKey ${place} ${place === "header" ? String(name).toLowerCase() : name}`;
  }
  return String(type);
}
