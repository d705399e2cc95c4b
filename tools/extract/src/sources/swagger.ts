import {
  documentOf,
  type FileStore,
  isObject,
  type Node,
  ownMember,
  type Position,
  pointerTo,
  SpecError,
} from "@org/openapi";
import { isDraft, type JsonObject } from "../base/json.ts";
import type { Notes } from "../base/notes.ts";

/** A document on a page has no files beside it. */
const NO_FILES: FileStore = {
  pathOf: (_from, name) => name,
  isBeside: () => false,
  read: (path) => {
    throw new SpecError("is no part of the page", { path });
  },
};

const START: Position = { line: 1, column: 1 };

/**
 * A Swagger 2.0 document as OpenAPI 3.0, with the lines of what was written. Undefined, with a doubt,
 * where it is too broken for that.
 */
export function openApiOf(swagger: JsonObject, notes: Notes): JsonObject | undefined {
  leaveFilesOut(swagger, notes);
  const source = { path: "the page", text: "", value: swagger, positionOf: () => START };
  try {
    const { root } = documentOf(source, NO_FILES);
    carryOrigins(root, swagger, notes);
    return isDraft(root.value) ? root.value : undefined;
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    notes.doubts.add(notes.lines.of(swagger), `a document ${error.message}`, "left out");
    return undefined;
  }
}

/** Notes the lines of a converted document: those of what it was made of. */
export function carryOrigins(root: Node, written: unknown, notes: Notes): void {
  const { originOf } = root.source;
  if (originOf === undefined || !isDraft(root.value)) return;
  carryLines(root.value, linesIn(written, notes), originOf, notes);
}

function leaveFilesOut(value: unknown, notes: Notes): void {
  if (typeof value !== "object" || value === null) return;
  const target = ownMember(value, "$ref");
  if (typeof target === "string" && !target.startsWith("#")) {
    const line = notes.lines.of(value, "$ref");
    notes.doubts.add(line, `$ref ${target} is no part of the page`, "anything accepted");
    Reflect.deleteProperty(value, "$ref");
  }
  for (const child of Object.values(value)) leaveFilesOut(child, notes);
}

/** The line of each member, by its pointer. */
function linesIn(root: unknown, { lines }: Notes): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const see = (owner: unknown, pointer: string): void => {
    if (typeof owner !== "object" || owner === null) return;
    for (const [key, child] of Object.entries(owner)) {
      const place = pointerTo(pointer, key);
      const line = lines.of(owner, key);
      if (line !== undefined) found.set(place, line);
      see(child, place);
    }
  };
  found.set("", lines.of(root) ?? 0);
  see(root, "");
  return found;
}

function carryLines(
  root: JsonObject,
  known: ReadonlyMap<string, number>,
  origin: (pointer: string) => string,
  { lines }: Notes,
): void {
  const see = (value: unknown, pointer: string, line: number): void => {
    if (typeof value !== "object" || value === null) return;
    lines.mark(value, line);
    for (const [key, child] of Object.entries(value)) {
      const place = pointerTo(pointer, key);
      const inner = known.get(origin(place)) ?? line;
      lines.markMember(value, key, inner);
      see(child, place, inner);
    }
  };
  see(root, "", known.get("") ?? 0);
}

/** Whether an object is written as Swagger 2.0: it says so, or has what OpenAPI 3 has not. */
export function isSwagger(value: JsonObject, text: string): boolean {
  if (ownMember(value, "openapi") !== undefined) return false;
  return (
    ownMember(value, "swagger") !== undefined ||
    isObject(ownMember(value, "definitions")) ||
    /["']?\bin["']?\s*:\s*["']?(body|formData)\b|#\/definitions\//.test(text)
  );
}
