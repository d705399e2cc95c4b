import type { WriteStream } from "node:tty";
import { colorsFor } from "./colors.ts";
import { cutEnd } from "./columns.ts";
import { write } from "./output.ts";
import { proseWidthOf } from "./width.ts";

/** Clears what is seen, and leaves what was scrolled away. */
const CLEAR = "\u001b[2J\u001b[H";

/**
 * Makes room for the next table of several: a terminal is cleared and told how old the table is; anything else
 * gets an empty line between two of them.
 */
export async function startScreen(
  stream: WriteStream & { readonly fd: number },
  every: string,
  isNext: boolean,
): Promise<void> {
  if (!canClear(stream)) {
    if (isNext) await write(stream, "\n");
    return;
  }
  const time = new Date().toISOString().slice(11, 19);
  const words = `Every ${every}, last at ${time} UTC. Ctrl-C ends it.`;
  const line = colorsFor(stream).dim(cutEnd(words, proseWidthOf(stream)));
  await write(stream, `${CLEAR}${line}\n\n`);
}

/** Whether the stream is a terminal that can be drawn on. */
function canClear({ isTTY }: { readonly isTTY: boolean }): boolean {
  return isTTY && process.env["TERM"] !== "dumb";
}
