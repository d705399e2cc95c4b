import pc from "picocolors";

export type Colors = ReturnType<typeof pc.createColors>;

/** Colours for a stream: only on a terminal, and not where `NO_COLOR` or `TERM=dumb` forbid them. */
export function colorsFor(stream: NodeJS.WriteStream): Colors {
  return pc.createColors(Boolean(stream.isTTY) && stream.hasColors());
}
