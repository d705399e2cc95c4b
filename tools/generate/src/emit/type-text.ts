/** TypeScript types, as text that refers to `types.ts`. */
import type { MediaType, NamedSchema, Operation, Parameter, Schema } from "../model.ts";
import { literalCode } from "./code.ts";
import { isPlainRef } from "./validators.ts";

/** `components["schemas"]["Balance"]`. */
export function schemaType(named: NamedSchema): string {
  return `components["schemas"][${literalCode(named.key)}]`;
}

/** The type of a body: of the request, or of the response with this status. */
export function contentType(
  operation: Operation,
  of: "requestBody" | (string & {}),
  media: MediaType,
): string {
  const isRequest = of === "requestBody";
  if (media.body === "text" || (media.body === "form" && !isRequest)) return "string";
  if (media.body === "stream") return "ByteStream";
  if (media.body === "binary") return isRequest ? "Blob | Uint8Array | ArrayBuffer" : "Uint8Array";
  return simpleType(media.schema) ?? placeType(operation, of, media);
}

function placeType(operation: Operation, of: string, media: MediaType): string {
  const owner = `operations[${literalCode(operation.id)}]`;
  const body =
    of === "requestBody"
      ? `NonNullable<${owner}["requestBody"]>`
      : `${owner}["responses"][${/^\d+$/.test(of) ? of : literalCode(of)}]`;
  return `${body}["content"][${literalCode(media.type)}]`;
}

/** The type of an argument. */
export function parameterType(operation: Operation, parameter: Parameter): string {
  const simple = simpleType(parameter.schema);
  if (simple !== undefined) return simple;
  const place = `operations[${literalCode(operation.id)}]["parameters"][${literalCode(parameter.in)}]`;
  return `NonNullable<${place}>[${literalCode(parameter.name)}]`;
}

/** Types that are short enough to stand where they are used. */
function simpleType(schema: Schema): string | undefined {
  const inner = plainType(schema);
  return inner === undefined || !schema.nullable ? inner : `${inner} | null`;
}

function plainType(schema: Schema): string | undefined {
  const { shape } = schema;
  if (isPlainRef({ ...schema, nullable: false }) && shape.kind === "ref") {
    return schemaType(shape.to);
  }
  if (shape.kind === "unknown") return "unknown";
  if (shape.kind === "null") return "null";
  if (shape.kind === "scalar" && !shape.isFile && shape.known.length === 0) {
    return shape.types.map((type) => (type === "integer" ? "number" : type)).join(" | ");
  }
  if (shape.kind === "scalar" && shape.types.length === 1 && shape.types[0] === "string") {
    return [...shape.known.map(literalCode), "(string & {})"].join(" | ");
  }
  if (shape.kind === "array" && shape.prefix.length === 0 && shape.items !== undefined) {
    const item = simpleType(shape.items);
    return item === undefined ? undefined : / [|&] /.test(item) ? `(${item})[]` : `${item}[]`;
  }
  return undefined;
}

/** The type of what may be left out: then it may be undefined as well. */
export function optionalType(type: string): string {
  return type === "unknown" ? type : `${type} | undefined`;
}
