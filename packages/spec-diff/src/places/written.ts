/** Places of a Swagger 2.0 document: it is read as OpenAPI 3.0, and told of as it was written. */
import type { OpenApiDocument } from "@org/openapi";
import type { Diff } from "../change.ts";
import { Landmarks } from "./landmarks.ts";
import { sideOf } from "./side.ts";

/** The same differences, each with the pointer into the text of its document. */
export function asWritten(diff: Diff, base: OpenApiDocument, revision: OpenApiDocument): Diff {
  if ([base, revision].every(({ root }) => root.source.originOf === undefined)) return diff;
  const documents = { base, revision };
  const sides = { base: new Landmarks(base), revision: new Landmarks(revision) };
  const changes = diff.changes.map((change) => {
    const pointer = writtenAt(documents[sideOf(change, sides)], change.pointer);
    return { ...change, pointer };
  });
  return { ...diff, changes };
}

/** What stands in another file is left as it is. */
function writtenAt({ root }: OpenApiDocument, pointer: string): string {
  if (!pointer.startsWith("/")) return pointer;
  return root.source.originOf?.(pointer) ?? pointer;
}
