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
  return nodes
    .map((node, index) => {
      const text = textOf(node, inline);
      return node.type === "emphasis" && isTypeBeside(text, nodes, index) ? `(${text})` : text;
    })
    .join("");
}

/** The types that stand in emphasis between a name and its words. */
const TYPE =
  /^(?:string|integer|int|number|float|double|decimal|boolean|bool|object|array|date|datetime|uuid)(?: of (?:strings|objects|integers|numbers))?$/i;

/** Whether a type in emphasis is set off from the words around it by that alone: `` `name` *string* whose it is ``. */
function isTypeBeside(text: string, nodes: readonly PhrasingContent[], index: number): boolean {
  const [before, after] = [nodes[index - 1], nodes[index + 1]];
  if (!TYPE.test(text) || index > 2) return false;
  const isBehindName = before?.type === "text" && /^\s*[:–—-]?\s+$/.test(before.value);
  return isBehindName && after?.type === "text" && /^\s+\p{L}/u.test(after.value);
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
