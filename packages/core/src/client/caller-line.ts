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
    if (error instanceof Error) await show(error, line);
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

/** Where the code can't be loaded, the error says what happened without the line. */
async function show(error: Error, line: CallerLine): Promise<void> {
  const module = await import("./show-line.ts").catch(() => undefined);
  module?.showLine(error, line);
}
