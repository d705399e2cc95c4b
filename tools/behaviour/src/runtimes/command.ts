import { spawn } from "node:child_process";

/** How a command is run. */
export interface CommandOptions {
  readonly cwd: string;
  readonly signal?: AbortSignal;
}

/** A command that failed: its message holds the end of what it said. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/**
 * Runs a command to its end and gives what it wrote.
 *
 * @throws {CommandError} when it fails, with the end of its output.
 */
export async function run(
  command: string,
  args: readonly string[],
  { cwd, signal }: CommandOptions,
): Promise<string> {
  const child = spawn(command, args, { cwd, signal, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code === 0) return output;
  const said = output.trim().split("\n").slice(-12).join("\n");
  throw new CommandError(`${command} ${args.join(" ")} ended with code ${code}:\n${said}`);
}
