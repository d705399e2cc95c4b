import {
  child,
  items,
  type OpenApiDocument,
  type OperationNode,
  objectOf,
  pointerTo,
} from "@org/openapi";
import type { Fact } from "./fact.ts";

/** What has to be sent: the kinds of schemes, since their names are the document's own. */
export function securityFact(
  document: OpenApiDocument,
  { node }: OperationNode,
  operation: string,
): Fact {
  const stated = child(node, "security") ?? child(document.root, "security");
  const alternatives = items(stated, "`security`").map((alternative) =>
    Object.keys(objectOf(alternative, "a security requirement")),
  );
  const schemes = alternatives.flat();
  const trail = [
    stated?.pointer ?? "/security",
    ...schemes.map((scheme) => pointerTo("/components/securitySchemes", scheme)),
  ];
  const kinds = alternatives.map((names) => {
    const required = names.map((name) => kindOf(document, name));
    return required.sort().join(" and ");
  });
  const is = stated === undefined ? "not said" : kinds.sort().join(" or ") || "none";
  const id = `security of ${operation}`;
  const common = { operation, parent: `operation ${operation}` };
  return { id, kind: "security", label: "security", ...common, traits: { is }, trail };
}

function kindOf({ files, root }: OpenApiDocument, name: string): string {
  const components = child(root, "components");
  const schemes = components && child(components, "securitySchemes");
  const found = schemes && child(schemes, name);
  if (found === undefined) return "";
  const scheme = files.resolve(found);
  const parts = ["type", "scheme", "in", "name"].map((key) => child(scheme, key)?.value);
  return parts.filter((part) => part !== undefined).join(" ");
}
