import { BALANCE_TYPES } from "@org/core";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import manifest from "../package.json" with { type: "json" };
import { OUTPUT_FORMATS } from "./format.ts";
import {
  ABOUT,
  CHECK_NOTES,
  COMMANDS,
  COMPLETION_NOTES,
  type HelpPart,
  helpOptions,
  INIT_NOTES,
  MCP_NOTES,
  NOTES,
  renderHelp,
} from "./help.ts";
import type { ProviderEntry } from "./providers.ts";
import { duration, interval, seconds, thresholds, wholeNumber } from "./values.ts";
import { proseWidthOf } from "./width.ts";

/** What `balances` can be told to do: without a name, it shows balances. */
export type CommandName = "balances" | keyof typeof COMMANDS;

/** The names that no connection can have. */
export const COMMAND_NAMES: readonly string[] = [...Object.keys(COMMANDS), "help"];

/** The shells that there is completion for. */
export const SHELLS = ["bash", "zsh", "fish"] as const;

/** What is called with what was typed. */
export type OnCommand = (name: CommandName, names: readonly string[], said: Command) => void;

/** The whole command line; `settings` are the flags of the providers. */
export function describeCommands(
  providers: readonly ProviderEntry[],
  settings: readonly Option[],
  onCommand: OnCommand,
): Command {
  const names = providers.map(({ provider }) => provider.name);
  const program = setUp(new Command("balances"))
    .description(renderHelp(ABOUT, proseWidthOf(process.stdout)))
    .enablePositionalOptions()
    .helpCommand(false)
    // The description lists commands: below sixty flags nobody would find them.
    .configureHelp({ ...helpOptions, visibleCommands: () => [] });
  addConnections(program, names);
  program
    .addOption(timeoutOption())
    .addOption(
      new Option("--type <type...>", "show only these").choices(Object.keys(BALANCE_TYPES)),
    )
    .option("--currency <code...>", "show only these currencies and tokens")
    .addOption(
      new Option("--output <format>", "how to print; amounts are exact texts in all of them")
        .choices(OUTPUT_FORMATS)
        .conflicts("json"),
    )
    .option("--json", "the same as --output json: JSON, whatever happens")
    .option("--sum", "add up what can be added: by currency, type and pool")
    .option("--watch <time>", "ask again every so often: 30s, 5m", interval)
    .option("--below <code:amount>", "exit with 3 if less is available: USD:1000", thresholds)
    .option("--stale <time>", "exit with 3 if a balance is older: 15m, 1d", duration)
    .option("--concurrency <number>", "how many accounts are asked at a time", wholeNumber)
    .option("--verbose", "tell of attempts, waits and request ids on standard error")
    .version(manifest.version)
    .addHelpText("after", notes(NOTES))
    .action((given: string[]) => onCommand("balances", given, program));
  addSettings(program, settings);
  program.addCommand(describeCheck(names, settings, onCommand));
  program.addCommand(describeInit(names, onCommand));
  program.addCommand(describeCompletion(onCommand));
  program.addCommand(describeMcp(names, settings, onCommand));
  return program;
}

function describeCheck(
  names: readonly string[],
  settings: readonly Option[],
  onCommand: OnCommand,
): Command {
  const command = subcommand("check").addHelpText("after", notes(CHECK_NOTES));
  addConnections(command, names);
  addSettings(command, settings);
  return command.action((given: string[]) => onCommand("check", given, command));
}

function describeInit(names: readonly string[], onCommand: OnCommand): Command {
  const command = subcommand("init")
    .option("--yes", "ask nothing: flags say all of it")
    .addOption(providerOption("connections to write", names))
    .option("--label <name>", "the name of the one connection; default: its provider's")
    .option("--environment <name>", "sandbox or production")
    .option("--account <id...>", "accounts to ask for; without it, all that the credentials see")
    .option("--secret <credential=place...>", "where a secret is: password=env:NAME or =file:PATH")
    .option("--config <file>", "the file to write; default: balances.config.yaml")
    .option("--force", "write over a file that is there")
    .addHelpText("after", notes(INIT_NOTES));
  return command.action(() => onCommand("init", [], command));
}

function describeCompletion(onCommand: OnCommand): Command {
  const shell = new Argument("<shell>", "bash, zsh or fish").choices(SHELLS).argParser(shellName);
  const command = subcommand("completion")
    .addArgument(shell)
    .addHelpText("after", notes(COMPLETION_NOTES));
  return command.action((given: string) => onCommand("completion", [given], command));
}

/** The name of a shell, or `names`: what the scripts ask for as they run. */
function shellName(name: string): string {
  if (name === "names" || SHELLS.some((shell) => shell === name)) return name;
  throw new InvalidArgumentError(`Allowed choices are ${SHELLS.join(", ")}.`);
}

function describeMcp(
  names: readonly string[],
  settings: readonly Option[],
  onCommand: OnCommand,
): Command {
  const command = subcommand("mcp").addHelpText("after", notes(MCP_NOTES));
  addConnections(command, names);
  command.addOption(timeoutOption());
  addSettings(command, settings);
  return command.action((given: string[]) => onCommand("mcp", given, command));
}

function subcommand(name: keyof typeof COMMANDS): Command {
  const [first = "", ...rest] = COMMANDS[name];
  return setUp(new Command(name)).description(`${first.toUpperCase()}${rest.join("")}.`);
}

/** What stands below the flags. */
function notes(parts: readonly HelpPart[]): string {
  return `\n${renderHelp(parts, proseWidthOf(process.stdout))}`;
}

/** Complaints are thrown, and help has the width of the terminal. */
function setUp(command: Command): Command {
  return command
    .exitOverride()
    .configureHelp(helpOptions)
    .configureOutput({
      getOutHelpWidth: () => proseWidthOf(process.stdout),
      getErrHelpWidth: () => proseWidthOf(process.stderr),
    });
}

/** What chooses connections. */
function addConnections(command: Command, names: readonly string[]): void {
  command
    .argument("[connection...]", "ask only these: labels of the connection file, or providers")
    .option("--config <file>", "the file of connections; default: the nearest balances.config.yaml")
    .option("--no-config", "use none: flags and variables alone")
    .addOption(providerOption("ask only these", names))
    .option("--environment <name>", "sandbox or production, for every provider; not with a file");
}

function timeoutOption(): Option {
  return new Option("--timeout <seconds>", "how long each provider may take").argParser(seconds);
}

function providerOption(description: string, names: readonly string[]): Option {
  return new Option("--provider <name...>", description).choices(names);
}

const SETTINGS = "Settings (keep secrets in the environment: flags show in the process list):";

function addSettings(command: Command, settings: readonly Option[]): void {
  const isMain = command.name() === "balances";
  if (isMain) command.optionsGroup(renderHelp([SETTINGS], proseWidthOf(process.stdout)));
  for (const { flags, description, envVar = "", hidden } of settings) {
    const option = new Option(flags, description).env(envVar);
    command.addOption(hidden || !isMain ? option.hideHelp() : option);
  }
}
