/** The method of an operation: its arguments, what it gives, and what it throws. */
import type { MediaType, Operation, Parameter, RequestBody, Response } from "../model.ts";
import { keyCode, literalCode } from "./code.ts";
import { comment, docText } from "./comment.ts";
import { contentType, optionalType, parameterType } from "./type-text.ts";

/** What an operation does, as the text of a doc comment. */
export function summaryOf(operation: Operation, more: readonly string[] = []): string {
  const { docs, originalId, method, path } = operation;
  return docText(docs.text === undefined ? { ...docs, text: `\`${method} ${path}\`` } : docs, [
    originalId === undefined ? "" : `operationId: \`${originalId}\`.`,
    ...more,
  ]);
}

/** The method's signature with its doc comment. */
export function methodCode(operation: Operation): string {
  const { id, responses, pages } = operation;
  const errors = responses.filter((response) => !isSuccess(response, responses));
  const statuses = errors.map(({ status }) => (status === "default" ? "any other status" : status));
  const doc = summaryOf(operation, [
    pages === undefined ? "" : "`items` and `pages` go through the pages of the list.",
    mayLackBody(operation) ? "`undefined` where a success comes without its body." : "",
    statuses.length === 0 ? "" : `@throws {ApiError} when the answer is ${statuses.join(", ")}.`,
  ]);
  const bare = needsArguments(operation) ? "" : "Bare";
  const type = `${bare}${pages === undefined ? "" : "Paged"}Method`;
  return `${comment(doc)}${keyCode(id)}: ${type}<${typesOf(operation)}, Options, Numbers>;`;
}

/** The types that make an operation: of its arguments, its answer and, where it has pages, an item. */
export function typesOf(operation: Operation): string {
  const { typeName, pages } = operation;
  const item = pages === undefined ? [] : [`${typeName}Item`];
  return [argsName(operation), `${typeName}Response`, ...item].join(", ");
}

/** Whether an answer can be undefined without a document that says so: what was done is no error. */
function mayLackBody({ method, responses }: Operation): boolean {
  const good = responses.filter((response) => isSuccess(response, responses));
  const isJson = good.some(({ content }) => content.some(({ body }) => body === "json"));
  const isAsked = ["GET", "HEAD", "OPTIONS", "TRACE"].includes(method);
  return isJson && !isAsked && good.every(({ content }) => content.length > 0);
}

/** The name of the type of an operation's arguments. */
export function argsName(operation: Operation): string {
  return takesArguments(operation) ? `${operation.typeName}Args` : "NoArgs";
}

/** Whether the method has arguments at all. */
export function takesArguments({ parameters, body }: Operation): boolean {
  return parameters.length > 0 || body !== undefined;
}

/** The names of the method's arguments, in an order that does not depend on the document's. */
export function argumentNames({ parameters, body }: Operation): string[] {
  const names = parameters.map(({ arg }) => arg);
  if (body !== undefined) names.push("body");
  if (body !== undefined && body.content.length > 1) names.push("contentType");
  return names.sort();
}

/** Whether the method can't be called without arguments. */
export function needsArguments({ parameters, body }: Operation): boolean {
  return parameters.some(isNeeded) || body?.required === true;
}

/** Whether a call can't do without an argument: the client fills what the spec has a value for. */
export function isNeeded(parameter: Parameter): boolean {
  const { required, value, option, idempotencyKey } = parameter;
  return required && value === undefined && option === undefined && !idempotencyKey;
}

/** The type of the method's arguments. */
export function argsType(operation: Operation): string {
  const { typeName, parameters, body } = operation;
  if (!takesArguments(operation)) return "";
  const members = parameters.map((parameter) => argument(operation, parameter));
  const doc = comment(`Arguments of \`${operation.id}\`.`);
  const bodies = body === undefined ? [] : bodyMembers(operation, body);
  if (bodies.length < 2) {
    return `${doc}export interface ${typeName}Args {\n${[...members, ...bodies].join("\n")}\n}`;
  }
  const choices = bodies.map((choice) => `{\n${choice}\n}`);
  if (body?.required === false) choices.push("{ contentType?: undefined; body?: undefined }");
  const rest = members.length === 0 ? "" : `{\n${members.join("\n")}\n} & `;
  return `${doc}export type ${typeName}Args = ${rest}(${choices.join(" | ")});`;
}

