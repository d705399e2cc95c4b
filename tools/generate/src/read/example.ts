/** Example Object: OpenAPI 3.1, section 4.8.19. */
import { child, isObject, type Node, SpecError, text } from "@org/openapi";
import type { Example } from "../model.ts";
import type { Reading } from "./reading.ts";

/**
 * The named examples of a media type, else its one without a name. One that can't be read is none: what a
 * client does depends on no example, and whether those of a spec are right is `specs:check`'s to say.
 */
export function readExamples(mediaType: Node, reading: Reading): Example[] {
  const named = namedExamples(mediaType, reading);
  const single = child(mediaType, "example");
  if (named.length > 0 || single === undefined) return named;
  return [{ name: "example", docs: "", value: single.value }];
}

function namedExamples(mediaType: Node, { files }: Reading): Example[] {
  const examples = child(mediaType, "examples");
  if (!isObject(examples?.value)) return [];
  return Object.keys(examples.value).flatMap((name) => {
    const at = child(examples, name);
    try {
      const example = at && files.resolve(at);
      const value = example && child(example, "value");
      if (example === undefined || value === undefined) return [];
      const docs = text(example, "summary") ?? text(example, "description") ?? "";
      return [{ name, docs, value: value.value }];
    } catch (error) {
      if (error instanceof SpecError) return [];
      throw error;
    }
  });
}
