/** The words of a description. */
import { child, flag, type Node, text } from "@org/openapi";
import type { Docs } from "../model.ts";

/** `summary` or `title`, `description`, `format`, `default` and `deprecated` of an object. */
export function readDocs(node: Node): Docs {
  const words = [text(node, "summary") ?? "", text(node, "description") ?? ""]
    .map((part) => part.trim())
    .filter((part, index, all) => part !== "" && all.indexOf(part) === index)
    .join("\n\n");
  const format = text(node, "format");
  const fallback = child(node, "default")?.value;
  return {
    ...(words !== "" && { text: words }),
    ...(format !== undefined && { format }),
    ...(fallback !== undefined && { default: fallback }),
    ...(flag(node, "deprecated") && { deprecated: true as const }),
  };
}

/** The first sentence of a description, or its first line, without the full stop. */
export function firstSentence(text: string): string {
  const [line = ""] = text.split(/\n\s*\n/);
  const [first = ""] = line.replace(/\s+/g, " ").split(/(?<=[.!?]) (?=[A-Z])/);
  return first.replace(/\.$/, "");
}
