const OPENS = /^[ \t]{0,3}(`{3,}|~{3,})[ \t]*([^`]*)$/;

/** What a fence around words has for a language: none, or that of Markdown. */
const OF_WORDS = /^(?:md|markdown|text|txt)?\s*$/i;

const HEADING = /^#{1,4} \S/;

/** What only Markdown has besides titles, which are comments in a shell: labels in a list, rows of a table. */
const MARKDOWN = /^\s*[*+-] \*\*[^*\n]{1,60}\*\*\s*[:：]|^\|.*\|\s*$/;

/** The same text without fences around Markdown, as a chat gives it, and without the template around a part of HTML. */
export function unwrapped(text: string): string {
  const vue = /^(\s*)<template\b[^<>]*>([\s\S]*)<\/template>/.exec(text);
  if (vue) {
    const [all, before = "", inner = ""] = vue;
    return `${before}<div>${inner}</div>${text.slice(all.length)}`;
  }
  if (!/^[ \t]{0,3}(?:`{3}|~{3})/m.test(text)) return text;
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index += 1) {
    const [, fence, language = ""] = OPENS.exec(lines[index] ?? "") ?? [];
    if (fence === undefined) continue;
    const end = lines.findIndex((line, at) => at > index && line.trim().startsWith(fence));
    if (end < 0) break;
    const inner = lines.slice(index + 1, end);
    const isClosed = (lines[end] ?? "").trim() === fence;
    const titles = inner.filter((line) => HEADING.test(line)).length;
    if (
      isClosed &&
      OF_WORDS.test(language) &&
      titles > 1 &&
      inner.some((line) => MARKDOWN.test(line))
    ) {
      lines[index] = "";
      lines[end] = "";
    }
    index = end;
  }
  return lines.join("\n");
}
