import { isIgnoredHeader, isObject, ownMember } from "@org/openapi";
import type { Json, JsonObject } from "../base/json.ts";
import {
  type Context,
  compact,
  doubt,
  extensions,
  keepLine,
  prose,
  reference,
  text,
} from "./context.ts";
import { mediaTypes } from "./media-type.ts";
import { schema } from "./schema.ts";

const STYLES = [
  "matrix",
  "label",
  "simple",
  "form",
  "spaceDelimited",
  "pipeDelimited",
  "deepObject",
];

/** Parameter Object (OpenAPI 3.1, section 4.8.12); undefined where OpenAPI has no use for it. */
export function parameter(value: Json | undefined, context: Context): JsonObject | undefined {
  if (!isObject(value)) return undefined;
  const target = reference(context, value, "parameter left out");
  if (target === false) return undefined;
  if (target) return { $ref: target };
  const name = text(value, "name");
  const place = text(value, "in");
  if (!name || !place || !["path", "query", "header", "cookie"].includes(place)) {
    doubt(context, value, "name", `parameter ${name ?? ""} has no name or place`, "left out");
    return undefined;
  }
  if (place === "header" && isIgnoredHeader(name)) {
    const why = name.toLowerCase() === "authorization" ? "security says it" : "media types say it";
    doubt(context, value, "name", `header parameter ${name}`, `left out, ${why} in OpenAPI`);
    return undefined;
  }
  const style = text(value, "style");
  const explode = ownMember(value, "explode");
  const content = ownMember(value, "content");
  const result = {
    name,
    in: place,
    ...compact({ description: prose(context, value, "description") }),
    ...(place === "path" || ownMember(value, "required") === true ? { required: true } : {}),
    ...(ownMember(value, "deprecated") === true ? { deprecated: true } : {}),
    ...(style && STYLES.includes(style) ? { style } : {}),
    ...(typeof explode === "boolean" ? { explode } : {}),
    ...(isObject(content) && Object.keys(content).length === 1
      ? { content: mediaTypes(content, context) }
      : { schema: parameterSchema(value, context) }),
    ...extensions(value),
  };
  return keepLine(context, result, value);
}

/** A parameter's example moves into its schema, where it is held against the type. */
function parameterSchema(value: JsonObject, context: Context): JsonObject {
  const result = schema(ownMember(value, "schema") ?? {}, context, value);
  const example = ownMember(value, "example");
  if (example === undefined || example === "" || result["examples"]) return result;
  return { ...result, examples: [example] };
}
