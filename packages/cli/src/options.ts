import { BALANCE_TYPES } from "@org/core";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import manifest from "../package.json" with { type: "json" };
import type { ProviderEntry } from "./providers.ts";
import { headerSettingsOf, type Setting, serverSettingsOf, settingsOf } from "./settings.ts";
import { showSentence } from "./show.ts";
import { UsageError } from "./usage-error.ts";
import { proseWidthOf } from "./width.ts";

/** What the command line asks for. */
export interface Flags {
  /** Names of the providers to ask. Absent: every one that has credentials. */
  readonly provider?: readonly string[];
  /** Types of balances to show. Absent: all. */
  readonly type?: readonly string[];
  /** Codes of the currencies and tokens to show. Absent: all. */
  readonly currency?: readonly string[];
  readonly environment?: string;
  /** Seconds that each provider has to answer. Absent: what its client allows. */
  readonly timeout?: number;
  readonly json?: true;
}

/** What a setting is, and where that was said. */
export interface SettingValue {
  readonly value: string;
  /** Whether the command line says it; else the environment does. */
  readonly isFlag: boolean;
}

/** By the name of its environment variable, each setting that has a value. */
export type Settings = ReadonlyMap<string, SettingValue>;

/** What the command line says. */
export interface CommandLine {
  readonly flags: Flags;
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
  const options = [
    ...providers.flatMap(settingsOf).map(optionOf),
    ...providers.flatMap(headerSettingsOf).map(optionOf),
    ...providers.flatMap(serverSettingsOf).map((setting) => optionOf(setting).hideHelp()),
  ];
  const names = providers.map(({ provider }) => provider.name);
  const command = describeCommand(names, options);
  let words = "";
  const write = (text: string): void => {
    words += text;
  };
  try {
    command.configureOutput({ writeOut: write, writeErr: write }).parse(args, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(cleanComplaint(words));
  }
  return { flags: command.opts<Flags>(), settings: readSettings(command, options), words };
}

function optionOf({ flag, description, env }: Setting): Option {
  return new Option(`${flag} <value>`, description).env(env);
}

function readSettings(command: Command, options: readonly Option[]): Settings {
  const settings = new Map<string, SettingValue>();
  for (const option of options) {
    const name = option.attributeName();
    const value: unknown = command.getOptionValue(name);
    const isFlag = command.getOptionValueSource(name) === "cli";
    // An empty variable is none, as in the library; an empty flag is a mistake that the client names.
    if (typeof value !== "string" || (value === "" && !isFlag)) continue;
    settings.set(option.envVar ?? "", { value, isFlag });
  }
  return settings;
}

/** Commander repeats what was typed; its hint has a line of its own. */
function cleanComplaint(words: string): string {
  const complaint = words.trim().replace(/^error: /, "");
  return showSentence(complaint).replace("\\u000a(Did you mean", "\n(Did you mean");
}

function describeCommand(names: readonly string[], settings: readonly Option[]): Command {
  const command = new Command("balances")
    .description("The balances of every payment provider that you have credentials for.")
    .addOption(new Option("--provider <name...>", "ask only these").choices(names))
    .addOption(
      new Option("--type <type...>", "show only these").choices(Object.keys(BALANCE_TYPES)),
    )
    .option("--currency <code...>", "show only these currencies and tokens")
    .option("--environment <name>", "sandbox or production, for every provider")
    .option("--timeout <seconds>", "how long each provider may take", seconds)
    .option("--json", "print JSON, whatever happens; amounts are texts")
    .version(manifest.version)
    .exitOverride()
    .configureOutput({
      getOutHelpWidth: () => proseWidthOf(process.stdout),
      getErrHelpWidth: () => proseWidthOf(process.stderr),
    })
    .addHelpText("after", notes)
    .optionsGroup("Settings (keep secrets in the environment: flags show in the process list):");
  for (const option of settings) command.addOption(option);
  return command;
}

const notes = `
One provider alone: <PROVIDER>_ENVIRONMENT is its --environment, and
<PROVIDER>_BASE_URL the URL of its server; --<provider>-environment and
--<provider>-base-url are their flags. Where a flag chooses the server, no
variable does; credentials come all from flags or all from variables.

Exit codes:
  0    every balance came
  1    something is missing: a provider failed, a part of its answer could not
       be read, or the output could not be written
  2    wrong usage, or no provider could be asked
  130  interrupted`;

function seconds(value: string): number {
  const parsed = Number(value);
  if (value.trim() !== "" && parsed > 0 && Number.isFinite(parsed)) return parsed;
  throw new InvalidArgumentError("It must be a number above 0.");
}
