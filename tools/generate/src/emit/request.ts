/** The function of an operation that makes the parts of its request of the arguments. */
import type { MediaType, Operation, Parameter, RequestBody, Schema } from "../model.ts";
import { isInherited, literalCode } from "./code.ts";

/** The arrow function; every function it calls is in `serialization.ts`. */
export function requestCode(operation: Operation): string {
  const { parameters, body } = operation;
  const inPlace = (place: Parameter["in"]): Parameter[] =>
    parameters.filter((parameter) => parameter.in === place);
  const [path = "", ...query] = operation.path.split("?");
  const queries = [
    ...fixedQueryCode(query.join("?"), operation),
    ...inPlace("query").map(queryCode),
  ];
  const headers = inPlace("header").map(headerCode);
  const cookies = inPlace("cookie").map((one) => `${literalCode(one.name)}: ${valueCode(one)}`);
  if (cookies.length > 0) headers.push(`cookie: parts.cookies({ ${cookies.join(", ")} })`);
  const members = [
    `path: ${templateCode(path, operation)}`,
    ...(queries.length === 0 ? [] : [`query: [${queries.join(", ")}]`]),
    ...(headers.length === 0 ? [] : [`headers: { ${headers.join(", ")} }`]),
    ...(body === undefined ? [] : [`body: ${bodyCode(body)}`]),
  ];
  const takes = parameters.length > 0 || body !== undefined ? "args" : "";
  return `(${takes}) => ({ ${members.join(", ")} })`;
}

/**
 * The pairs of a query that the document writes into the path. The value of one that a query parameter
 * is named in is that parameter's to send.
 */
function fixedQueryCode(query: string, operation: Operation): string[] {
  const sent = operation.parameters.filter((one) => one.in === "query").map(({ name }) => name);
  return query
    .split("&")
    .filter((pair) => pair !== "" && !sent.some((name) => pair.endsWith(`={${name}}`)))
    .map((pair) => templateCode(pair, operation));
}

/** A text with names of path parameters in braces, as the code that fills them in. */
function templateCode(template: string, { parameters }: Operation): string {
  const code = template.split(/(\{[^{}]+\})/).map((piece) => {
    const name = /^\{(.+)\}$/.exec(piece)?.[1];
    const parameter = parameters.find((one) => one.in === "path" && one.name === name);
    return parameter === undefined ? templateText(piece) : `\${${segmentCode(parameter)}}`;
  });
  const isPlain = code.every((piece) => !piece.startsWith("${"));
  return isPlain ? literalCode(template) : `\`${code.join("")}\``;
}

/** Text of a path in a template literal: what no URL may hold is encoded (RFC 3986, section 2). */
function templateText(text: string): string {
  return text.replace(/["<>`\\^|{}\s]/g, encodeURIComponent);
}

function segmentCode(parameter: Parameter): string {
  const name = literalCode(parameter.name);
  if (parameter.mediaType !== undefined) return `parts.segment(${name}, ${valueCode(parameter)})`;
  if (parameter.style === "simple" && isScalar(parameter.schema)) {
    return `parts.segment(${name}, ${argumentCode(parameter)})`;
  }
  const style = literalCode(parameter.style);
  return `parts.inPath(${name}, ${argumentCode(parameter)}, ${style}, ${parameter.explode})`;
}

function queryCode(parameter: Parameter): string {
  const { style, explode, allowReserved, mediaType, schema } = parameter;
  const name = literalCode(encodeName(parameter.name));
  const value = valueCode(parameter);
  if (mediaType !== undefined || (style === "form" && !allowReserved && isScalar(schema))) {
    return `parts.pair(${name}, ${value})`;
  }
  return `parts.inQuery(${name}, ${value}, ${literalCode(style)}, ${explode}, ${allowReserved})`;
}

/** Brackets are common in names, and servers know them as they are. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll("%5B", "[").replaceAll("%5D", "]");
}

function headerCode(parameter: Parameter): string {
  const { name, schema, explode, mediaType } = parameter;
  const value = valueCode(parameter);
  const text =
    mediaType !== undefined || isScalar(schema) ? value : `parts.simple(${value}, ${explode})`;
  return `${literalCode(name.toLowerCase())}: parts.header(${literalCode(name)}, ${text})`;
}

/** The value to send: the argument, or what the client has in its place. */
function valueCode(parameter: Parameter): string {
  const { name, required, value, idempotencyKey, mediaType } = parameter;
  const argument = argumentCode(parameter);
  if (idempotencyKey) return `${argument} ?? crypto.randomUUID()`;
  if (value !== undefined) return `${argument} ?? ${literalCode(value)}`;
  const given = required ? `parts.required(${literalCode(name)}, ${argument})` : argument;
  return mediaType === undefined ? given : `parts.json(${given})`;
}

function argumentCode({ arg }: Parameter): string {
  const name = literalCode(arg);
  return isInherited(arg)
    ? `(Object.hasOwn(args, ${name}) ? args[${name}] : undefined)`
    : `args[${name}]`;
}

/** Whether a value is one text, with nothing to put between its parts. */
function isScalar({ shape }: Schema): boolean {
  return shape.kind === "ref" ? isScalar(shape.to.schema) : shape.kind === "scalar";
}

function bodyCode({ required, content }: RequestBody): string {
  const value = required ? 'parts.required("body", args["body"])' : 'args["body"]';
  const [first, ...others] = content;
  const choices = others.map(
    (media) => `args["contentType"] === ${literalCode(media.type)} ? ${mediaCode(media, value)} : `,
  );
  return first === undefined ? "undefined" : choices.join("") + mediaCode(first, value);
}

function mediaCode({ type, body }: MediaType, value: string): string {
  const essence = type.split(";", 1)[0]?.trim().toLowerCase();
  if (essence === "multipart/form-data") return `parts.multipartBody(${value})`;
  const functions = { json: "jsonBody", form: "formBody", text: "rawBody", binary: "rawBody" };
  return `parts.${functions[body]}(${value}, ${literalCode(type)})`;
}
