import { ownMember } from "@org/openapi";
import { type Json, type JsonObject, objectAt } from "../base/json.ts";
import { type Context, compact, doubt, extensions, keepLine, prose, text } from "./context.ts";
import { makeOperationId } from "./operation-id.ts";
import { parameter } from "./parameter.ts";
import { requestBody } from "./request-body.ts";
import { responses } from "./response.ts";
import { security } from "./security.ts";
import { servers } from "./server.ts";

/** Where an operation stands, and what it shares with the others of its document. */
export interface OperationPlace {
  readonly method: string;
  readonly path: string;
  /** Parameters of its path item. */
  readonly shared: readonly Json[];
  /** The operation ids given so far; the operation's own is added. */
  readonly ids: Set<string>;
  /** The security schemes of the document; those it needs are added. */
  readonly schemes: JsonObject;
}

/** Operation Object (OpenAPI 3.1, section 4.8.10). */
export function operation(value: JsonObject, place: OperationPlace, context: Context): JsonObject {
  const { method, path } = place;
  const parameters = parameterList(value, place, context);
  const tags = ownMember(value, "tags");
  const ownServers = servers(ownMember(value, "servers"), context);
  const requirements = security(ownMember(value, "security"), place.schemes, context);
  const result = {
    operationId: operationId(value, place),
    ...compact({
      summary: prose(context, value, "summary"),
      description: prose(context, value, "description"),
    }),
    ...(context.prose && Array.isArray(tags) && tags.length > 0
      ? { tags: [...new Set(tags.map(String))] }
      : {}),
    ...(ownMember(value, "deprecated") === true ? { deprecated: true } : {}),
    ...(requirements ? { security: requirements } : {}),
    ...(ownServers.length > 0 ? { servers: ownServers } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...body(value, method, path, context),
    responses: responses(ownMember(value, "responses"), context, value),
    ...extensions(value),
  };
  return keepLine(context, result, value);
}

function operationId(value: JsonObject, { method, path, ids }: OperationPlace): string {
  const given = text(value, "operationId");
  const id =
    given && !ids.has(given) && /^[\w.-]+$/.test(given)
      ? given
      : makeOperationId(method, path, ids);
  ids.add(id);
  return id;
}

/**
 * A body of GET, HEAD or DELETE has no meaning that HTTP defines (RFC 9110, section 9.3.1), but OpenAPI 3.1
 * allows it. One that has no members and may be left out is one of a tool that writes every operation alike.
 */
function body(value: JsonObject, method: string, path: string, context: Context): JsonObject {
  const found = requestBody(ownMember(value, "requestBody"), context);
  if (!found) return {};
  if (!/^(get|head|delete)$/.test(method)) return { requestBody: found };
  const isEmpty = saysNothing(found);
  const says = `${method.toUpperCase()} ${path} has a body`;
  if (isEmpty) doubt(context, value, "requestBody", `${says} without members`, "left out");
  else doubt(context, value, "requestBody", says, "kept");
  return isEmpty ? {} : { requestBody: found };
}

function saysNothing(body: JsonObject): boolean {
  if (body["required"] === true || body["$ref"] !== undefined) return false;
  return Object.values(objectAt(body, "content")).every((media) => {
    const schema = objectAt(media, "schema");
    return Object.keys(schema).every((key) => {
      const isClosed = key === "additionalProperties" && schema[key] === false;
      return isClosed || (key === "type" && schema[key] === "object");
    });
  });
}

/**
 * The parameters, each once: the operation's own before the path's. Those that the path template
 * names and nobody describes are added; those it lacks are left out.
 */
function parameterList(value: JsonObject, place: OperationPlace, context: Context): JsonObject[] {
  const own = ownMember(value, "parameters");
  const wanted = new Set([...place.path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? ""));
  const byKey = new Map<string, JsonObject>();
  for (const draft of [...(Array.isArray(own) ? own : []), ...place.shared]) {
    const found = parameter(draft, context);
    if (!found) continue;
    const key = found["$ref"]
      ? String(found["$ref"])
      : `${String(found["in"])} ${String(found["name"])}`;
    if (byKey.has(key)) continue;
    if (found["in"] === "path" && !wanted.has(String(found["name"]))) {
      const says = `path parameter ${String(found["name"])} is not in ${place.path}`;
      doubt(context, draft, undefined, says, "left out");
      continue;
    }
    byKey.set(key, found);
  }
  for (const name of wanted) {
    if (byKey.has(`path ${name}`) || hasReferences(byKey)) continue;
    doubt(context, value, undefined, `{${name}} of ${place.path} is not described`, "any text");
    byKey.set(`path ${name}`, { name, in: "path", required: true, schema: { type: "string" } });
  }
  return [...byKey.values()];
}

function hasReferences(parameters: ReadonlyMap<string, JsonObject>): boolean {
  return [...parameters.keys()].some((key) => key.startsWith("#/"));
}
