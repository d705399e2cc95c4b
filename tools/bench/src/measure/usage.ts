import { readFileSync } from "node:fs";
import { runCommand } from "./command.ts";

/** What a process took. */
export interface Usage {
  /** Nanoseconds from start to exit. */
  readonly time: number;
  /** Nanoseconds of processor time: what other programs take from the machine is not in it. */
  readonly cpu: number;
  /** The most memory it had, in bytes. */
  readonly memory: number;
}

/** Writes what the process took when it ends, into the file that the environment names. */
const HOOK = `data:text/javascript,${encodeURIComponent(`
import { writeFileSync } from "node:fs";
process.on("exit", () => {
  writeFileSync(process.env.USAGE_FILE, JSON.stringify(process.resourceUsage()));
});`)}`;

/**
 * Runs a module in a process of its own, and tells what that took.
 *
 * @param file what the process writes
 * @throws {ProgramError} when it fails.
 */
export async function usageOf(
  module: string,
  args: readonly string[],
  { cwd, file }: { readonly cwd: string; readonly file: string },
): Promise<Usage> {
  const all = ["--import", HOOK, module, ...args];
  const { time } = await runCommand(process.execPath, all, { cwd, env: { USAGE_FILE: file } });
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(file, "utf8"));
  // Kilobytes, by POSIX's word for it (`ru_maxrss`); the times are microseconds.
  return { time, cpu: (userCPUTime + systemCPUTime) * 1000, memory: maxRSS * 1024 };
}
