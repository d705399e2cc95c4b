import { ownMember } from "@org/openapi";
import type { Json, JsonObject } from "../../base/json.ts";

/**
 * A value written on a page (`"USD"`, `USD`, `1000`, `["a"]`) as the type of its field wants it:
 * `1000` of a text field is the text.
 */
export function readValue(text: string, schema: JsonObject): Json {
  const types = [ownMember(schema, "type") ?? []].flat();
  const value = parse(text.trim());
  if (typeof value === "string") return value;
  const textOnly = types.length > 0 && types.every((type) => type === "string");
  return textOnly ? text.trim() : value;
}

/** The values of a list on one line: `"A", "B"` or `0, 1` or `A, B`. */
export function readValues(text: string, schema: JsonObject): Json[] {
  const tokens = text.match(/"(?:\\.|[^"\\])*"|'[^']*'|[^,]+/g) ?? [];
  return tokens
    .map((token) => token.trim())
    .filter((token) => token !== "" && token !== "...")
    .map((token) => readValue(token, schema));
}

function parse(text: string): Json {
  const quoted = /^'(.*)'$/s.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
