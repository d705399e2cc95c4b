import type { SpecDocument } from "../document.ts";
import { asArray, asObject, isObject, type JsonObject, pointerTo } from "../json.ts";
import { readContent, readHeaders } from "./content.ts";
import type { Api, Body, Operation, Response } from "./model.ts";
import { notesOf } from "./notes.ts";
import { readParameters } from "./parameters.ts";
import { checkReferences } from "./references.ts";
import { readSecurity } from "./security.ts";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/**
 * The operations of a document.
 * @throws InputError where the document is not what OpenAPI says
 */
export function readApi(document: SpecDocument): Api {
  checkReferences(document);
  return {
    operations: readPaths(document, document.root["paths"], "/paths", ""),
    webhooks: readPaths(document, document.root["webhooks"], "/webhooks", "webhook "),
  };
}

/** The operations of path items: of the document, its webhooks, or a callback. */
function readPaths(
  document: SpecDocument,
  paths: unknown,
  pointer: string,
  prefix: string,
): readonly Operation[] {
  if (paths !== undefined && !isObject(paths)) throw document.error(pointer, "expected an object");
  return Object.entries(asObject(paths)).flatMap(([path, value]) => {
    if (path.startsWith("x-")) return [];
    const item = document.resolve({ value, pointer: pointerTo(pointer, path) });
    return METHODS.filter((method) => item.value[method] !== undefined).map((method) =>
      readOperation(document, item, method, `${prefix}${method.toUpperCase()} ${path}`, path),
    );
  });
}

function readOperation(
  document: SpecDocument,
  item: { readonly value: JsonObject; readonly pointer: string },
  method: string,
  address: string,
  path: string,
): Operation {
  const pointer = pointerTo(item.pointer, method);
  const value = item.value[method];
  if (!isObject(value)) throw document.error(pointer, "expected an operation");
  const id = value["operationId"];
  const label = typeof id === "string" ? id : address;
  const servers = [value["servers"], item.value["servers"]].find(
    (list) => asArray(list).length > 0,
  );
  const body = readBody(document, value, pointer);
  return {
    label,
    ...(typeof id === "string" ? { id } : {}),
    route: address.replaceAll(/\{[^}]*\}/g, "{}"),
    address,
    pointer,
    parameters: readParameters(document, path, [item, { value, pointer }]),
    ...(body ? { body } : {}),
    responses: readResponses(document, value, pointer),
    security: readSecurity(document, value, pointer),
    servers: servers ?? document.root["servers"],
    ownServers: servers !== undefined,
    deprecated: value["deprecated"] === true,
    notes: readNotes(document, item, value, pointer),
    callbacks: readCallbacks(document, value, pointer, label),
  };
}

function readBody(document: SpecDocument, operation: JsonObject, from: string): Body | undefined {
  const place = { value: operation["requestBody"], pointer: pointerTo(from, "requestBody") };
  if (place.value === undefined) return undefined;
  const { value, pointer } = document.resolve(place);
  return { required: value["required"] === true, content: readContent(value, pointer), pointer };
}

function readResponses(
  document: SpecDocument,
  operation: JsonObject,
  from: string,
): ReadonlyMap<string, Response> {
  const responses = new Map<string, Response>();
  for (const [status, item] of Object.entries(asObject(operation["responses"]))) {
    if (status.startsWith("x-")) continue;
    const place = { value: item, pointer: pointerTo(from, "responses", status) };
    const { value, pointer } = document.resolve(place);
    responses.set(status.toUpperCase() === "DEFAULT" ? "default" : status.toUpperCase(), {
      content: readContent(value, pointer),
      headers: readHeaders(document, value, pointer),
      pointer,
    });
  }
  return responses;
}

function readCallbacks(
  document: SpecDocument,
  operation: JsonObject,
  from: string,
  label: string,
): readonly Operation[] {
  return Object.entries(asObject(operation["callbacks"])).flatMap(([name, value]) => {
    const callback = document.resolve({ value, pointer: pointerTo(from, "callbacks", name) });
    return readPaths(document, callback.value, callback.pointer, `${label} callback ${name} `);
  });
}

/** All that is said about an operation and its parts in words and examples. */
function readNotes(
  document: SpecDocument,
  item: { readonly value: JsonObject; readonly pointer: string },
  operation: JsonObject,
  pointer: string,
): ReadonlySet<string> {
  const resolved = (value: unknown, key: string) =>
    document.resolve({ value, pointer: pointerTo(pointer, key) }).value;
  const parameters = [...asArray(item.value["parameters"]), ...asArray(operation["parameters"])];
  const body = operation["requestBody"];
  const responses = Object.entries(asObject(operation["responses"]));
  return new Set([
    ...notesOf(document, "path", item.value),
    ...notesOf(document, "operation", operation),
    ...parameters.flatMap((value) => {
      const parameter = resolved(value, "parameters");
      return notesOf(document, `parameter ${parameter["name"]}`, parameter);
    }),
    ...(body === undefined ? [] : contentNotes(document, "body", resolved(body, "requestBody"))),
    ...responses.flatMap(([status, value]) =>
      isObject(value)
        ? contentNotes(document, `response ${status}`, resolved(value, "responses"))
        : [],
    ),
  ]);
}

function contentNotes(document: SpecDocument, kind: string, holder: JsonObject): readonly string[] {
  const media = Object.values(asObject(holder["content"])).map(asObject);
  return [
    ...notesOf(document, kind, holder),
    ...media.flatMap((value) => notesOf(document, kind, value)),
  ];
}
