import type { WriteStream } from "node:tty";
import pc from "picocolors";

/** Colours for what goes to a stream: on a terminal that has some, and where nobody asks for none. */
export function colorsFor(stream: WriteStream): ReturnType<typeof pc.createColors> {
  return pc.createColors(Boolean(stream.isTTY) && stream.hasColors());
}
