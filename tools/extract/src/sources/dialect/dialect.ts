import { isObject, ownMember, setMember } from "@org/openapi";
import { type Json, type JsonObject, objectAt } from "../../base/json.ts";
import type { Lines } from "../../base/lines.ts";
import type { Notes } from "../../base/notes.ts";
import { dialectContent, dialectSchema } from "./schema.ts";
import { dialectSecurity } from "./security.ts";

/**
 * Reads Mintlify's dialect: `paths` holds one operation with its `path` and `method`; schemas are
 * lists of alternatives, and each property is wrapped in `allOf`. Undefined for any other document.
 *
 * @param title what the operation is called where it stands
 * @param line where the document begins
 */
export function readDialect(
  draft: JsonObject,
  title: string | undefined,
  line: number,
  notes: Notes,
): JsonObject | undefined {
  const operation = ownMember(draft, "paths");
  const path = ownMember(operation, "path");
  const method = ownMember(operation, "method");
  if (!isObject(operation) || typeof path !== "string" || typeof method !== "string") {
    return undefined;
  }
  const components = componentsOf(draft, notes.lines);
  const request = objectAt(operation, "request");
  const { schemes, requirements } = dialectSecurity(ownMember(request, "security"));
  const body = dialectContent(objectAt(request, "body"), components, notes);
  const value: JsonObject = {
    summary: title ?? "",
    deprecated: ownMember(operation, "deprecated") ?? false,
    parameters: parameters(objectAt(request, "parameters"), notes),
    ...(requirements ? { security: requirements } : {}),
    ...(Object.keys(body).length > 0 ? { requestBody: { content: body, required: true } } : {}),
    responses: responses(objectAt(operation, "response"), components, notes),
  };
  notes.lines.mark(value, notes.lines.of(operation) ?? line);
  notes.doubts.add(0, "the page states no version", "0.0.0");
  return {
    openapi: "3.1.1",
    info: { title: title ?? "Untitled", version: "0.0.0" },
    servers: ownMember(operation, "servers") ?? [],
    paths: { [path]: { [method.toLowerCase()]: value } },
    components: { schemas: components, securitySchemes: schemes },
  };
}

function componentsOf(draft: JsonObject, lines: Lines): JsonObject {
  const result: JsonObject = {};
  for (const [name, schema] of Object.entries(objectAt(objectAt(draft, "components"), "schemas"))) {
    setMember(result, name, dialectSchema(schema, lines));
  }
  return result;
}

/** By place and name; the first of its schemas says whether it is required. */
function parameters(places: JsonObject, { lines }: Notes): Json[] {
  return ["path", "query", "header", "cookie"].flatMap((place) =>
    Object.entries(objectAt(places, place)).flatMap(([name, parameter]) => {
      const alternatives = isObject(parameter) ? ownMember(parameter, "schema") : undefined;
      const first = Array.isArray(alternatives) ? alternatives[0] : alternatives;
      if (!isObject(first)) return [];
      const schema = dialectSchema(alternatives, lines);
      const { description, required: _, ...rest } = schema;
      const required = place === "path" || ownMember(first, "required") === true;
      const result = { name, in: place, required, schema: rest, description: description ?? "" };
      return [lines.mark(result, lines.of(parameter) ?? 0)];
    }),
  );
}

function responses(value: JsonObject, components: JsonObject, notes: Notes): JsonObject {
  const result: JsonObject = {};
  for (const [status, response] of Object.entries(value)) {
    if (!isObject(response)) continue;
    const description = Object.values(response)
      .map((media) => (isObject(media) ? ownMember(media, "description") : undefined))
      .find((found) => typeof found === "string");
    const content = dialectContent(response, components, notes);
    const entry: JsonObject = { description: description ?? "", content };
    setMember(result, status, notes.lines.mark(entry, notes.lines.of(value, status) ?? 0));
  }
  return result;
}
