/** OpenAPI Object: OpenAPI 3.1, section 4.8.1. */
import { bundle } from "./bundle.ts";
import type { FileStore } from "./file-store.ts";
import { Files } from "./files.ts";
import { child, fault, type Node, objectOf, rootOf } from "./node.ts";
import type { Source } from "./source.ts";
import { fromSwagger } from "./swagger.ts";

/** The versions that are read. */
export type WrittenVersion = "2.0" | "3.0" | "3.1" | "3.2";

/** An OpenAPI document with the files that it is made of. */
export interface OpenApiDocument {
  readonly files: Files;
  readonly root: Node;
  /** The dialect: keywords beside `$ref` count in 3.1 alone, `nullable` in 3.0. */
  readonly version: "3.0" | "3.1";
  /** The version that it was written in: Swagger 2.0 is read as 3.0, OpenAPI 3.2 as 3.1. */
  readonly written: WrittenVersion;
}

/** The dialect that a version is read as. */
const READ_AS = { "2.0": "3.0", "3.0": "3.0", "3.1": "3.1", "3.2": "3.1" } as const;

/**
 * Opens the document at a path: OpenAPI 3.0 or 3.1, 3.2 as 3.1, Swagger 2.0 as 3.0.
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
 * @param store where the files are that it refers to: on the disk unless given
 * @throws {SpecError} when it is no document that {@link openDocument} opens.
 */
export function documentOf(source: Source, store?: FileStore): OpenApiDocument {
  return documentIn(new Files([source], store), source);
}

function documentIn(files: Files, source: Source): OpenApiDocument {
  const root = rootOf(source);
  const written = versionOf(root);
  const version = READ_AS[written];
  if (written !== "2.0") return { files, root, version, written };
  const converted = fromSwagger(source, bundle({ files, root }));
  return { files: files.with(converted), root: rootOf(converted), version, written };
}

function versionOf(root: Node): WrittenVersion {
  objectOf(root, "an OpenAPI document");
  const swagger = child(root, "swagger");
  const version = child(root, "openapi") ?? swagger;
  if (version === undefined) {
    throw fault(root, "not an OpenAPI document: it has no `openapi: 3.x.y`");
  }
  const [found] = /^(2\.0|3\.[012])(?=\.|$)/.exec(versionText(version.value)) ?? [];
  if (version === swagger && found === "2.0") return found;
  if (version !== swagger && (found === "3.0" || found === "3.1" || found === "3.2")) return found;
  throw fault(
    version,
    `${version === swagger ? "Swagger" : "OpenAPI"} ${versionText(version.value)} isn't read: OpenAPI 3.0, 3.1 and 3.2 and Swagger 2.0 are`,
  );
}

/** YAML reads `swagger: 2.0` as the number two. */
function versionText(version: unknown): string {
  return typeof version === "number" && Number.isInteger(version)
    ? `${version}.0`
    : String(version);
}
