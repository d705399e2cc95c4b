import { documentOf, readYaml, SpecError } from "@org/openapi";
import type { Format } from "../format.ts";
import { isDraft } from "../json.ts";
import { NotExtractable } from "../not-extractable.ts";
import { selection } from "../selection/selection.ts";

/** How a document begins: in flow style or JSON, or with a field of the OpenAPI or Swagger Object. */
const BEGINS =
  /^\uFEFF?(?:\s|#[^\n]*\n|%[^\n]*\n|---(?=\s))*(\{|["']?(?:openapi|swagger|info|jsonSchemaDialect|servers|host|basePath|schemes|consumes|produces|paths|webhooks|components|definitions|parameters|responses|security|securityDefinitions|tags|externalDocs)["']?[ \t]*:)/;

const IN_BLOCK = /^["']?(?:openapi|swagger)["']?[ \t]*:[ \t]*["']?\d/m;
const IN_FLOW = /[{,\s]["']?(?:openapi|swagger)["']?\s*:\s*["']?\d/;

/** No page but an OpenAPI document itself, in YAML or JSON: what `@org/openapi` opens. */
export const openapi: Format = {
  name: "openapi",
  recognizes: ({ text }) => {
    const [, first] = BEGINS.exec(text) ?? [];
    return first !== undefined && (first === "{" ? IN_FLOW : IN_BLOCK).test(text);
  },
  read: ({ text }, { lines, operations }) => {
    const { value, problem, positionOf } = readYaml(text, lines.below(1));
    if (problem) {
      const { message, position } = problem;
      throw new NotExtractable(`it is not well-formed: ${message}`, position.line);
    }
    try {
      const document = documentOf({ path: "the document", text, value, positionOf });
      const draft = operations ? selection(document, operations, lines) : document.root.value;
      if (isDraft(draft)) return draft;
      throw new NotExtractable("it is no OpenAPI document");
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
      throw new NotExtractable(error.message, error.position?.line);
    }
  },
};
