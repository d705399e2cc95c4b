/** The descriptor of an operation: data that core's client reads. */
import type { MediaType, Operation, Pagination, Response, Server } from "../model.ts";
import { keyCode, literalCode } from "./code.ts";
import { argumentNames, isSuccess, typesOf } from "./method.ts";
import { requestCode } from "./request.ts";
import { isPlainRef } from "./validators.ts";

/** The exported constant of an operation. */
export function operationCode(operation: Operation): string {
  const { id, constant, method, path, parameters, responses, security, servers, pages } = operation;
  const hasIdempotencyKey = parameters.some((parameter) => parameter.idempotencyKey);
  const renamed = parameters
    .filter(({ name, arg }) => arg !== name)
    .map((one) => `${literalCode(`${one.in} ${one.name}`)}: ${literalCode(one.arg)}`);
  // An error body is reported as it is: nothing holds it against its schema.
  const good = responses.filter((response) => isSuccess(response, responses));
  const streams = good.some(({ content }) => content.some(({ body }) => body === "stream"));
  const members = [
    `id: ${literalCode(id)}`,
    `method: ${literalCode(method)}`,
    `path: ${literalCode(path)}`,
    `args: ${literalCode(argumentNames(operation))}`,
    `request: ${requestCode(operation)}`,
    ...(hasIdempotencyKey ? ["idempotencyKey: true"] : []),
    ...(streams ? ["streams: true"] : []),
    ...(renamed.length === 0 ? [] : [`renamed: {${renamed.join(", ")}}`]),
    ...(security.length === 0 ? [] : [`security: ${literalCode(security)}`]),
    `responses: {${good.map(responseCode).join(", ")}}`,
    ...(servers === undefined ? [] : [`servers: ${serversCode(servers)}`]),
    ...(pages === undefined ? [] : [`pages: ${literalCode(pagesOf(pages))}`]),
  ];
  const type = pages === undefined ? "Operation" : "PagedOperation";
  return `export const ${constant}: ${type}<${typesOf(operation)}> = {${members.join(",\n")}};`;
}

/** What a client has to know of pages: types say what an item is. */
function pagesOf({ item: _, ...pages }: Pagination): Omit<Pagination, "item"> {
  return pages;
}

/** Servers as source text. */
export function serversCode(servers: readonly Server[]): string {
  return `[${servers.map(serverCode).join(", ")}]`;
}

function serverCode({ template, environments, variables }: Server): string {
  const described = variables.map(({ name, default: value, values }) => {
    const variable = { default: value, ...(values.length > 0 && { enum: values }) };
    return `${keyCode(name)}: ${literalCode(variable)}`;
  });
  const members = [
    `url: ${literalCode(template)}`,
    `environments: ${literalCode(environments)}`,
    ...(described.length === 0 ? [] : [`variables: {${described.join(", ")}}`]),
  ];
  return `{${members.join(", ")}}`;
}

function responseCode(response: Response): string {
  const content = response.content.map((media) => `${keyCode(media.type)}: ${readerCode(media)}`);
  return `${keyCode(response.status)}: {${content.join(", ")}}`;
}

/** How a body is read: by its validator, as text, as bytes, or not at all. */
function readerCode(media: MediaType): string {
  const { shape } = media.schema;
  if (media.body === "binary" || media.body === "stream") return literalCode(media.body);
  if (media.body !== "json") return literalCode("text");
  if (shape.kind === "unknown") return "() => true";
  const id = isPlainRef(media.schema) && shape.kind === "ref" ? shape.to.id : media.id;
  return `validators.${id}`;
}
