import { documentOf, readYaml, SpecError } from "@org/openapi";
import { isDraft } from "../base/json.ts";
import { NotExtractable } from "../base/not-extractable.ts";
import type { Notes } from "../base/notes.ts";
import { selection } from "../selection/selection.ts";
import { readText } from "./read-text.ts";
import type { Source } from "./source.ts";
import { carryOrigins } from "./swagger.ts";

/** How a document begins: in flow style or JSON, or with a field of the OpenAPI or Swagger Object. */
const BEGINS =
  /^\uFEFF?(?:\s|#[^\n]*\n|%[^\n]*\n|---(?=\s))*(\{|["']?(?:openapi|swagger|info|jsonSchemaDialect|servers|host|basePath|schemes|consumes|produces|paths|webhooks|components|definitions|parameters|responses|security|securityDefinitions|tags|externalDocs)["']?[ \t]*:)/;

const IN_BLOCK = /^["']?(?:openapi|swagger)["']?[ \t]*:[ \t]*["']?\d/m;
const IN_FLOW = /[{,\s]["']?(?:openapi|swagger)["']?\s*:\s*["']?\d/;

/**
 * No page but an OpenAPI document itself, in YAML or JSON: what `@org/openapi` opens, and of it the
 * operations that are wanted.
 *
 * @throws {NotExtractable} when it is one that can't be read.
 */
export const document: Source = ({ text }, notes) => {
  if (!isDocument(text)) return undefined;
  const { value, problem } = readText(text, notes.lines.below(1));
  if (problem) throw new NotExtractable(`it is not well-formed: ${problem.message}`, problem.line);
  try {
    const draft = draftOf(text, value, notes);
    if (!isDraft(draft)) throw new NotExtractable("it is no OpenAPI document");
    notes.used.mark(1, text.split("\n").length);
    return draft;
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new NotExtractable(error.message, error.position?.line);
  }
};

/** Whether a text is an OpenAPI document, as far as its first key and its version tell. */
export function isDocument(text: string): boolean {
  const [, first] = BEGINS.exec(text) ?? [];
  return first !== undefined && (first === "{" ? IN_FLOW : IN_BLOCK).test(text);
}

function draftOf(text: string, value: unknown, notes: Notes): unknown {
  const positionOf = (pointer: string) => readYaml(text).positionOf(pointer);
  const opened = documentOf({ path: "the document", text, value, positionOf });
  carryOrigins(opened.root, value, notes);
  const { operations, lines } = notes;
  return operations ? selection(opened, operations, lines) : opened.root.value;
}
