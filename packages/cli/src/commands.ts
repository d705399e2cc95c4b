import { BALANCE_TYPES } from "@org/core";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import manifest from "../package.json" with { type: "json" };
import { describeCollecting } from "./collecting-commands.ts";
import {
  addConnections,
  addSettings,
  notes,
  type OnCommand,
  providerOption,
  setUp,
  subcommand,
  timeoutOption,
} from "./command-parts.ts";
import { OUTPUT_FORMATS } from "./format.ts";
import {
  ABOUT,
  CHECK_NOTES,
  COMMANDS,
  COMPLETION_NOTES,
  helpOptions,
  INIT_NOTES,
  MCP_NOTES,
  NOTES,
  renderHelp,
} from "./help.ts";
import type { ProviderEntry } from "./providers.ts";
import { duration, interval, thresholds, wholeNumber } from "./values.ts";
import { proseWidthOf } from "./width.ts";

/** The names that no connection can have. */
export const COMMAND_NAMES: readonly string[] = [...Object.keys(COMMANDS), "help"];

/** The shells that there is completion for. */
export const SHELLS = ["bash", "zsh", "fish"] as const;

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
  for (const command of describeCollecting(names, settings, onCommand)) {
    program.addCommand(command);
  }
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
