/**
 * What heads a stack, and a runtime's own lines between what waits and what it waited for: how many there
 * are depends on what its loop was at.
 */
const NO_LINE = /^Error\b|\bprocessTicksAndRejections\b|[( ]node:internal\//;

/**
 * Puts the lines that wait for a call into the stack of an error that came of it. `here` was made by the
 * outermost function of this package, whose own line is left out. `Error.prepareStackTrace` may make
 * anything of a stack, and may throw.
 */
export function showLine(error: Error, here: Error): void {
  try {
    const { stack } = error;
    const { stack: outer } = here;
    if (typeof stack !== "string" || typeof outer !== "string") return;
    const [, first, ...frames] = outer.split("\n").filter((text) => !NO_LINE.test(text));
    if (first === undefined || stack.includes(first)) return;
    const value = [stack, first, ...frames].join("\n");
    Object.defineProperty(error, "stack", { value, configurable: true, writable: true });
  } catch {
    // The error says what happened without them.
  }
}
