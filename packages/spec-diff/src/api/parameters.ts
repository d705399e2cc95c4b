import type { SpecDocument } from "../document.ts";
import { asArray, type JsonObject, pointerTo } from "../json.ts";
import { readContent, readSchema } from "./content.ts";
import type { Parameter, Serialization } from "./model.ts";

/** Header parameters that OpenAPI says to ignore (3.1, section 4.8.12.1, `name`). */
const IGNORED_HEADERS = new Set(["accept", "content-type", "authorization"]);

/** The parameters of an operation and of its path, the operation's own first in rank. */
export function readParameters(
  document: SpecDocument,
  path: string,
  holders: readonly { readonly value: JsonObject; readonly pointer: string }[],
): ReadonlyMap<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  for (const { value, pointer } of holders) {
    asArray(value["parameters"]).forEach((item, index) => {
      const place = { value: item, pointer: pointerTo(pointer, "parameters", index) };
      const parameter = readParameter(document, place);
      if (parameter.in === "header" && IGNORED_HEADERS.has(parameter.name.toLowerCase())) return;
      parameters.set(keyOf(parameter, path), parameter);
    });
  }
  return parameters;
}

/** Parameters in the path are known by their position, headers without case. */
function keyOf({ name, in: place }: Parameter, path: string): string {
  if (place === "header") return `header ${name.toLowerCase()}`;
  const position = [...path.matchAll(/\{([^}]*)\}/g)].findIndex(([, key]) => key === name);
  return place === "path" && position >= 0 ? `path ${position}` : `${place} ${name}`;
}

function readParameter(
  document: SpecDocument,
  place: { readonly value: unknown; readonly pointer: string },
): Parameter {
  const { value, pointer } = document.resolve(place);
  const { name } = value;
  const where = value["in"];
  if (typeof name !== "string" || typeof where !== "string") {
    throw document.error(pointer, "a parameter needs `name` and `in`");
  }
  const content = [...readContent(value, pointer)];
  const [mediaType, inContent] = content[0] ?? [];
  const clientValue = value["x-client-value"];
  return {
    ...(inContent ?? readSchema(value, pointer)),
    name,
    in: where,
    required: value["required"] === true || where === "path",
    deprecated: value["deprecated"] === true,
    emptyAllowed: value["allowEmptyValue"] === true,
    serialization: readSerialization(value, where, mediaType),
    ...(typeof clientValue === "string" ? { clientValue } : {}),
    pointer,
  };
}

function readSerialization(
  value: JsonObject,
  where: string,
  mediaType: string | undefined,
): Serialization {
  const usual = where === "query" || where === "cookie" ? "form" : "simple";
  const style = typeof value["style"] === "string" ? value["style"] : usual;
  const { explode } = value;
  return {
    style,
    explode: typeof explode === "boolean" ? explode : style === "form",
    allowReserved: value["allowReserved"] === true,
    ...(mediaType === undefined ? {} : { mediaType }),
  };
}
