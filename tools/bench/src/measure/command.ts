import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { ROOT } from "../repository.ts";

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Ends it, and fails, after so long. Default five minutes. */
  readonly timeoutMs?: number;
}

export interface CommandResult {
  readonly stdout: string;
  /** From start to exit, in nanoseconds. */
  readonly time: number;
}

const TIMEOUT_MS = 300_000;

/** The workspace's own Node, pnpm and turbo come before the machine's. */
const PATH = `${join(ROOT, "node_modules", ".bin")}${delimiter}${process.env["PATH"] ?? ""}`;

/** How much of what a failed command said goes into the error. */
const TAIL = 2000;

/**
 * Runs a program to its end.
 *
 * @throws {Error} when it can't be started, fails or takes too long: with the last of its output.
 */
export function runCommand(
  program: string,
  args: readonly string[],
  { cwd = process.cwd(), env = {}, timeoutMs = TIMEOUT_MS }: CommandOptions = {},
): Promise<CommandResult> {
  const start = process.hrtime.bigint();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, PATH, NO_COLOR: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: timeoutMs,
  });
  let stdout = "";
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const time = Number(process.hrtime.bigint() - start);
      if (code === 0) return resolve({ stdout, time });
      const end = code === null ? `was ended by ${signal}` : `exited with ${code}`;
      const line = [program, ...args].join(" ");
      reject(new Error(`\`${line}\` ${end}:\n${output.trim().slice(-TAIL)}`));
    });
  });
}
