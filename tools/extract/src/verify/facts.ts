import { isObject, type JsonObject, member } from "../json.ts";
import { eachOperation, join } from "../openapi/schema-slots.ts";
import type { Fact } from "./fact.ts";
import { bodyFacts, fieldFacts, type Slot, traitsAt } from "./field-facts.ts";
import { resolve } from "./resolve.ts";
import { securityFact } from "./security-facts.ts";

/** Everything a document says that a client depends on; no descriptions, names or examples. */
export function collectFacts(document: JsonObject): Fact[] {
  return [
    ...versionFacts(document),
    ...serverFacts(document),
    ...extensionFacts(document),
    ...eachOperation(document).flatMap(({ path, method, operation, pointer }) => {
      const name = `${method.toUpperCase()} ${path}`;
      const id = `operation ${name}`;
      return [
        { id, kind: "operation" as const, label: name, traits: {}, trail: [pointer] },
        securityFact(document, operation, name, pointer),
        ...parameterFacts(document, operation, name, pointer),
        ...requestFacts(document, operation, name, pointer),
        ...responseFacts(document, operation, name, pointer),
      ];
    }),
  ];
}

function versionFacts(document: JsonObject): Fact[] {
  const info = member(document, "info");
  const version = isObject(info) ? member(info, "version") : undefined;
  const traits = { is: String(version) };
  return [{ id: "version", kind: "version", label: "version", traits, trail: ["/info/version"] }];
}

function serverFacts(document: JsonObject): Fact[] {
  const servers = member(document, "servers");
  return (Array.isArray(servers) ? servers : []).flatMap((server, index): Fact[] => {
    const url = isObject(server) ? String(member(server, "url")) : "";
    if (url === "" || isLocal(url)) return [];
    const label = `server ${url}`;
    return [{ id: label, kind: "server", label, traits: {}, trail: [`/servers/${index}`] }];
  });
}

/** Whether an address is of the machine of who wrote the page: it says nothing of the API. */
export function isLocal(url: string): boolean {
  return /^https?:\/\/(localhost|127\.|\[::1\])/i.test(url);
}

/** Extensions that carry facts; `x-provider` and the error envelope's names only repeat others. */
function extensionFacts(document: JsonObject): Fact[] {
  const errors = member(document, "x-errors");
  const found = {
    "rate limit": member(document, "x-rate-limit") ? "/x-rate-limit" : undefined,
    "status in the body":
      isObject(errors) && member(errors, "status") ? "/x-errors/status" : undefined,
  };
  return Object.entries(found).flatMap(([label, pointer]): Fact[] =>
    pointer ? [{ id: label, kind: "extension", label, traits: {}, trail: [pointer] }] : [],
  );
}

function parameterFacts(
  document: JsonObject,
  owner: JsonObject,
  operation: string,
  at: string,
): Fact[] {
  const parameters = member(owner, "parameters");
  return (Array.isArray(parameters) ? parameters : []).flatMap((_parameter, index): Fact[] => {
    const { value, trail } = resolve(document, `${at}/parameters/${index}`);
    const [self = ""] = trail.slice(-1);
    const label = `${String(member(value, "in"))} parameter \`${String(member(value, "name"))}\``;
    const required = String(member(value, "required") === true);
    const traits = { ...traitsAt(document, `${self}/schema`), required };
    const common = { operation, parent: `operation ${operation}` };
    const id = `${label} of ${operation}`;
    const facts: Fact[] = [{ id, kind: "parameter", label, ...common, traits, trail }];
    if (member(value, "x-client-value") === undefined) return facts;
    const preset = `value of ${label}`;
    const pointer = `${self}/x-client-value`;
    const client: Fact = {
      id: `${preset} ${id}`,
      kind: "extension",
      label: preset,
      ...common,
      traits: {},
      trail: [pointer],
    };
    return [...facts, client];
  });
}

function requestFacts(
  document: JsonObject,
  owner: JsonObject,
  operation: string,
  at: string,
): Fact[] {
  if (!member(owner, "requestBody")) return [];
  const { value, trail } = resolve(document, `${at}/requestBody`);
  const slot = { operation, place: "request", parent: `operation ${operation}` };
  return contentFacts(document, value, trail, slot);
}

function responseFacts(
  document: JsonObject,
  owner: JsonObject,
  operation: string,
  at: string,
): Fact[] {
  const responses = member(owner, "responses");
  return Object.keys(isObject(responses) ? responses : {}).flatMap((status): Fact[] => {
    const { value, trail } = resolve(document, join(`${at}/responses`, status));
    const id = `${status} of ${operation}`;
    const parent = `operation ${operation}`;
    const slot = { operation, place: status, parent: id };
    return [
      { id, kind: "status", label: status, operation, parent, traits: {}, trail },
      ...contentFacts(document, value, trail, slot),
    ];
  });
}

/** The body of each media type, and its fields. */
function contentFacts(
  document: JsonObject,
  owner: JsonObject,
  trail: readonly string[],
  slot: Omit<Slot, "media">,
): Fact[] {
  const content = member(owner, "content");
  return Object.entries(isObject(content) ? content : {}).flatMap(([media, value]): Fact[] => {
    if (!isObject(value) || !member(value, "schema")) return [];
    const [self = ""] = trail.slice(-1);
    const pointer = `${join(`${self}/content`, media)}/schema`;
    const place = { ...slot, media };
    const body = bodyFacts(document, pointer, place, trail);
    return [...body, ...fieldFacts(document, pointer, place, trail)];
  });
}
