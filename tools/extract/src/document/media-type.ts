import { isObject, ownMember } from "@org/openapi";
import type { Json, JsonObject } from "../base/json.ts";
import { type Context, prose, text } from "./context.ts";
import { schema } from "./schema.ts";

/** Media Type Objects by media type (OpenAPI 3.1, section 4.8.14). */
export function mediaTypes(value: Json | undefined, context: Context): JsonObject {
  const result: JsonObject = {};
  if (!isObject(value)) return result;
  for (const [name, media] of Object.entries(value)) {
    if (!/^[\w.+*-]+\/[\w.+*-]+(\s*;.*)?$/.test(name) || !isObject(media)) continue;
    const content = ownMember(media, "schema");
    const isJson = /json/i.test(name) && !accepts(content, "string");
    result[name] = {
      ...(content === undefined ? {} : { schema: schema(content, context, media) }),
      ...examples(media, isJson, context),
    };
  }
  return result;
}

/** Whether a schema may be one for texts; of a reference nobody knows here. */
function accepts(value: Json | undefined, type: string): boolean {
  return isObject(value) && [ownMember(value, "type")].flat().includes(type);
}

/** Tools write an example in JSON as a text. */
function unquoted(value: Json | undefined, isJson: boolean): Json | undefined {
  if (!isJson || typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Example Objects (OpenAPI 3.1, section 4.8.19); a lone example becomes the one named `example`. */
function examples(media: JsonObject, isJson: boolean, context: Context): JsonObject {
  const named = ownMember(media, "examples");
  const result: JsonObject = {};
  if (isObject(named)) {
    for (const [name, example] of Object.entries(named)) {
      if (!isObject(example)) continue;
      const value = unquoted(ownMember(example, "value"), isJson);
      const summary = prose(context, example, "summary");
      if (value !== undefined) {
        result[text({ name }, "name") ?? "example"] = { ...(summary ? { summary } : {}), value };
      }
    }
  }
  const single = unquoted(ownMember(media, "example"), isJson);
  if (single !== undefined && Object.keys(result).length === 0) {
    result["example"] = { value: single };
  }
  for (const example of Object.values(result)) {
    context.lines.mark(example as JsonObject, context.lines.of(media) ?? 0);
  }
  return Object.keys(result).length > 0 ? { examples: result } : {};
}
