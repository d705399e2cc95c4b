import type { Command, Option } from "commander";
import { describeCommands } from "../commands.ts";
import { providers } from "../providers.ts";
import { settingOptionsOf } from "../setting-options.ts";

/** What can be typed after `balances`. */
export interface Words {
  readonly commands: readonly CommandWords[];
}

/** What can be typed after a command; the first of them is `balances` itself. */
export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly flags: readonly FlagWords[];
  /** What it takes beside flags. */
  readonly values: readonly string[];
  /** Whether it takes names of connections. */
  readonly takesNames: boolean;
}

export interface FlagWords {
  readonly flag: string;
  readonly description: string;
  readonly takesValue: boolean;
  readonly isFile: boolean;
  readonly values: readonly string[];
}

/** The words of the command line, as it describes itself. */
export function wordsOfCommands(): Words {
  const program = describeCommands(providers, settingOptionsOf(providers), () => {});
  return { commands: [program, ...program.commands].map(wordsOf) };
}

function wordsOf(command: Command): CommandWords {
  const [argument] = command.registeredArguments;
  return {
    name: command.name(),
    description: command.description(),
    flags: [...command.options.filter(({ hidden }) => !hidden).map(flagWords), HELP],
    values: argument?.argChoices ?? [],
    takesNames: argument?.name() === "connection",
  };
}

const HELP: FlagWords = {
  flag: "--help",
  description: "tell how it is used",
  takesValue: false,
  isFile: false,
  values: [],
};

function flagWords({
  long,
  flags,
  description,
  required,
  optional,
  argChoices,
}: Option): FlagWords {
  const flag = long ?? "";
  const takesValue = required || optional;
  return {
    flag,
    description,
    takesValue,
    isFile: /<(?:file|place)>/.test(flags),
    values: argChoices ?? [],
  };
}
