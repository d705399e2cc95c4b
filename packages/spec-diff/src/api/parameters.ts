import {
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
import type { Body, Parameter, Security } from "./model.ts";
import { keyScheme } from "./security.ts";
import { readSerialization } from "./serialization.ts";

/**
 * The parameters of an operation by what they are known by: the place, and the name there. Headers of a
 * form's members are arguments as its own are; what a credential fills is none.
 */
export function readParameters(
  document: OpenApiDocument,
  operation: OperationNode,
  body: Body | undefined,
  { alternatives }: Security,
): ReadonlyMap<string, Parameter> {
  const filled = new Set(alternatives.flat().map(({ scheme }) => scheme));
  const own = parametersOf(document, operation)
    .map((node) => readParameter(document, node))
    .filter(({ name, in: place }) => !filled.has(keyScheme(place, name)));
  const keyed = (parameter: Parameter) => [keyOf(parameter, operation.path), parameter] as const;
  return new Map([...partHeaders(body).map(keyed), ...own.map(keyed)]);
}

/** The headers that the parts of a body have, each once (OpenAPI 3.1, section 4.8.15.1.1, `headers`). */
function partHeaders(body: Body | undefined): readonly Parameter[] {
  return [...(body?.content ?? [])].flatMap(([type, content]) =>
    [...(content.encodings?.members ?? [])].flatMap(([member, { headers }]) =>
      [...headers.values()]
        .filter(({ name }) => name.toLowerCase() !== "content-disposition")
        .map((header) => ({
          ...header,
          in: "header",
          deprecated: false,
          emptyAllowed: false,
          serialization: { style: "simple", explode: false, allowReserved: false },
          ofPart: { type, body: content, member },
        })),
    ),
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
    serialization: {
      ...readSerialization(node, where),
      ...(entry === undefined ? {} : { mediaType: entry[0] }),
    },
    ...(typeof clientValue === "string" ? { clientValue } : {}),
    pointer: placeOf(document, node),
  };
}
