/**
 * Shows in an error the line of the code that waits for a call: one that a timer, a socket or an `abort`
 * made has no way back to there. `here` is an error made by the outermost function of the call, after it
 * has waited: its asynchronous stack leads there, and costs nothing where a call goes well.
 */
export async function showCallerLine(error: unknown, here: Error): Promise<void> {
  if (!(error instanceof Error)) return;
  // Where the code can't be loaded, the error says what happened without the line.
  const module = await import("./show-line.ts").catch(() => undefined);
  module?.showLine(error, here);
}
