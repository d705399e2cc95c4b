import {
  child,
  entries,
  flag,
  identity,
  items,
  METHODS,
  type Method,
  type Node,
  type OpenApiDocument,
  type OperationNode,
  objectOf,
  operationsOf,
  parametersOf,
  responsesOf,
  SpecError,
  text,
} from "@org/openapi";
import { placeOf } from "../place.ts";
import { readContent, readHeaders } from "./content.ts";
import type { Api, Body, Operation, Response, Servers, Unread } from "./model.ts";
import { contentNotes, notesOf } from "./notes.ts";
import { readParameters } from "./parameters.ts";
import { readSecurity } from "./security.ts";

interface Reading {
  readonly document: OpenApiDocument;
  /** What was passed over. */
  readonly unread: Unread[];
  /** Below an operation, those whose callbacks were read: one may lead back to any. */
  readonly called?: Set<string>;
}

/**
 * The operations of a document; those that are not what OpenAPI says are passed over.
 *
 * @throws {SpecError} when the document as a whole is not what OpenAPI says.
 */
export function readApi(document: OpenApiDocument): Api {
  const { root } = document;
  const unread: Unread[] = [];
  const reading: Reading = { document, unread };
  return {
    operations: readPaths(reading, child(root, "paths"), ""),
    webhooks: readPaths(reading, child(root, "webhooks"), "webhook "),
    unread,
  };
}

/** The operations of path items: of the document, its webhooks, or a callback. */
function readPaths(
  reading: Reading,
  paths: Node | undefined,
  prefix: string,
): readonly Operation[] {
  if (paths === undefined) return [];
  const { document, unread } = reading;
  const refuse = (error: SpecError, path: string, method?: Method, id?: string) => {
    const methods = method === undefined ? METHODS : [method];
    const address = `${prefix}${method === undefined ? "" : `${method.toUpperCase()} `}${path}`;
    const routes = methods.map((one) => routeOf(`${prefix}${one.toUpperCase()} ${path}`));
    unread.push({ label: id ?? address, address, routes, error });
  };
  return operationsOf(document, paths, refuse).flatMap((found) => {
    try {
      return [readOperation(reading, found, prefix)];
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      refuse(error, found.path, found.method, found.id);
      return [];
    }
  });
}

/** What an address is known by: parameters may be renamed. */
export function routeOf(address: string): string {
  return address.replaceAll(/\{[^}]*\}/g, "{}");
}

function readOperation(reading: Reading, found: OperationNode, prefix: string): Operation {
  const { document } = reading;
  const { node, id, method, path } = found;
  objectOf(node, "an operation");
  const address = `${prefix}${method.toUpperCase()} ${path}`;
  const label = id ?? address;
  const body = readBody(document, node);
  const security = readSecurity(document, node);
  return {
    label,
    ...(id === undefined ? {} : { id }),
    route: routeOf(address),
    address,
    pointer: placeOf(document, node),
    parameters: readParameters(document, found, body, security),
    ...(body ? { body } : {}),
    responses: readResponses(document, found),
    security,
    servers: readServers(document, found),
    deprecated: flag(node, "deprecated"),
    notes: readNotes(document, found),
    callbacks: readCallbacks(reading, node, label),
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

function readCallbacks(reading: Reading, operation: Node, label: string): readonly Operation[] {
  const { document, called = new Set() } = reading;
  const place = identity(operation);
  if (called.has(place)) return [];
  const inside = { ...reading, called: called.add(place) };
  return entries(child(operation, "callbacks"), "`callbacks`").flatMap(([name, at]) =>
    readPaths(inside, document.files.resolve(at), `${label} callback ${name} `),
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
