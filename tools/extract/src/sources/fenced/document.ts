import { isObject, METHODS, ownMember } from "@org/openapi";
import { isDraft, type JsonObject, objectAt } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import type { Code } from "../../page/block.ts";
import { readDialect } from "../dialect/dialect.ts";
import { readText } from "../read-text.ts";
import { isSwagger, openApiOf } from "../swagger.ts";

/** A document in a block of code, as a draft of OpenAPI 3. */
export interface FencedDocument {
  readonly code: Code;
  readonly draft: JsonObject;
  /** Whether it lacks what is around the paths: it says nothing of servers or security then. */
  readonly isFragment: boolean;
}

/** Comments, blank lines and marks before the first key, and that key. */
const FIRST =
  /^(?:\s|#[^\n]*\n|%[^\n]*\n|---(?=\s))*(\{\s*)?["']?([\w/$.~-][^"':\n]{0,300})["']?[ \t]*:/;

const VERSION = /(?:^|[{,\s])["']?(?:openapi|swagger)["']?\s*:\s*["']?[23]\b/;

/** What a document or a part of one can begin with. */
const TOP_LEVEL =
  /^(openapi|swagger|info|jsonSchemaDialect|servers|host|basePath|schemes|consumes|produces|paths|webhooks|components|definitions|parameters|responses|security|securityDefinitions|tags|externalDocs|x-[\w-]+)$/;

/**
 * The OpenAPI document in a block of code, whole or from `paths` or a path on: OpenAPI 3, Swagger 2.0,
 * Mintlify's dialect, in JSON or YAML. Undefined where there is none; one that can't be read is a doubt.
 */
export function fencedDocument(
  code: Code,
  title: string | undefined,
  notes: Notes,
): FencedDocument | undefined {
  const [, , first] = FIRST.exec(code.text) ?? [];
  if (first === undefined) return undefined;
  const isJson = /^\s*\{/.test(code.text);
  const states = VERSION.test(code.text) && (isJson || TOP_LEVEL.test(first));
  if (!states && !/^(paths|components|definitions|schemas)$|^\//.test(first)) return undefined;
  const value = readCode(code, states, notes);
  if (value === undefined) return undefined;
  const dialect = readDialect(value, title, code.textLine, notes);
  if (dialect) return { code, draft: dialect, isFragment: false };
  const whole = wholeOf(value, first, code, notes);
  if (!states && !hasOperation(whole) && !hasSchemas(whole)) return undefined;
  const draft = inOpenApi3(whole, code, notes);
  return draft && { code, draft, isFragment: !states };
}

/** A part that begins in the middle of a document, where it belongs. */
function wholeOf(value: JsonObject, first: string, { textLine }: Code, notes: Notes): JsonObject {
  notes.lines.mark(value, textLine);
  if (first.startsWith("/")) return { paths: value };
  return first === "schemas" ? { components: value } : value;
}

/** Whether a draft has a path with a method. */
export function hasOperation(draft: JsonObject): boolean {
  return Object.entries(objectAt(draft, "paths")).some(
    ([path, item]) =>
      path.startsWith("/") && METHODS.some((method) => isObject(ownMember(item, method))),
  );
}

function hasSchemas(draft: JsonObject): boolean {
  return (
    isObject(ownMember(objectAt(draft, "components"), "schemas")) ||
    isObject(ownMember(draft, "definitions"))
  );
}

function inOpenApi3(whole: JsonObject, { text, textLine }: Code, notes: Notes) {
  notes.lines.mark(whole, notes.lines.of(whole) ?? textLine);
  // What is written without a version has the mark of 3.0 or that of 3.1 in each schema.
  if (!isSwagger(whole, text)) {
    whole["openapi"] ??= "3.0.3";
    return whole;
  }
  whole["info"] ??= {};
  whole["swagger"] ??= "2.0";
  return openApiOf(whole, notes);
}

/**
 * The object in a block of code. Where the page ends inside of it, what came until there; where it is
 * not well-formed, what could be read when it has an operation. Doubts say so.
 */
function readCode(code: Code, states: boolean, notes: Notes): JsonObject | undefined {
  const { value, problem } = readText(code.text, notes.lines.below(code.textLine));
  if (problem && !code.open) {
    if (!states && !(isDraft(value) && hasOperation(value))) return undefined;
    const line = code.textLine + problem.line - 1;
    const isRead = isDraft(value) && hasOperation(value);
    const notation = /^\s*[{[]/.test(code.text) ? "JSON" : "YAML";
    const says = `its ${notation} is not well-formed: ${problem.message}`;
    notes.doubts.add(line, says, isRead ? "read as far as it is" : "left out");
    if (!isRead) return undefined;
  }
  if (!isDraft(value)) return undefined;
  if (code.open) {
    const last = code.textLine + code.text.split("\n").length - 1;
    notes.doubts.add(last, "the page ends inside its fenced document", "what follows is unknown");
  }
  return value;
}
