/** More lines than any sample without a fence has. */
const MAX_LINES = 400;

const START = /^[ \t]*(?:[{[][ \t]*$|\[?[ \t]*\{[ \t]*")/;

/** Whether a line may be the first one of JSON. */
export function startsBareJson(line: string): boolean {
  return START.test(line);
}

/**
 * The index of the last line of JSON that starts on a line without a fence around it; undefined where there is
 * none. It ends a line, and has a member.
 */
export function endOfBareJson(lines: readonly string[], start: number): number | undefined {
  let depth = 0;
  let hasMember = false;
  for (let index = start; index < Math.min(lines.length, start + MAX_LINES); index += 1) {
    const line = (lines[index] ?? "").replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
    if (line.length > 20_000) return undefined;
    hasMember ||= /""[ \t]*:/.test(line);
    for (const [at, sign] of [...line].entries()) {
      if (sign === "{" || sign === "[") depth += 1;
      if (sign === "}" || sign === "]") depth -= 1;
      if (depth === 0 && at >= line.search(/\S/)) {
        const rest = [...line].slice(at + 1).join("");
        return hasMember && /^[ \t]*[,;]?[ \t]*$/.test(rest) ? index : undefined;
      }
    }
  }
  return undefined;
}
