/** OpenAPI Object: OpenAPI 3.1, section 4.8.1. */
import { Files } from "./files.ts";
import { child, fault, type Node, objectOf, rootOf } from "./node.ts";
import type { Source } from "./source.ts";

/** An OpenAPI document with the files that it is made of. */
export interface OpenApiDocument {
  readonly files: Files;
  readonly root: Node;
  /** The dialect: keywords beside `$ref` count in 3.1 alone, `nullable` in 3.0. */
  readonly version: "3.0" | "3.1";
}

/**
 * Opens the OpenAPI 3.0 or 3.1 document at a path.
 *
 * @throws {SpecError} when it can't be read, or is no such document.
 */
export function openDocument(path: string): OpenApiDocument {
  const files = new Files();
  return documentIn(files, files.open(path));
}

/**
 * The document of a text that is read already.
 *
 * @throws {SpecError} when it is no OpenAPI 3.0 or 3.1 document.
 */
export function documentOf(source: Source): OpenApiDocument {
  return documentIn(new Files([source]), source);
}

function documentIn(files: Files, source: Source): OpenApiDocument {
  const root = rootOf(source);
  return { files, root, version: versionOf(root) };
}

function versionOf(root: Node): OpenApiDocument["version"] {
  objectOf(root, "an OpenAPI document");
  const version = child(root, "openapi");
  if (version === undefined) {
    throw fault(
      child(root, "swagger") ?? root,
      "not an OpenAPI document: it has no `openapi: 3.x.y` (Swagger 2.0 isn't read)",
    );
  }
  const [, found] = /^(3\.[01])(\.|$)/.exec(String(version.value)) ?? [];
  if (found === "3.0" || found === "3.1") return found;
  throw fault(version, `OpenAPI ${String(version.value)} isn't read: 3.0 and 3.1 are`);
}
