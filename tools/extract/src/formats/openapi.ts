import type { Format } from "../format.ts";
import { isObject } from "../json.ts";
import { NotExtractable } from "../not-extractable.ts";
import { parseYaml } from "../yaml.ts";

const ROOT = /^\s*\{[\s\S]{0,2000}?"openapi"\s*:|^["']?openapi["']?\s*:\s*["']?3\.[01]/m;

/** No page but an OpenAPI document itself, 3.0 or 3.1, in YAML or JSON. */
export const openapi: Format = {
  name: "openapi",
  recognizes: (page) => page.fences.length === 0 && ROOT.test(page.text),
  read: (page, { lines }) => {
    const { value, error } = parseYaml(page.text, 1, lines);
    if (error) throw new NotExtractable(`it is not well-formed: ${error.message}`, error.line);
    if (!isObject(value) || !/^3\.[01]/.test(String(value["openapi"]))) {
      throw new NotExtractable("it is no OpenAPI document of version 3.0 or 3.1");
    }
    return value;
  },
};
