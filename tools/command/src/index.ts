/** How every command line of this repository is built, and how programs are run from it. */
export { colorsFor } from "./colors.ts";
export { command, type RunOptions, run, UsageError } from "./command.ts";
export { machineEnvironment } from "./machine-environment.ts";
export { ProgramError, type ProgramOptions, runProgram } from "./program.ts";
export { visible, visibleJson, visibleLines } from "./visible.ts";
