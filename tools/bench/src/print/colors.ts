import pc from "picocolors";

const { stdout } = process;

/** Colours of a terminal; elsewhere text stays plain. */
export const colors = pc.createColors(stdout.isTTY === true && stdout.hasColors());
