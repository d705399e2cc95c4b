import { STATUS_CODES } from "node:http";
import { isObject, ownMember, setMember } from "@org/openapi";
import type { Json, JsonObject } from "../base/json.ts";
import { type Context, doubt, extensions, keepLine, prose, reference } from "./context.ts";
import { mediaTypes } from "./media-type.ts";
import { schema } from "./schema.ts";

/** Responses Object (OpenAPI 3.1, section 4.8.16): at least one response. */
export function responses(value: Json | undefined, context: Context, owner: unknown): JsonObject {
  const result: JsonObject = {};
  for (const [status, response] of Object.entries(isObject(value) ? value : {})) {
    if (status.startsWith("x-")) continue;
    const code = /^([1-5]\d\d|[1-5]XX|default)$/.exec(status)?.[0];
    if (code) result[code] = responseObject(response, code, context);
    else doubt(context, value, status, `"${status}" is no status`, "response left out");
  }
  if (Object.keys(result).length === 0) {
    doubt(context, owner, undefined, "no response is described", "any answer, as default");
    result["default"] = { description: reason("default") };
  }
  return result;
}

/** Response Object (OpenAPI 3.1, section 4.8.17). */
export function responseObject(
  value: Json | undefined,
  status: string,
  context: Context,
): JsonObject {
  if (!isObject(value)) return { description: reason(status) };
  const target = reference(context, value, "no body");
  if (target) return { $ref: target };
  const content = mediaTypes(ownMember(value, "content"), context);
  const headerMap = headers(ownMember(value, "headers"), context);
  const result = {
    description: prose(context, value, "description") ?? reason(status),
    ...(Object.keys(headerMap).length > 0 ? { headers: headerMap } : {}),
    ...(Object.keys(content).length > 0 ? { content } : {}),
    ...extensions(value),
  };
  return keepLine(context, result, value);
}

/** Header Objects by name: those of a response. */
function headers(value: Json | undefined, context: Context): JsonObject {
  const result: JsonObject = {};
  if (!isObject(value)) return result;
  for (const [name, header] of Object.entries(value)) {
    if (!isObject(header) || !/^[\w.-]+$/.test(name)) continue;
    const found = headerObject(header, context);
    if (found) setMember(result, name, found);
  }
  return result;
}

/** Header Object (OpenAPI 3.1, section 4.8.21); undefined where its reference leads nowhere. */
export function headerObject(value: JsonObject, context: Context): JsonObject | undefined {
  const target = reference(context, value, "header left out");
  if (target === false) return undefined;
  if (target !== undefined) return { $ref: target };
  const description = prose(context, value, "description");
  return {
    ...(description ? { description } : {}),
    ...(ownMember(value, "required") === true ? { required: true } : {}),
    schema: schema(ownMember(value, "schema") ?? {}, context, value),
  };
}

/** What HTTP calls a status: the description where the page has none (it is required). */
export function reason(status: string): string {
  if (status === "default") return "Any other answer";
  return STATUS_CODES[status] ?? `Status ${status}`;
}
