import {
  componentsOf,
  eachOperation,
  eachParameter,
  eachSchema,
  type Json,
  type JsonObject,
  objectAt,
  removeUnused,
} from "@org/extract";
import { nameEnvironments, saysSandbox } from "@org/generate";
import { isLocalUrl, isObject, ownMember, pointerKeys, pointerTo } from "@org/openapi";
import { completeExamples } from "./complete-examples.ts";
import { completeSchemas } from "./complete-schemas.ts";
import { draftOf } from "./words.ts";

/** Something that was put into the spec and stands nowhere in the source. */
export interface Addition {
  readonly pointer: string;
  readonly what: string;
  readonly why: string;
}

/** Notes what was put in, or repaired, and why. */
export type Add = (pointer: string, what: string, why: string) => void;

/** A spec that satisfies the rules of the house, and what was added for it. */
export interface Completed {
  readonly document: JsonObject;
  readonly additions: readonly Addition[];
  /** Where it says otherwise than the source, which can't be meant as it stands. */
  readonly repairs: readonly Addition[];
}

/**
 * Completes what a source says to a spec: names and environments, a drafted description for
 * everything, a named example for every answer, a client error for every operation. Facts that the
 * source does not have are additions, for the provenance.
 *
 * @param extracted the source before it was repaired: its title is the provider's, any other is ours
 */
export function complete(
  source: JsonObject,
  name: string,
  title: string,
  extracted = source,
): Completed {
  const document = structuredClone(source);
  const additions: Addition[] = [];
  const repairs: Addition[] = [];
  const add: Add = (pointer, what, why) => additions.push({ pointer, what, why });
  const repair: Add = (pointer, what, why) => repairs.push({ pointer, what, why });
  document["x-provider"] = { name, title };
  describeInfo(document, title, objectAt(extracted, "info")["title"]);
  completeServers(document, name, add);
  completeSecurity(document, add);
  for (const { path, method, operation, pointer } of eachOperation(document)) {
    completeOperation(operation, `${method.toUpperCase()} ${path}`, pointer, add);
  }
  removeUnused(document);
  completeSchemas(document, repair);
  describeParameters(Object.values(componentsOf(document, "parameters")));
  describeParameters(Object.values(componentsOf(document, "headers")));
  describeSchemas(document);
  completeExamples(document, repair);
  presetHeaders(document, add);
  return { document, additions, repairs };
}

function describeInfo(document: JsonObject, title: string, theirs: Json | undefined): void {
  const info = document["info"] as JsonObject;
  if (info["title"] === theirs) info["title"] = `${title} API`;
  info["summary"] ??= draftOf(`the ${title} API`);
  info["description"] ??= draftOf(`the ${title} API as its page describes it`);
}

function completeServers(document: JsonObject, name: string, add: Add): void {
  const servers = [ownMember(document, "servers") ?? []].flat().filter((item) => isObject(item));
  document["servers"] = servers.filter(({ url }) => !isLocalUrl(String(url)));
  if (document["servers"].length === 0) {
    document["servers"] = [{ url: `https://api.${name}.example` }];
    const what = "A server that does not exist stands for the provider's.";
    add("/servers/0", what, "The source names no server.");
  }
  const kept = (document["servers"] as Json[]).filter((item) => isObject(item));
  const said = kept.map(({ url, description = "", "x-environments": given }) => ({
    url: String(url),
    description: String(description),
    given: [given ?? []].flat().map(String),
  }));
  const names = nameEnvironments(said);
  for (const [index, server] of kept.entries()) {
    const words = said[index];
    server["x-environments"] ??= [...(names[index] ?? [])];
    server["description"] ??= words && saysSandbox(words) ? "Sandbox." : "Production.";
  }
}

function completeSecurity(document: JsonObject, add: Add): void {
  const unsaid = eachOperation(document).some(({ operation }) => !ownMember(operation, "security"));
  if (!ownMember(document, "security") && unsaid) {
    document["security"] = [];
    const why = "The source does not speak of credentials.";
    add("/security", "Requests need no credentials.", why);
  }
  for (const [key, scheme] of Object.entries(componentsOf(document, "securitySchemes"))) {
    if (!isObject(scheme)) continue;
    scheme["description"] ??= draftOf(`credentials ${key}`);
    defineScopes(document, key, scheme);
  }
}

