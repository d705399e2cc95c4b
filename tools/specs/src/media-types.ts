import { child, entries, type Node, type OpenApiDocument } from "@org/openapi";

/**
 * The Media Type Objects of a response or a request body, by their names; none where it has no body.
 *
 * @throws {SpecError} when a reference leads nowhere, or `content` is no object.
 */
export function mediaTypesOf({ files }: OpenApiDocument, owner: Node): [string, Node][] {
  return resolved(files, entries(child(owner, "content"), "`content`"));
}

/**
 * The named examples of a media type, references followed.
 *
 * @throws {SpecError} when a reference leads nowhere, or `examples` is no object.
 */
export function examplesOf({ files }: OpenApiDocument, mediaType: Node): [string, Node][] {
  return resolved(files, entries(child(mediaType, "examples"), "`examples`"));
}

function resolved(files: OpenApiDocument["files"], members: [string, Node][]): [string, Node][] {
  return members.map(([name, node]) => [name, files.resolve(node)]);
}
