import type { PhrasingContent } from "mdast";
import { methodOfPicture } from "./methods.ts";
import type { Link } from "./source.ts";
import { type Codes, codeSpan } from "./words.ts";

/** What the words of a page need to be read: the codes in them, and where their links go. */
export interface Inline {
  readonly codes: Codes;
  readonly links: Link[];
}

interface Placed extends Inline {
  /** Line of the page that a line of the Markdown is. */
  lineOf(line: number): number;
}

/** The text of inline Markdown: what is code or strong keeps its marks, links are their words. */
export function textOfInline(nodes: readonly PhrasingContent[], inline: Placed): string {
  const text = marked(nodes, inline).replaceAll(/[ \t]{2,}/g, " ");
  return inline.codes.resolve(text).replaceAll(/[ \t]*\n\s*/g, "\n");
}

function marked(nodes: readonly PhrasingContent[], inline: Placed): string {
  return nodes.map((node) => textOf(node, inline)).join("");
}

function textOf(node: PhrasingContent, inline: Placed): string {
  switch (node.type) {
    case "text":
      return node.value;
    case "inlineCode":
      return inline.codes.add(codeSpan(inline.codes.resolve(node.value)));
    case "strong": {
      const text = marked(node.children, inline).trim();
      return text === "" ? "" : `**${text}**`;
    }
    case "break":
      return "\n";
    case "emphasis":
    case "delete":
    case "linkReference":
      return marked(node.children, inline);
    case "link": {
      const text = marked(node.children, inline);
      const line = inline.lineOf(node.position?.start.line ?? 1);
      inline.links.push({ text: inline.codes.resolve(text), href: node.url, line });
      return text;
    }
    case "image":
    case "imageReference":
      return methodOfPicture(node.alt);
    default:
      return "";
  }
}
