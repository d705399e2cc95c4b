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
  const fences = fencesIn(lines);
  const inside = new Set(
    fences.flatMap(({ from, to }) => [...Array(to - from + 1)].map((_, index) => from + index)),
  );
  // Beside operations a fence of Markdown is a sample.
  if (lines.some((line, index) => !inside.has(index) && OPERATION.test(line))) return text;
  for (const { from, to, language, isClosed } of fences) {
    const inner = lines.slice(from + 1, to);
    const titles = inner.filter((line) => HEADING.test(line)).length;
    const isMarkdown = titles > 1 && inner.some((line) => MARKDOWN.test(line));
    if (isClosed && isMarkdown && OF_WORDS.test(language)) {
      lines[from] = "";
      lines[to] = "";
    }
  }
  return lines.join("\n");
}

const OPERATION = /\b(?:GET|POST|PUT|PATCH|DELETE)\b/;

interface Fence {
  readonly from: number;
  readonly to: number;
  readonly language: string;
  readonly isClosed: boolean;
}

/** The fences of a text, one after the other, as far as each ends. */
function fencesIn(lines: readonly string[]): Fence[] {
  const found: Fence[] = [];
  let open: { from: number; sign: string; language: string } | undefined;
  for (const [index, line] of lines.entries()) {
    if (open === undefined) {
      const [, sign, language = ""] = OPENS.exec(line) ?? [];
      if (sign !== undefined) open = { from: index, sign, language };
    } else if (line.trim().startsWith(open.sign)) {
      const { from, sign, language } = open;
      found.push({ from, to: index, language, isClosed: line.trim() === sign });
      open = undefined;
    }
  }
  return found;
}