/** Every scope that an operation needs is one of its flows (OpenAPI 3.1, section 4.8.29), in words of ours. */
function defineScopes(document: JsonObject, key: string, scheme: JsonObject): void {
  const owners = [document, ...eachOperation(document).map(({ operation }) => operation)];
  const needed = owners
    .flatMap((owner) => ownMember(owner, "security") ?? [])
    .flatMap((requirement) => ownMember(requirement, key) ?? [])
    .map(String);
  for (const flow of Object.values(objectAt(scheme, "flows"))) {
    const scopes = objectAt(flow, "scopes");
    for (const scope of needed) scopes[scope] ??= "";
    for (const scope of Object.keys(scopes)) scopes[scope] ||= draftOf(scope);
  }
}

function completeOperation(operation: JsonObject, name: string, pointer: string, add: Add): void {
  const id = String(operation["operationId"]);
  operation["summary"] ??= draftOf(id);
  operation["description"] ??= draftOf(name);
  const parameters = ownMember(operation, "parameters");
  if (Array.isArray(parameters)) {
    describeParameters(parameters);
    serializeLists(parameters, `${pointer}/parameters`, add);
  }
  const responses = operation["responses"] as JsonObject;
  if (Object.keys(responses).some((status) => status.startsWith("4"))) return;
  const { content } = objectAt(responses, "default");
  const body = content === undefined ? {} : { content: structuredClone(content) };
  responses["400"] = { description: "Bad Request", ...body };
  const what = `A request that is not valid is answered with 400${content === undefined ? "" : ", as any other error"}.`;
  const why =
    "The source documents no client error by its status; this is the one that HTTP has for every operation.";
  add(pointerTo(pointer, "responses", "400"), what, why);
}

/** A header that every request has to have, and that has a default, is no question for callers: a version. */
function presetHeaders(document: JsonObject, add: Add): void {
  eachParameter(document, (parameter, pointer) => {
    const preset = ownMember(ownMember(parameter, "schema"), "default");
    if (parameter["in"] !== "header" || parameter["required"] !== true) return;
    if (typeof preset !== "string" || parameter["x-client-value"] !== undefined) return;
    parameter["x-client-value"] = preset;
    const what = `The client sends ${preset} as ${String(parameter["name"])} where a caller says nothing.`;
    const why = "The source wants the header in every request, and gives it this default.";
    add(`${pointer}/x-client-value`, what, why);
  });
}

/** Parameters that are lists say how they are sent: as OpenAPI has it where nothing is said. */
function serializeLists(parameters: readonly Json[], pointer: string, add: Add): void {
  for (const [index, parameter] of parameters.entries()) {
    const schema = isObject(parameter) ? ownMember(parameter, "schema") : undefined;
    if (!isObject(parameter) || !isObject(schema) || schema["type"] !== "array") continue;
    if (ownMember(parameter, "style") !== undefined) continue;
    const isForm = parameter["in"] === "query" || parameter["in"] === "cookie";
    parameter["style"] = isForm ? "form" : "simple";
    parameter["explode"] = isForm;
    const what = `The list ${String(parameter["name"])} is sent in OpenAPI's usual way.`;
    add(`${pointer}/${index}/style`, what, "The source does not say how.");
  }
}

function describeParameters(parameters: readonly Json[]): void {
  for (const parameter of parameters.filter((item) => isObject(item))) {
    if (ownMember(parameter, "name")) {
      parameter["description"] ??= draftOf(String(parameter["name"]));
    }
  }
}

/** A description for each component and each property; a reference says it at its target. */
function describeSchemas(document: JsonObject): void {
  eachSchema(document, (schema, pointer) => {
    const isNamed = /\/(properties|components\/schemas)\/[^/]+$/.test(pointer);
    if (!isNamed || ownMember(schema, "$ref")) return;
    schema["description"] ??= draftOf(pointerKeys(pointer).at(-1) ?? "");
  });
}
