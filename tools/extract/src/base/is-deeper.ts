/** Whether brackets in a text are nested in more levels than that: reading it might exhaust the stack. */
export function isDeeper(text: string, levels: number): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    if (depth > levels) return true;
  }
  return false;
}
