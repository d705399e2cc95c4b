/** What stands below a comment in a block of code. */
export interface CommentedPart {
  /** The comment, without its sign. */
  readonly words: string;
  readonly text: string;
  /** The line of the text in the block, from 0. */
  readonly line: number;
}

const COMMENT = /^(?:#|\/\/)\s*(\p{L}.{0,100})$/u;

/** The parts into which comments at the beginning of lines divide a block; none where something stands above the first. */
export function commentedParts(source: string): CommentedPart[] {
  const found: { words: string; lines: string[]; line: number }[] = [];
  for (const [index, line] of withoutIndent(source).split("\n").entries()) {
    const words = COMMENT.exec(line.trimEnd())?.[1];
    const last = found.at(-1);
    if (words !== undefined) {
      const isEmpty = last?.lines.every((one) => one.trim() === "") ?? false;
      if (isEmpty) found.pop();
      found.push({ words, lines: [], line: index + 1 });
    } else if (last) last.lines.push(line);
    else if (line.trim() !== "") return [];
  }
  return found.map(({ words, lines, line }) => ({ words, text: lines.join("\n"), line }));
}

/** The same text without the blanks that all of its lines begin with. */
function withoutIndent(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const least = Math.min(...lines.map((line) => line.search(/\S/)));
  if (!Number.isFinite(least) || least === 0) return text;
  return text.replaceAll(new RegExp(`^[ \\t]{${least}}`, "gm"), "");
}
