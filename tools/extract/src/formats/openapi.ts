import { readYaml } from "@org/openapi";
import type { Format } from "../format.ts";
import { isDraft } from "../json.ts";
import { NotExtractable } from "../not-extractable.ts";

const ROOT = /^\s*\{[\s\S]{0,2000}?"openapi"\s*:|^["']?openapi["']?\s*:\s*["']?3\.[01]/m;

/** No page but an OpenAPI document itself, 3.0 or 3.1, in YAML or JSON. */
export const openapi: Format = {
  name: "openapi",
  recognizes: (page) => page.fences.length === 0 && ROOT.test(page.text),
  read: (page, { lines }) => {
    const { value, problem } = readYaml(page.text, lines.below(1));
    if (problem) {
      const { message, position } = problem;
      throw new NotExtractable(`it is not well-formed: ${message}`, position.line);
    }
    if (!isDraft(value) || !/^3\.[01]/.test(String(value["openapi"]))) {
      throw new NotExtractable("it is no OpenAPI document of version 3.0 or 3.1");
    }
    return value;
  },
};
