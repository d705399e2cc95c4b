/** A block of code of AsciiDoc: its language, and the line that opens it. */
const SOURCE = /^\[source(?:,[ \t]?([\w+-]{1,30}))?[^\]\n]{0,100}\][ \t]{0,9}\n-{4,}[ \t]{0,9}$/m;

/** The title of a block, which stands above it: ".Sample answer". */
const TITLE = /^\.(?=[\p{L}\p{N}])(.{1,150})$/u;

/** The same page in Markdown where it is AsciiDoc: its titles and its code, each on its line. */
export function withoutAsciiDoc(text: string): string {
  if (!SOURCE.test(text)) return text;
  const lines = text.split("\n");
  let language: string | undefined;
  let closing: string | undefined;
  return lines
    .map((line, index) => {
      if (closing !== undefined) {
        if (line.trimEnd() !== closing) return line;
        closing = undefined;
        return "```";
      }
      if (isSource(line, lines[index + 1])) {
        language = /,[ \t]?([\w+-]+)/.exec(line)?.[1] ?? "";
        return "";
      }
      if (language !== undefined) {
        const opening = `\`\`\`${language}`;
        closing = line.trimEnd();
        language = undefined;
        return opening;
      }
      if (isTitled(lines, index)) return line.replace(TITLE, "**$1**");
      return line.replace(/^(={1,6})(?=[ \t]\S)/, (signs) => "#".repeat(signs.length));
    })
    .join("\n");
}

function isSource(line: string, next = ""): boolean {
  return SOURCE.test(`${line}\n${next.trimEnd()}`);
}

function isTitled(lines: readonly string[], index: number): boolean {
  return TITLE.test(lines[index] ?? "") && isSource(lines[index + 1] ?? "", lines[index + 2]);
}
