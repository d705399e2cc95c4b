const IMPORT = /^import\s+(?:["'][^"']+["'];?\s*$|[\w*{][^;]*?\bfrom\s+["'][^"']*["'])/;
const MANY_LINES = /^import\s+(?:\w+\s*,\s*)?\{[^}]*$/;
const EXPORT = /^export\s+(?:default\b|const\s|let\s|var\s|(?:async\s+)?function\b|\{|\*\s)/;

/** How many lines from `start` are JavaScript of MDX, `import …` and `export …`; 0 where none. */
export function linesOfModule(lines: readonly string[], start: number): number {
  const first = lines[start] ?? "";
  if (!/^(?:import|export)\s/.test(first) || first.length > 10_000) return 0;
  if (IMPORT.test(first)) return 1;
  if (!MANY_LINES.test(first) && !EXPORT.test(first)) return 0;
  let depth = 0;
  for (let index = start; index < lines.length && index < start + 500; index += 1) {
    const line = lines[index] ?? "";
    for (const sign of line) {
      if ("{[(".includes(sign)) depth += 1;
      if ("}])".includes(sign)) depth -= 1;
    }
    if (depth <= 0) return index - start + 1;
  }
  return 1;
}
