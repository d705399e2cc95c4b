import { Document, isCollection, isPair, isScalar, type Scalar, visit } from "yaml";

/** So many characters a line may have, as everywhere in this repository. */
const LINE_WIDTH = 100;

/**
 * A value, or a YAML document with its comments, as text in the form that the formatter of this repository
 * leaves as it is: no aliases, and a text of more than one line is a folded block.
 */
export function printYaml(value: unknown): string {
  const document =
    value instanceof Document ? value : new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(key, node, path) {
      if (key !== "key" && isLong(node, path)) node.type = "BLOCK_FOLDED";
    },
  });
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false });
}

/** One word that needs no quotes: a pointer, an address. There is no place where it could be folded. */
const WORD = /^[A-Za-z_$/]\S*(?<!:)$/;

/** Whether a text needs more than a line behind its key, in quotes, at the indentation of its place. */
function isLong({ value, type }: Scalar, path: readonly unknown[]): boolean {
  if (typeof value !== "string" || type?.startsWith("BLOCK")) return false;
  if (WORD.test(value) || value.includes("\n")) return false;
  const indentation = 2 * path.filter(isCollection).length;
  const owner = path.at(-1);
  const key = isPair(owner) && isScalar(owner.key) ? String(owner.key.value) : "";
  return indentation + key.length + JSON.stringify(value).length > LINE_WIDTH;
}