function argument(operation: Operation, parameter: Parameter): string {
  const { name, arg, value, option, idempotencyKey, docs } = parameter;
  const doc = docText(docs, [
    arg === name ? "" : `Sent as \`${name}\` in ${parameter.in}.`,
    value === undefined ? "" : `The client sends ${literalCode(value)} unless told otherwise.`,
    option === undefined ? "" : `In place of the client's option \`${option}\`.`,
    idempotencyKey ? "The client makes one for every call unless told otherwise." : "",
  ]);
  const type = parameterType(operation, parameter);
  return comment(doc) + memberCode(keyCode(arg), type, isNeeded(parameter));
}

/** A member of the arguments, which may be left out unless it is needed. */
function memberCode(key: string, type: string, needed: boolean): string {
  return needed ? `${key}: ${type};` : `${key}?: ${optionalType(type)};`;
}

/** The members for the body; several where its type depends on the media type. */
function bodyMembers(operation: Operation, body: RequestBody): string[] {
  const doc = comment(docText(body.docs));
  const [first] = body.content;
  const byType = new Map<string, MediaType[]>();
  for (const media of body.content) {
    const type = contentType(operation, "requestBody", media);
    byType.set(type, [...(byType.get(type) ?? []), media]);
  }
  return [...byType].map(([type, media]) => {
    const named = media.map((one) => mediaTypeCode(one.type, body.content)).join(" | ");
    const choice =
      body.content.length === 1
        ? ""
        : `/** The media type to send. */\n${memberCode("contentType", named, first === undefined || !media.includes(first))}\n`;
    return choice + doc + memberCode("body", type, body.required || byType.size > 1);
  });
}

/** A media type as a type: all that a range covers, unless that is what another says. */
function mediaTypeCode(type: string, all: readonly MediaType[]): string {
  const top = /^[\w.+-]+\/(?=\*$)/.exec(type)?.[0];
  const isShared = all.some((one) => one.type !== type && one.type.startsWith(top ?? ""));
  return top === undefined || isShared ? literalCode(type) : `\`${top}\${string}\``;
}

/** The type of what the method gives. */
export function responseType(operation: Operation): string {
  const { typeName, id } = operation;
  return `${comment(`What \`${id}\` gives.`)}export type ${typeName}Response = ${union(resultBodies(operation)) || "undefined"};`;
}

/** A body that an answer may have, and its type in `types.ts`; no body is `undefined`. */
export interface AnswerBody {
  readonly status: string;
  readonly media?: string;
  readonly type: string;
}

/** The bodies that the method may give. */
export function resultBodies(operation: Operation): readonly AnswerBody[] {
  // The answer to HEAD has no body, whatever GET would have (RFC 9110, section 9.3.2).
  if (operation.method === "HEAD") return [];
  return bodiesOf(operation, (response) => isSuccess(response, operation.responses));
}

/** The documented error bodies. */
export function errorBodies(operation: Operation): readonly AnswerBody[] {
  return bodiesOf(operation, (response) => !isSuccess(response, operation.responses));
}

/** The type of an item of a list; empty where the operation has no pages. */
export function itemType(operation: Operation): string {
  const { typeName, id, pages } = operation;
  if (pages === undefined) return "";
  const types = pages.item.map(({ status, media, keys, schema }) => {
    const list = keys.reduce(
      (type, key) => `NonNullable<${type}>[${literalCode(key)}]`,
      contentType(operation, status, media),
    );
    return schema !== undefined ? `NonNullable<${list}>[number]` : "unknown";
  });
  const words = comment(`An item of the list that \`${id}\` gives page by page.`);
  return `${words}export type ${typeName}Item = ${[...new Set(types)].join(" | ")};`;
}

/** The type of the documented error bodies. */
export function errorType(operation: Operation): string {
  const { typeName, id } = operation;
  return `${comment(`The documented error bodies of \`${id}\`.`)}export type ${typeName}Error = ${union(errorBodies(operation)) || "never"};`;
}

function bodiesOf(
  operation: Operation,
  isMeant: (response: Response) => boolean,
): readonly AnswerBody[] {
  return operation.responses.filter(isMeant).flatMap(({ status, content }): AnswerBody[] => {
    if (content.length === 0) return [{ status, type: "undefined" }];
    return content.map((media) => ({
      status,
      media: media.type,
      type: contentType(operation, status, media),
    }));
  });
}

function union(bodies: readonly AnswerBody[]): string {
  return [...new Set(bodies.map(({ type }) => type))].join(" | ");
}

/** 2xx; and `default` where the description knows no other success. */
export function isSuccess({ status }: Response, all: readonly Response[]): boolean {
  if (status !== "default") return status.startsWith("2");
  return !all.some((response) => response.status.startsWith("2"));
}
