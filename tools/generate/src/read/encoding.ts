/** Encoding Object: OpenAPI 3.1, section 4.8.15. */
import { child, entries, fault, flag, type Node, text } from "@org/openapi";
import { isMultipart } from "../media-types.ts";
import type { Encoding, NamedSchema, Schema } from "../model.ts";
import { readHeaders } from "./header.ts";
import { readStyle } from "./parameter.ts";
import type { Reading } from "./reading.ts";

/** The encodings of a form's members, by name. */
export function readEncodings(
  type: string,
  mediaType: Node,
  schema: Schema,
  reading: Reading,
): ReadonlyMap<string, Encoding> {
  const encodings = new Map<string, Encoding>();
  for (const [name, contentType] of contentMediaTypes(schema)) {
    encodings.set(name, { contentType, headers: [] });
  }
  for (const [name, node] of entries(child(mediaType, "encoding"), "`encoding`")) {
    encodings.set(name, { ...encodings.get(name), ...readEncoding(node, type, reading) });
  }
  return encodings;
}

function readEncoding(node: Node, type: string, reading: Reading): Encoding {
  const contentType = text(node, "contentType");
  if (contentType !== undefined && !/^[\x20-\x7e]+$/.test(contentType)) {
    throw fault(child(node, "contentType") ?? node, "`contentType` has what no header can carry");
  }
  // Only parts have headers, and each its own of this name (RFC 7578, section 4.2).
  const headers = isMultipart(type)
    ? readHeaders(child(node, "headers"), reading).filter(
        ({ name }) => name.toLowerCase() !== "content-disposition",
      )
    : [];
  const isStyled = ["style", "explode", "allowReserved"].some((name) => child(node, name));
  return {
    headers,
    ...(contentType !== undefined && { contentType }),
    ...(isStyled && {
      style: { ...readStyle(node, "query"), allowReserved: flag(node, "allowReserved") },
    }),
  };
}

/** `contentMediaType` says of a member what its part is, where no encoding does. */
function contentMediaTypes(
  { shape }: Schema,
  above: ReadonlySet<NamedSchema> = new Set(),
): [name: string, type: string][] {
  if (shape.kind === "ref") {
    // What refers to itself without end is refused later, when all is read.
    if (above.has(shape.to)) return [];
    return contentMediaTypes(shape.to.schema, new Set([...above, shape.to]));
  }
  if (shape.kind === "allOf") return shape.parts.flatMap((part) => contentMediaTypes(part, above));
  if (shape.kind !== "object") return [];
  return shape.members.flatMap(({ name, schema }): [string, string][] => {
    const { node } = schema.shape.kind === "ref" ? schema.shape.to : schema;
    const type = text(node, "contentMediaType");
    return type === undefined ? [] : [[name, type]];
  });
}
