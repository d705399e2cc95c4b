/** Shows the name of a file above its code: VitePress does so only where several share a place. */
import type { MarkdownOptions } from "vitepress";

type MarkdownIt = Parameters<NonNullable<MarkdownOptions["config"]>>[0];

/** A plugin of markdown-it: ```` ```ts [balance.ts] ```` gets a line with `balance.ts`. */
export function fileNames(markdown: MarkdownIt): void {
  markdown.core.ruler.push("file names", ({ tokens, Token }) => {
    let isGrouped = false;
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (token?.type.startsWith("container_code-group")) isGrouped = token.nesting === 1;
      const name = /\[([^\]]+)\]/.exec(token?.info ?? "")?.[1];
      if (token?.type !== "fence" || isGrouped || name === undefined) continue;
      const title = new Token("html_block", "", 0);
      title.content = `<p class="file-name">${markdown.utils.escapeHtml(name)}</p>\n`;
      tokens.splice(index, 0, title);
      index += 1;
    }
  });
}
