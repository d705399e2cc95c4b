/** How every command line of this repository is built. */
export { colorsFor } from "./colors.ts";
export { command, type RunOptions, run, UsageError } from "./command.ts";
