import { spawn } from "node:child_process";
import { once } from "node:events";

/** How to run a command. */
export interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Ends the command and everything it started. */
  readonly signal?: AbortSignal;
  /** The longest it may take, in milliseconds. Default: 5 minutes. */
  readonly timeoutMs?: number;
}

/** A command that failed: its message holds the end of what it said. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

const LONGEST_MS = 300_000;
const TOLD_LINES = 40;
const TOLD_COLUMNS = 240;

/**
 * Runs a command and gives what it wrote to stdout.
 *
 * @throws {CommandError} when it can't start, fails or takes too long.
 * @throws {unknown} when it is aborted: the signal's reason.
 */
export async function run(
  command: string,
  args: readonly string[],
  { cwd, env = process.env, signal, timeoutMs = LONGEST_MS }: RunOptions,
): Promise<string> {
  signal?.throwIfAborted();
  const line = [command, ...args].join(" ");
  // A process group of its own lets one signal reach whatever the command starts.
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const end = () => killGroup(child.pid);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    end();
  }, timeoutMs);
  signal?.addEventListener("abort", end);

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
    throw new CommandError(`${line}\n${outcome} in ${cwd}\n${tail(all)}`);
  } catch (error) {
    if (signal?.aborted || error instanceof CommandError) throw error;
    throw new CommandError(`${line}\ncould not start in ${cwd}: ${String(error)}`);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
  }
}

/** Without a negative process id (Windows), the command alone is ended. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It ended by itself.
  }
}

function tail(text: string): string {
  const lines = text.trimEnd().split("\n").slice(-TOLD_LINES);
  return lines.map((line) => line.slice(0, TOLD_COLUMNS)).join("\n");
}
