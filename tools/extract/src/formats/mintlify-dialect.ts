import { isObject, ownMember, setMember } from "@org/openapi";
import type { Notes } from "../format.ts";
import { type Json, type JsonObject, objectAt } from "../json.ts";
import { NotExtractable } from "../not-extractable.ts";
import type { Fence, Page } from "../page.ts";
import { readYamlFence } from "./fenced-openapi.ts";
import { dialectContent, dialectSchema } from "./mintlify-schema.ts";
import { dialectSecurity } from "./mintlify-security.ts";

/** The fence that describes one operation in Mintlify's own dialect of OpenAPI. */
export function dialectFence(page: Page): Fence | undefined {
  return page.fences.find(({ text }) => /^paths:\s*\n\s+(path|method):/.test(text));
}

/**
 * Reads Mintlify's dialect: `paths` holds one operation with its `path` and `method`; schemas are
 * lists of alternatives, and each property is wrapped in `allOf`.
 */
export function readDialect(page: Page, notes: Notes): JsonObject {
  const fence = dialectFence(page);
  if (!fence) throw new NotExtractable("the page has no fenced operation");
  const draft = readYamlFence(fence, notes);
  const operation = ownMember(draft, "paths");
  const path = isObject(operation) ? ownMember(operation, "path") : undefined;
  const method = isObject(operation) ? ownMember(operation, "method") : undefined;
  if (!isObject(operation) || typeof path !== "string" || typeof method !== "string") {
    throw new NotExtractable("the fenced operation has no path and method", fence.line);
  }
  const components = componentsOf(draft);
  const request = objectAt(operation, "request");
  const { schemes, requirements } = dialectSecurity(ownMember(request, "security"));
  const body = dialectContent(objectAt(request, "body"), components, notes);
  const value: JsonObject = {
    summary: page.title ?? "",
    deprecated: ownMember(operation, "deprecated") ?? false,
    parameters: parameters(objectAt(request, "parameters"), notes),
    ...(requirements ? { security: requirements } : {}),
    ...(Object.keys(body).length > 0 ? { requestBody: { content: body, required: true } } : {}),
    responses: responses(objectAt(operation, "response"), components, notes),
  };
  notes.lines.mark(value, notes.lines.of(operation) ?? fence.line);
  notes.doubts.add(0, "the page states no version", "0.0.0");
  return {
    openapi: "3.1.1",
    info: { title: page.title ?? "Untitled", version: "0.0.0" },
    servers: ownMember(operation, "servers") ?? [],
    paths: { [path]: { [method.toLowerCase()]: value } },
    components: { schemas: components, securitySchemes: schemes },
  };
}

function componentsOf(draft: JsonObject): JsonObject {
  const result: JsonObject = {};
  for (const [name, schema] of Object.entries(objectAt(objectAt(draft, "components"), "schemas"))) {
    setMember(result, name, dialectSchema(schema));
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
      const schema = dialectSchema(alternatives);
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
