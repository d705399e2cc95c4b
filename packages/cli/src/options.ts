import { type Command, CommanderError } from "commander";
import type { CommandName } from "./command-parts.ts";
import { describeCommands } from "./commands.ts";
import type { CollectingFlags, Flags, InitFlags } from "./flags.ts";
import type { ProviderEntry } from "./providers.ts";
import { type Settings, settingOptionsOf, settingsFrom } from "./setting-options.ts";
import { showSentence } from "./show.ts";
import { UsageError } from "./usage-error.ts";

/** What the command line says. */
export interface CommandLine {
  readonly command: CommandName;
  /** What the command is given beside flags: connections, or the name of a shell. */
  readonly names: readonly string[];
  readonly flags: Flags;
  /** The same flags, as `init` reads them. */
  readonly init: InitFlags;
  /** The same flags, as the commands about collected balances read them. */
  readonly collecting: CollectingFlags;
  readonly settings: Settings;
  /** The help or the version, where that is all it asks for; empty: it is not. */
  readonly words: string;
}

/**
 * Reads the command line; a setting that has no flag there comes from the environment.
 *
 * @throws {UsageError} when usage is wrong.
 */
export function readCommandLine(
  args: readonly string[],
  providers: readonly ProviderEntry[],
): CommandLine {
  const settings = settingOptionsOf(providers);
  let line: Omit<CommandLine, "words"> = { command: "balances", ...NOTHING };
  const program = describeCommands(providers, settings, (command, names, said) => {
    const flags = said.opts();
    line = {
      command,
      names,
      flags,
      init: flags,
      collecting: flags,
      settings: settingsFrom(said, settings),
    };
    if (said.parent !== null) refuseFlagsBefore(said, said.parent);
  });
  let words = "";
  const write = (text: string): void => {
    words += text;
  };
  for (const command of [program, ...program.commands]) {
    command.configureOutput({ writeOut: write, writeErr: write });
  }
  try {
    program.parse(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(cleanComplaint(words));
  }
  return { ...line, words };
}

const NOTHING = { names: [], flags: {}, init: {}, collecting: {}, settings: new Map() };

/** A flag before the name of a command is one of `balances` itself, and would be left out in silence. */
function refuseFlagsBefore(command: Command, program: Command): void {
  const flag = program.options.find(
    (option) => program.getOptionValueSource(option.attributeName()) === "cli",
  );
  if (flag === undefined) return;
  throw new UsageError(
    `${flag.long} stands before ${command.name()}: its flags come after its name`,
  );
}

/** Commander repeats what was typed; its hint has a line of its own. */
function cleanComplaint(words: string): string {
  const complaint = words.trim().replace(/^error: /, "");
  return showSentence(complaint).replace("\\u000a(Did you mean", "\n(Did you mean");
}
