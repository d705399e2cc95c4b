/** The function of an operation that makes the parts of its request of the arguments. */

import { isJson, isMultipart, isRange } from "../media-types.ts";
import type { Encoding, MediaType, Operation, Parameter, RequestBody, Schema } from "../model.ts";
import { isInherited, keyCode, literalCode } from "./code.ts";
import { takesNull } from "./json-types.ts";

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
  const headers = inPlace("header")
    .filter(({ ofParts }) => ofParts !== true)
    .map(headerCode);
  const cookies = inPlace("cookie").map((one) => `${literalCode(one.name)}: ${valueCode(one)}`);
  if (cookies.length > 0) headers.push(`cookie: parts.cookies({ ${cookies.join(", ")} })`);
  const members = [
    `path: ${templateCode(path, operation)}`,
    ...(queries.length === 0 ? [] : [`query: [${queries.join(", ")}]`]),
    ...(headers.length === 0 ? [] : [`headers: { ${headers.join(", ")} }`]),
    ...(body === undefined ? [] : [`body: ${bodyCode(body, parameters)}`]),
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
  // The one style that sends the name; what can't be sent is told by that of its argument.
  const name = literalCode(parameter.style === "matrix" ? parameter.name : parameter.arg);
  if (parameter.mediaType !== undefined) return `parts.segment(${name}, ${valueCode(parameter)})`;
  // Without a value the serializer says which one is missing.
  const value = parameter.value === undefined ? argumentCode(parameter) : valueCode(parameter);
  if (parameter.style === "simple" && isScalar(parameter.schema)) {
    return `parts.segment(${name}, ${value})`;
  }
  const style = literalCode(parameter.style);
  return `parts.inPath(${name}, ${value}, ${style}, ${parameter.explode})`;
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
  return `${literalCode(parameter.name.toLowerCase())}: ${lineCode(parameter)}`;
}

/** What a header says. */
function lineCode(parameter: Parameter): string {
  const { schema, explode, mediaType, option } = parameter;
  const name = literalCode(parameter.arg);
  const value = valueCode(parameter);
  const isText = mediaType !== undefined || isScalar(schema);
  const line = isText ? value : `parts.simple(${name}, ${value}, ${explode})`;
  return `parts.header(${name}, ${option === undefined ? line : `parts.filled(${name}, ${line})`})`;
}

/** The value to send: the argument, or what the client has in its place. */
function valueCode(parameter: Parameter): string {
  const { arg, required, value, option, idempotencyKey, mediaType } = parameter;
  const argument = argumentCode(parameter);
  const name = literalCode(arg);
  // The client has it for all of its requests.
  if (option !== undefined) return argument;
  if (idempotencyKey) return `${argument} ?? parts.idempotencyKey()`;
  if (value !== undefined) return `${argument} ?? ${literalCode(value)}`;
  const given = required ? `parts.required(${name}, ${argument})` : argument;
  return mediaType !== undefined && isJson(mediaType) ? `parts.json(${name}, ${given})` : given;
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

function bodyCode({ required, content }: RequestBody, parameters: readonly Parameter[]): string {
  const [first, ...others] = content;
  if (first === undefined) return "undefined";
  if (others.length === 0) return mediaCode(first, literalCode(first.type), required, parameters);
  const choices = content.map((media) => {
    // A call may name a type of the range.
    const isOpen = isRange(media.type);
    const code = mediaCode(
      media,
      isOpen ? "contentType" : literalCode(media.type),
      required,
      parameters,
    );
    return `${keyCode(media.type)}: (${isOpen ? "contentType" : ""}) => ${code}`;
  });
  return `parts.bodyOf(args["contentType"], { ${choices.join(", ")} })`;
}

/** `typeCode` is what says the media type. */
function mediaCode(
  media: MediaType,
  typeCode: string,
  required: boolean,
  parameters: readonly Parameter[],
): string {
  const { type, body, schema } = media;
  // JSON alone has a null to send.
  const needs = body === "json" && takesNull(schema) ? "given" : "required";
  const value = required ? `parts.${needs}("body", args["body"])` : 'args["body"]';
  const encodings = encodingsCode(media, parameters);
  if (isMultipart(type)) {
    const essence = type.split(";", 1)[0]?.trim() ?? type;
    return `parts.multipartBody(${[value, literalCode(essence), ...encodings].join(", ")})`;
  }
  const functions = {
    json: "jsonBody",
    form: "formBody",
    text: "rawBody",
    binary: "rawBody",
    stream: "rawBody",
  };
  return `parts.${functions[body]}(${[value, typeCode, ...encodings].join(", ")})`;
}

/** The encodings of a form, where one of its members has something to say. */
function encodingsCode(
  { type, encodings }: MediaType,
  parameters: readonly Parameter[],
): readonly string[] {
  const members = [...encodings].flatMap(([name, encoding]) => {
    const code = encodingCode(encoding, isMultipart(type), parameters);
    return code === "" ? [] : [`${keyCode(name)}: { ${code} }`];
  });
  return members.length === 0 ? [] : [`{ ${members.join(", ")} }`];
}

function encodingCode(
  { style, contentType, headers }: Encoding,
  isPart: boolean,
  parameters: readonly Parameter[],
): string {
  const lines = headers.flatMap(({ name }) => {
    const parameter = parameters.find(
      (one) => one.in === "header" && one.name.toLowerCase() === name.toLowerCase(),
    );
    return parameter === undefined ? [] : [`${keyCode(name)}: ${lineCode(parameter)}`];
  });
  return [
    ...(style === undefined
      ? isPart && contentType !== undefined
        ? [`contentType: ${literalCode(contentType)}`]
        : []
      : [
          `style: ${literalCode(style.style)}`,
          // The style has no other form.
          ...(style.explode && style.style !== "deepObject" ? ["explode: true"] : []),
          ...(style.allowReserved ? ["allowReserved: true"] : []),
        ]),
    ...(lines.length === 0 ? [] : [`headers: { ${lines.join(", ")} }`]),
  ].join(", ");
}
