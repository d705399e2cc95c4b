/** The lines below one that are set in more than it, without the blank ones at their end. */
export function bodyAt(lines: readonly string[], index: number, indent: number): readonly string[] {
  let end = index + 1;
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.trim() === "") continue;
    if (indentOf(line) <= indent) break;
    end = at + 1;
  }
  return lines.slice(index + 1, end);
}

/** Lines without the indent that all of them have. */
export function setOut(lines: readonly string[]): string[] {
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (line.trim() !== "") least = Math.min(least, indentOf(line));
  }
  return lines.map((line) => (line.trim() === "" ? "" : line.slice(least)));
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
