import {
  child,
  flag,
  type Node,
  type OpenApiDocument,
  type OperationNode,
  ownMember,
  parametersOf,
  requiredText,
} from "@org/openapi";
import { placeOf } from "../place.ts";
import { readContent, readSchema } from "./content.ts";
import type { Parameter, Serialization } from "./model.ts";

/** The parameters of an operation by what they are known by: the place, and the name there. */
export function readParameters(
  document: OpenApiDocument,
  operation: OperationNode,
): ReadonlyMap<string, Parameter> {
  return new Map(
    parametersOf(document, operation).map((node) => {
      const parameter = readParameter(document, node);
      return [keyOf(parameter, operation.path), parameter];
    }),
  );
}

/** Parameters in the path are known by their position, headers without case. */
function keyOf({ name, in: place }: Parameter, path: string): string {
  if (place === "header") return `header ${name.toLowerCase()}`;
  const position = [...path.matchAll(/\{([^}]*)\}/g)].findIndex(([, key]) => key === name);
  return place === "path" && position >= 0 ? `path ${position}` : `${place} ${name}`;
}

function readParameter(document: OpenApiDocument, node: Node): Parameter {
  const where = requiredText(node, "in", "a parameter");
  const [entry] = readContent(document, node);
  const clientValue = ownMember(node.value, "x-client-value");
  return {
    ...(entry === undefined ? readSchema(node) : entry[1]),
    name: requiredText(node, "name", "a parameter"),
    in: where,
    required: flag(node, "required") || where === "path",
    deprecated: flag(node, "deprecated"),
    emptyAllowed: flag(node, "allowEmptyValue"),
    serialization: readSerialization(node, where, entry?.[0]),
    ...(typeof clientValue === "string" ? { clientValue } : {}),
    pointer: placeOf(document, node),
  };
}

function readSerialization(
  node: Node,
  where: string,
  mediaType: string | undefined,
): Serialization {
  const usual = where === "query" || where === "cookie" ? "form" : "simple";
  const said = child(node, "style")?.value;
  const style = typeof said === "string" ? said : usual;
  const explode = child(node, "explode")?.value;
  return {
    style,
    explode: typeof explode === "boolean" ? explode : style === "form",
    allowReserved: flag(node, "allowReserved"),
    ...(mediaType === undefined ? {} : { mediaType }),
  };
}
