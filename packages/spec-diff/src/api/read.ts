import {
  child,
  entries,
  flag,
  items,
  type Node,
  type OpenApiDocument,
  type OperationNode,
  objectOf,
  operationsOf,
  parametersOf,
  responsesOf,
  text,
} from "@org/openapi";
import { placeOf } from "../place.ts";
import { readContent, readHeaders } from "./content.ts";
import type { Api, Body, Operation, Response, Servers } from "./model.ts";
import { contentNotes, notesOf } from "./notes.ts";
import { readParameters } from "./parameters.ts";
import { checkReferences } from "./references.ts";
import { readSecurity } from "./security.ts";

/**
 * The operations of a document.
 *
 * @throws {SpecError} when the document is not what OpenAPI says.
 */
export function readApi(document: OpenApiDocument): Api {
  checkReferences(document);
  const { root } = document;
  return {
    operations: readPaths(document, child(root, "paths"), ""),
    webhooks: readPaths(document, child(root, "webhooks"), "webhook "),
  };
}

/** The operations of path items: of the document, its webhooks, or a callback. */
function readPaths(
  document: OpenApiDocument,
  paths: Node | undefined,
  prefix: string,
): readonly Operation[] {
  if (paths === undefined) return [];
  return operationsOf(document, paths).map((found) => readOperation(document, found, prefix));
}

function readOperation(document: OpenApiDocument, found: OperationNode, prefix: string): Operation {
  const { node, id, method, path } = found;
  objectOf(node, "an operation");
  const address = `${prefix}${method.toUpperCase()} ${path}`;
  const label = id ?? address;
  const body = readBody(document, node);
  const security = readSecurity(document, node);
  return {
    label,
    ...(id === undefined ? {} : { id }),
    route: address.replaceAll(/\{[^}]*\}/g, "{}"),
    address,
    pointer: placeOf(document, node),
    parameters: readParameters(document, found, body, security),
    ...(body ? { body } : {}),
    responses: readResponses(document, found),
    security,
    servers: readServers(document, found),
    deprecated: flag(node, "deprecated"),
    notes: readNotes(document, found),
    callbacks: readCallbacks(document, node, label),
  };
}

/** An empty list of its own says nothing. */
function readServers(document: OpenApiDocument, { node, pathItem }: OperationNode): Servers {
  const own = [child(node, "servers"), child(pathItem, "servers")].find(
    (list) => items(list, "`servers`").length > 0,
  );
  if (own) return { node: own, pointer: placeOf(document, own), own: true };
  return { node: child(document.root, "servers"), pointer: "/servers", own: false };
}

function readBody(document: OpenApiDocument, operation: Node): Body | undefined {
  const node = child(operation, "requestBody");
  if (node === undefined) return undefined;
  const body = document.files.resolve(node);
  return {
    required: flag(body, "required"),
    content: readContent(document, body),
    pointer: placeOf(document, body),
  };
}

function readResponses(
  document: OpenApiDocument,
  operation: OperationNode,
): ReadonlyMap<string, Response> {
  return new Map(
    responsesOf(document, operation).map(([status, response]) => [
      status,
      {
        content: readContent(document, response),
        headers: readHeaders(document, response),
        pointer: placeOf(document, response),
      },
    ]),
  );
}

function readCallbacks(
  document: OpenApiDocument,
  operation: Node,
  label: string,
): readonly Operation[] {
  return entries(child(operation, "callbacks"), "`callbacks`").flatMap(([name, at]) =>
    readPaths(document, document.files.resolve(at), `${label} callback ${name} `),
  );
}

/** All that is said about an operation and its parts in words and examples. */
function readNotes(
  document: OpenApiDocument,
  operation: OperationNode,
): ReadonlyMap<string, ReadonlySet<string>> {
  const { files } = document;
  const { node, pathItem } = operation;
  const body = child(node, "requestBody");
  const notes: readonly (readonly [part: string, notes: readonly string[]])[] = [
    ["path", notesOf(files, pathItem)],
    ["operation", notesOf(files, node)],
    ...parametersOf(document, operation).map(
      (parameter) =>
        [`parameter ${text(parameter, "name")?.toLowerCase()}`, notesOf(files, parameter)] as const,
    ),
    ...(body === undefined ? [] : [["body", contentNotes(files, files.resolve(body))] as const]),
    ...responsesOf(document, operation).map(
      ([status, response]) => [`response ${status}`, contentNotes(files, response)] as const,
    ),
  ];
  return new Map(notes.map(([part, said]) => [part, new Set(said)]));
}
