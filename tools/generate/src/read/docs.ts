/** The words of a description. */
import { child, flag, type Node } from "@org/openapi";
import type { Docs } from "../model.ts";
import { toMarkdown } from "./markdown.ts";

/** `summary` or `title`, `description`, `format`, `default` and `deprecated` of an object. */
export function readDocs(node: Node): Docs {
  const words = [wordsAt(node, "summary"), wordsAt(node, "description")]
    .map(toMarkdown)
    .filter((part, index, all) => part !== "" && all.indexOf(part) === index)
    .join("\n\n");
  const format = wordsAt(node, "format");
  const fallback = child(node, "default")?.value;
  return {
    ...(words !== "" && { text: words }),
    ...(format !== "" && { format }),
    ...(fallback !== undefined && { default: fallback }),
    ...(flag(node, "deprecated") && { deprecated: true as const }),
  };
}

/** The text at `key`; none of what is no text: nothing is sent or read by words. */
export function wordsAt(node: Node, key: string): string {
  const words = child(node, key)?.value;
  return typeof words === "string" ? words : "";
}

/** The same, where it says nothing of its own what others say of the same value. */
export function completeDocs(own: Docs, others: readonly Docs[]): Docs {
  return Object.assign({}, ...others.toReversed(), own);
}

/** The first sentence of a description, or its first line, without the full stop. */
export function firstSentence(text: string): string {
  const [line = ""] = text.split(/\n\s*\n/);
  const [first = ""] = line.replace(/\s+/g, " ").split(/(?<=[.!?]) (?=[A-Z])/);
  return first.replace(/\.$/, "");
}
