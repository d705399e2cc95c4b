/**
 * Puts the line where a call was made into the stack of an error that came of it.
 * `Error.prepareStackTrace` may make anything of a stack, and may throw.
 */
export function showLine(error: Error, line: { readonly stack?: unknown }): void {
  try {
    const { stack } = error;
    if (typeof stack !== "string" || typeof line.stack !== "string") return;
    const [first, ...frames] = line.stack.split("\n").filter((text) => !/^Error\b/.test(text));
    if (first === undefined || stack.includes(first)) return;
    const value = [stack, first, ...frames].join("\n");
    Object.defineProperty(error, "stack", { value, configurable: true, writable: true });
  } catch {
    // The error says what happened without it.
  }
}
