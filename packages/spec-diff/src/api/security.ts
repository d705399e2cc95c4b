import {
  child,
  entries,
  items,
  type Node,
  type OpenApiDocument,
  ownMember,
  requiredText,
} from "@org/openapi";
import { asStrings } from "../json.ts";
import { nodeAt, placeOf } from "../place.ts";
import type { Credential, Security } from "./model.ts";

/** The security of an operation: its own, else the document's, else none. */
export function readSecurity(document: OpenApiDocument, operation: Node): Security {
  const own = child(operation, "security");
  const list = own ?? child(document.root, "security");
  const alternatives = items(list, "`security`").map((requirement) =>
    entries(requirement, "a security requirement").map(
      ([name, { value }]): Credential => ({
        name,
        ...wanted(document, name),
        scopes: asStrings(value ?? []),
      }),
    ),
  );
  return {
    own: own !== undefined,
    alternatives: alternatives.length === 0 ? [[]] : alternatives,
    pointer: list === undefined ? "/security" : placeOf(document, list),
  };
}

/** The security schemes that a document declares, references followed. */
export function schemesOf(document: OpenApiDocument): ReadonlyMap<string, Node> {
  const declared = entries(nodeAt(document, "/components/securitySchemes"), "`securitySchemes`");
  return new Map(declared.map(([name, at]) => [name, document.files.resolve(at)]));
}

/** What a client must send; a scheme that the document does not declare is known by its name. */
function wanted(document: OpenApiDocument, name: string): Pick<Credential, "scheme" | "key"> {
  const scheme = schemesOf(document).get(name);
  if (scheme === undefined) return { scheme: `scheme ${name}` };
  const type = requiredText(scheme, "type", "a security scheme");
  if (type === "http") {
    return { scheme: `http ${String(ownMember(scheme.value, "scheme")).toLowerCase()}` };
  }
  if (type !== "apiKey") return { scheme: type };
  const place = String(ownMember(scheme.value, "in"));
  const key = String(ownMember(scheme.value, "name"));
  return { scheme: keyScheme(place, key), key };
}

/** What a client sends that has a key of this name there; names of headers have no case. */
export function keyScheme(place: string, name: string): string {
  return `apiKey ${place} ${place === "header" ? name.toLowerCase() : name}`;
}
