/** Markdown with HTML in it as Markdown without. */
import rehypeRaw from "rehype-raw";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import remarkStringify, { type Options } from "remark-stringify";
import { unified } from "unified";
import { isElement } from "./markdown.ts";

/** What a tree of HTML is made of, so far as it matters here. */
interface HtmlNode {
  readonly type: string;
  value?: string;
  readonly children?: readonly HtmlNode[];
}

const handlers: Options["handlers"] = {
  // An underscore within a word does nothing (CommonMark, section 6.2), and names are full of them.
  text: (node: { value: string }, _, state, info) =>
    state.safe(node.value, info).replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, "_"),
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(() => keepWords)
  .use(rehypeRaw)
  .use(rehypeRemark, { nodeHandlers: { comment: () => undefined } })
  .use(remarkGfm)
  .use(remarkStringify, { bullet: "-", handlers, rule: "-" })
  .freeze();

/** The description in Markdown alone: lists, links, emphasis, code and tables stay what they are. */
export function htmlToMarkdown(description: string): string {
  return String(processor.processSync(description)).trim();
}

/** Keeps words in angle brackets that are no elements: a browser would show nothing in their place. */
function keepWords(node: HtmlNode): void {
  if (node.type === "raw" && node.value !== undefined) {
    node.value = node.value.replace(/<(\/?([a-z][\w.:-]*)[^<>]*)>/gi, (tag, inner, name) =>
      isElement(name) ? tag : `&lt;${inner}&gt;`,
    );
  }
  for (const child of node.children ?? []) keepWords(child);
}
