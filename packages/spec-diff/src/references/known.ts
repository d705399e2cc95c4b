import { identity, type OpenApiDocument, replaceAt, rootOf, type Source } from "@org/openapi";
import type { Unknown } from "./counterparts.ts";
import { PLACEHOLDERS } from "./placeholders.ts";

/** A document whose unknown things say nothing; the rest stands where it stood. */
export function withPlaceholders(
  document: OpenApiDocument,
  unknowns: readonly Unknown[],
): OpenApiDocument {
  const byPath = Map.groupBy(unknowns, ({ node }) => node.source.path);
  let { files, root } = document;
  for (const [path, inside] of byPath) {
    const source = files.open(path);
    const made: Source = { ...source, value: replaced(source.value, inside) };
    files = files.with(made);
    if (path === root.source.path) root = rootOf(made);
  }
  return { ...document, files, root };
}

function replaced(value: unknown, unknowns: readonly Unknown[]): unknown {
  const places = new Set(unknowns.map(({ node }) => identity(node)));
  const outermost = unknowns.filter(({ node }) => !isWithin(node.pointer, node.source, places));
  return outermost.reduce(
    (whole, { node, kind }) => replaceAt(whole, node.pointer, PLACEHOLDERS[kind]),
    value,
  );
}

/** Whether something around a place is replaced already. */
function isWithin(pointer: string, source: Source, places: ReadonlySet<string>): boolean {
  for (let end = pointer.lastIndexOf("/"); end >= 0; end = pointer.lastIndexOf("/", end - 1)) {
    if (places.has(identity({ source, pointer: pointer.slice(0, end), value: undefined }))) {
      return true;
    }
    if (end === 0) return false;
  }
  return false;
}
