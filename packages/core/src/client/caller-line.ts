/** Where a call was made. */
interface CallerLine {
  readonly stack?: unknown;
}

/**
 * The outcome of a call to `method`. An error shows the line of the code that called it: one that a
 * timer, a socket or an `abort` made has no way back to there.
 */
export async function withCallerLine<T>(
  method: (...args: never) => unknown,
  call: () => Promise<T>,
): Promise<T> {
  const line = callerLine(method);
  try {
    return await call();
  } catch (error) {
    if (error instanceof Error) show(error, line);
    throw error;
  }
}

function callerLine(method: (...args: never) => unknown): CallerLine {
  const { captureStackTrace } = Error as {
    captureStackTrace?: (target: object, below: unknown) => void;
  };
  // Not in every engine; what the others have of a new error serves as well.
  if (captureStackTrace === undefined) return new Error();
  const line: CallerLine = {};
  captureStackTrace(line, method);
  return line;
}

/** `Error.prepareStackTrace` may make anything of a stack, and may throw. */
function show(error: Error, line: CallerLine): void {
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
