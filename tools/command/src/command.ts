import { Command, CommanderError } from "commander";
import { colorsFor } from "./colors.ts";
import { visibleLines } from "./visible.ts";

/** What the shell learns: done; the answer is no; the question can't be asked. */
const EXIT_CODES = { done: 0, refused: 1, usage: 2 } as const;

/** The longest line of a help text. */
const WIDTH = 100;

/** The command was used in a way that can't work: the message says what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A command line; {@link run} runs it. */
export function command(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .exitOverride()
    .configureOutput({
      getOutHelpWidth: () => Math.min(WIDTH, process.stdout.columns ?? WIDTH),
      getErrHelpWidth: () => Math.min(WIDTH, process.stderr.columns ?? WIDTH),
    });
}

/** How a command ends that throws. */
export interface RunOptions {
  /**
   * The message for people of an error that is not a defect of the tool; undefined for one that is:
   * that one is thrown on, with its stack.
   */
  readonly explain?: (error: unknown) => string | undefined;
  /** The exit code for an error that is explained. Default 2: wrong usage exits with that always. */
  readonly exitCode?: 1 | 2 | ((error: unknown) => 1 | 2);
  /** The exit code where the output can't be written, or its reader has had enough. Default 1. */
  readonly outputExitCode?: 1 | 2;
}

/**
 * Runs a command line and sets the exit code of the process: 0 unless its action says otherwise, 2
 * for wrong usage. Errors that people can do something about are one message on stderr.
 *
 * @throws {unknown} when the options don't explain it: a defect, which needs its stack.
 */
export async function run(program: Command, options: RunOptions = {}): Promise<void> {
  const { outputExitCode = EXIT_CODES.refused } = options;
  process.stdout.on("error", (error) => endWithOutput(error, outputExitCode));
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = exitCodeOf(error, options);
  }
}

/** Output that can't be written ends the run; a reader who has had enough (`| head`) needs no word. */
function endWithOutput({ code, message }: NodeJS.ErrnoException, exitCode: 1 | 2): void {
  if (code !== "EPIPE") console.error(`error: ${message}`);
  process.exit(exitCode);
}

function exitCodeOf(error: unknown, { explain, exitCode = EXIT_CODES.usage }: RunOptions): number {
  // Commander has printed what is wrong, or the help or version that was asked for.
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.usage;
  }
  const usage = error instanceof UsageError;
  const message = usage ? error.message : (explain?.(error) ?? systemMessage(error));
  if (message === undefined) throw error;
  // Messages repeat words of documents and of addresses, which are strangers'.
  console.error(`${colorsFor(process.stderr).red("error:")} ${visibleLines(message)}`);
  if (usage) return EXIT_CODES.usage;
  return typeof exitCode === "function" ? exitCode(error) : exitCode;
}

/** A file that is not there or may not be written is the user's to know, not a defect. */
function systemMessage(error: unknown): string | undefined {
  return error instanceof Error && "syscall" in error ? error.message : undefined;
}
