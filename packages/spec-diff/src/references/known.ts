import { identity, type OpenApiDocument, replaceAt, rootOf, type Source } from "@org/openapi";
import type { Unknown } from "./counterparts.ts";
import { PLACEHOLDERS } from "./placeholders.ts";

/** A document whose unknown things say nothing; the rest stands where it stood. */
export function withPlaceholders(
  document: OpenApiDocument,
  unknowns: readonly Unknown[],
): OpenApiDocument {
  const bySource = Map.groupBy(unknowns, ({ node }) => node.source);
  let { files, root } = document;
  for (const [source, inside] of bySource) {
    const made: Source = { ...source, value: replaced(source.value, inside) };
    files = files.with(made);
    if (source === document.root.source) root = { ...rootOf(made), pointer: root.pointer };
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
