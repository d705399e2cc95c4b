import { delimiter, join } from "node:path";
import { type ProgramOptions, runProgram } from "@org/command";
import { ROOT } from "../repository.ts";

export interface CommandResult {
  readonly stdout: string;
  /** From start to exit, in nanoseconds. */
  readonly time: number;
}

/** The workspace's own Node, pnpm and turbo come before the machine's. */
const PATH = `${join(ROOT, "node_modules", ".bin")}${delimiter}${process.env["PATH"] ?? ""}`;

/**
 * Runs a program to its end, and takes its time.
 *
 * @throws {ProgramError} when it can't be started, fails or takes too long.
 */
export async function runCommand(
  program: string,
  args: readonly string[],
  { cwd = process.cwd(), env = {}, ...limits }: Partial<ProgramOptions> = {},
): Promise<CommandResult> {
  const start = process.hrtime.bigint();
  const settings = { ...process.env, PATH, NO_COLOR: "1", ...env };
  const stdout = await runProgram(program, args, { cwd, env: settings, ...limits });
  return { stdout, time: Number(process.hrtime.bigint() - start) };
}
