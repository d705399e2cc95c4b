/** The descriptor of an operation: data that core's client reads. */
import type { MediaType, Operation, Parameter, RequestBody, Response, Server } from "../model.ts";
import { keyCode, literalCode } from "./code.ts";
import { comment } from "./comment.ts";
import { summaryOf } from "./method.ts";
import { isPlainRef } from "./validators.ts";

/** The exported constant of an operation. */
export function operationCode(operation: Operation): string {
  const { id, constant, method, path, parameters, body, security, servers } = operation;
  const members = [
    `id: ${literalCode(id)}`,
    `method: ${literalCode(method)}`,
    `path: ${literalCode(path)}`,
    ...(parameters.length === 0
      ? []
      : [`parameters: [${parameters.map(parameterCode).join(", ")}]`]),
    ...(body === undefined ? [] : [`body: ${bodyCode(body)}`]),
    ...(security.length === 0 ? [] : [`security: ${literalCode(security)}`]),
    `responses: {${operation.responses.map(responseCode).join(", ")}}`,
    ...(servers === undefined ? [] : [`servers: ${serversCode(servers)}`]),
  ];
  return `${comment(summaryOf(operation))}export const ${constant}: Operation = {${members.join(",\n")}};`;
}

/** Servers as source text. */
export function serversCode(servers: readonly Server[]): string {
  return literalCode(servers);
}

/** `explode` as it is unless said otherwise (OpenAPI 3.1, section 4.8.12.2.1). */
function explodesByDefault(style: string): boolean {
  return style === "form";
}

function parameterCode(parameter: Parameter): string {
  const { name, arg, style, explode, value } = parameter;
  const isDefault = style === "form" || style === "simple";
  return literalCode({
    name,
    ...(arg !== name && { arg }),
    in: parameter.in,
    ...(parameter.required && { required: true }),
    ...(!isDefault && { style }),
    ...(explode !== explodesByDefault(style) && { explode }),
    ...(parameter.allowReserved && { allowReserved: true }),
    ...(parameter.mediaType !== undefined && { json: true }),
    ...(value !== undefined && { value }),
    ...(parameter.idempotencyKey && { idempotencyKey: true }),
  });
}

function bodyCode(body: RequestBody): string {
  return literalCode({
    ...(body.required && { required: true }),
    content: body.content.map((media) => media.type),
  });
}

function responseCode(response: Response): string {
  const content = response.content.map((media) => `${keyCode(media.type)}: ${readerCode(media)}`);
  return `${keyCode(response.status)}: {${content.join(", ")}}`;
}

/** How a body is read: by its validator, as text, or as bytes. */
function readerCode(media: MediaType): string {
  const { shape } = media.schema;
  if (media.body === "binary") return literalCode("binary");
  if (media.body !== "json") return literalCode("text");
  if (shape.kind === "unknown") return "() => {}";
  const id = isPlainRef(media.schema) && shape.kind === "ref" ? shape.to.id : media.id;
  return `validators.${id}`;
}
