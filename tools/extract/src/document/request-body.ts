import { isObject, ownMember } from "@org/openapi";
import type { Json, JsonObject } from "../base/json.ts";
import { type Context, compact, extensions, prose, reference } from "./context.ts";
import { mediaTypes } from "./media-type.ts";

/** Request Body Object (OpenAPI 3.1, section 4.8.13); undefined where it has no content. */
export function requestBody(value: Json | undefined, context: Context): JsonObject | undefined {
  if (!isObject(value)) return undefined;
  const target = reference(context, value, "no request body");
  if (target === false) return undefined;
  if (target) return { $ref: target };
  const content = mediaTypes(ownMember(value, "content"), context);
  if (Object.keys(content).length === 0) return undefined;
  return {
    ...compact({ description: prose(context, value, "description") }),
    content,
    ...(ownMember(value, "required") === true ? { required: true } : {}),
    ...extensions(value),
  };
}
