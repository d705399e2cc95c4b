/** What several commands have in common, as commander is told. */
import { Command, Option } from "commander";
import { COMMANDS, type HelpPart, helpOptions, renderHelp } from "./help.ts";
import { seconds } from "./values.ts";
import { proseWidthOf } from "./width.ts";

/** What `balances` can be told to do: without a name, it shows balances. */
export type CommandName = "balances" | keyof typeof COMMANDS;

/** What is called with what was typed. */
export type OnCommand = (name: CommandName, names: readonly string[], said: Command) => void;

/** A command by its name, which `help.ts` describes. */
export function subcommand(name: keyof typeof COMMANDS): Command {
  const [first = "", ...rest] = COMMANDS[name];
  return setUp(new Command(name)).description(`${first.toUpperCase()}${rest.join("")}.`);
}

/** What stands below the flags. */
export function notes(parts: readonly HelpPart[]): string {
  return `\n${renderHelp(parts, proseWidthOf(process.stdout))}`;
}

/** Complaints are thrown, and help has the width of the terminal. */
export function setUp(command: Command): Command {
  return command
    .exitOverride()
    .configureHelp(helpOptions)
    .configureOutput({
      getOutHelpWidth: () => proseWidthOf(process.stdout),
      getErrHelpWidth: () => proseWidthOf(process.stderr),
    });
}

/** What chooses connections. */
export function addConnections(command: Command, names: readonly string[]): void {
  command
    .argument("[connection...]", "ask only these: labels of the connection file, or providers")
    .option("--config <file>", "the file of connections; default: the nearest balances.config.yaml")
    .option("--no-config", "use none: flags and variables alone")
    .addOption(providerOption("ask only these", names))
    .option("--environment <name>", "sandbox or production, for every provider; not with a file");
}

/** How long a provider may take. */
export function timeoutOption(): Option {
  return new Option("--timeout <seconds>", "how long each provider may take").argParser(seconds);
}

/** Which providers. */
export function providerOption(description: string, names: readonly string[]): Option {
  return new Option("--provider <name...>", description).choices(names);
}

const SETTINGS = "Settings (keep secrets in the environment: flags show in the process list):";

/** The flags of providers; only the help of `balances` itself lists them. */
export function addSettings(command: Command, settings: readonly Option[]): void {
  const isMain = command.name() === "balances";
  if (isMain) command.optionsGroup(renderHelp([SETTINGS], proseWidthOf(process.stdout)));
  for (const { flags, description, envVar = "", hidden } of settings) {
    const option = new Option(flags, description).env(envVar);
    command.addOption(hidden || !isMain ? option.hideHelp() : option);
  }
}
