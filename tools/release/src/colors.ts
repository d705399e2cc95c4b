import type { WriteStream } from "node:tty";
import pc from "picocolors";

/** Colours for a stream: none unless it is a terminal that shows them. */
export function colorsOf(stream: WriteStream): ReturnType<typeof pc.createColors> {
  return pc.createColors(stream.isTTY === true && stream.hasColors());
}
