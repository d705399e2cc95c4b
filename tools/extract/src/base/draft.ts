import { isObject, ownMember, setMember } from "@org/openapi";
import type { Json, JsonObject } from "./json.ts";
import type { Notes } from "./notes.ts";

/** An operation as a page describes it, piece by piece. */
export interface DraftOperation {
  /** In lowercase. */
  readonly method: string;
  readonly path: string;
  /** Line of the page. */
  readonly line: number;
  readonly summary?: string | undefined;
  readonly description?: string | undefined;
  /** Security requirements; undefined where the page says nothing. */
  readonly security?: Json[] | undefined;
  readonly parameters: Json[];
  /** Request body: media type to its schema and examples. */
  readonly request: JsonObject;
  /** Status to Response Object. */
  readonly responses: JsonObject;
}

/** What a page says besides its operations. */
export interface DraftPage {
  readonly title: string | undefined;
  readonly version?: string | undefined;
  readonly servers: readonly string[];
  readonly schemes?: JsonObject;
  readonly operations: readonly DraftOperation[];
}

/** Puts what a page says together as a draft of an OpenAPI 3.1 document. */
export function draftDocument(page: DraftPage, notes: Notes): JsonObject {
  const paths: JsonObject = {};
  for (const operation of page.operations) addOperation(paths, operation, notes);
  if (!page.version) notes.doubts.add(0, "the page states no version", "0.0.0");
  return {
    openapi: "3.1.1",
    info: { title: page.title ?? "Untitled", version: page.version ?? "0.0.0" },
    servers: [...new Set(page.servers)].map((url) => ({ url })),
    paths,
    components: { securitySchemes: page.schemes ?? {} },
  };
}

function addOperation(paths: JsonObject, operation: DraftOperation, notes: Notes): void {
  const item = (ownMember(paths, operation.path) ?? {}) as JsonObject;
  const { method, path, line } = operation;
  if (item[method]) {
    notes.doubts.add(
      line,
      `${method.toUpperCase()} ${path} is described twice`,
      "the first counts",
    );
    return;
  }
  const value: JsonObject = {
    summary: operation.summary ?? "",
    description: operation.description ?? "",
    parameters: operation.parameters,
    responses: operation.responses,
  };
  if (operation.security) value["security"] = operation.security;
  if (Object.keys(operation.request).length > 0) {
    value["requestBody"] = { content: operation.request, required: needsBody(operation.request) };
  }
  item[method] = notes.lines.mark(value, line);
  setMember(paths, path, notes.lines.mark(item, line));
  notes.lines.mark(paths, line);
}

/** A body with a member that is required is required itself. */
function needsBody(content: JsonObject): boolean {
  return Object.values(content).some((media) => {
    const schema = isObject(media) ? ownMember(media, "schema") : undefined;
    return isObject(schema) && ownMember(schema, "required") !== undefined;
  });
}
