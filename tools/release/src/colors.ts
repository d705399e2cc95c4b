import type { WriteStream } from "node:tty";
import pc from "picocolors";

/** Functions that colour a text, or leave it. */
export type Colors = ReturnType<typeof pc.createColors>;

/** Colours for a stream: none unless it is a terminal that shows them. */
export function colorsOf(stream: WriteStream): Colors {
  return pc.createColors(stream.isTTY === true && stream.hasColors());
}
