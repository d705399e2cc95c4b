import { spawn } from "node:child_process";
import { once } from "node:events";

/** How to run a program. */
export interface ProgramOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Ends the program and everything it started. */
  readonly signal?: AbortSignal;
  /** The longest it may take, in milliseconds. Default: 5 minutes. */
  readonly timeoutMs?: number;
}

/** A program that failed: its message holds the end of what it said. */
export class ProgramError extends Error {
  override readonly name = "ProgramError";
}

const LONGEST_MS = 300_000;
const TOLD_LINES = 40;
const TOLD_COLUMNS = 240;

/** What ends the programs that run: none outlives this process, one in a group of its own neither. */
const running = new Set<() => void>();

process.once("exit", () => {
  for (const end of running) end();
});

/**
 * Runs a program and gives what it wrote to stdout.
 *
 * @throws {ProgramError} when it can't start, fails or takes too long.
 * @throws {unknown} when it is aborted: the signal's reason.
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  { cwd, env = process.env, signal, timeoutMs = LONGEST_MS }: ProgramOptions,
): Promise<string> {
  signal?.throwIfAborted();
  const line = [command, ...args].join(" ");
  // In a group of its own one signal reaches whatever it starts; in ours, Ctrl-C does.
  const grouped = signal !== undefined && process.platform !== "win32";
  const child = spawn(command, args, {
    cwd,
    env,
    detached: grouped,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = () => kill(child.pid, grouped);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    end();
  }, timeoutMs);
  signal?.addEventListener("abort", end);
  running.add(end);

  let stdout = "";
  let all = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    all += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    all += text;
  });
  try {
    const [code, killed] = await once(child, "close");
    signal?.throwIfAborted();
    if (code === 0) return stdout;
    const outcome = late
      ? `was stopped after ${timeoutMs / 1000} s`
      : `ended with ${code ?? killed}`;
    throw new ProgramError(`${line}\n${outcome} in ${cwd}\n${tail(all)}`);
  } catch (error) {
    if (signal?.aborted || error instanceof ProgramError) throw error;
    throw new ProgramError(`${line}\ncould not start in ${cwd}: ${String(error)}`);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
    running.delete(end);
  }
}

/** A negative process id names the group. */
function kill(pid: number | undefined, grouped: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(grouped ? -pid : pid, "SIGKILL");
  } catch {
    // It ended by itself.
  }
}

function tail(text: string): string {
  const lines = text.trimEnd().split("\n").slice(-TOLD_LINES);
  return lines.map((line) => line.slice(0, TOLD_COLUMNS)).join("\n");
}
