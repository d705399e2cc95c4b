import { BALANCE_TYPES } from "@org/core";
import { Command, InvalidArgumentError, Option } from "commander";
import manifest from "../package.json" with { type: "json" };
import type { ProviderEntry } from "./providers.ts";
import { settingsOf } from "./settings.ts";
import { WIDTH } from "./width.ts";

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

/** By the name of its environment variable, each setting that has a value. */
export type Settings = ReadonlyMap<string, string>;

/**
 * Reads the command line; a setting that has no flag there comes from the environment.
 *
 * @throws {CommanderError} when usage is wrong, and after `--help` and `--version`; what there is to
 * say is printed by then.
 */
export function readCommandLine(
  args: readonly string[],
  providers: readonly ProviderEntry[],
): { flags: Flags; settings: Settings } {
  const options = providers
    .flatMap(settingsOf)
    .map(({ flag, env, description }) => new Option(`${flag} <value>`, description).env(env));
  const names = providers.map(({ provider }) => provider.name);
  const command = describeCommand(names, options).parse(args, { from: "user" });
  const settings = new Map<string, string>();
  for (const option of options) {
    const value: unknown = command.getOptionValue(option.attributeName());
    if (typeof value === "string" && value !== "") settings.set(option.envVar ?? "", value);
  }
  return { flags: command.opts<Flags>(), settings };
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
    .option("--json", "print JSON: entries, problems, failures; amounts are texts")
    .version(manifest.version)
    .exitOverride()
    .configureOutput({
      getOutHelpWidth: () => Math.min(WIDTH, process.stdout.columns ?? WIDTH),
      getErrHelpWidth: () => Math.min(WIDTH, process.stderr.columns ?? WIDTH),
    })
    .addHelpText("after", notes)
    .optionsGroup("Settings (keep secrets in the environment: flags show in the process list):");
  for (const option of settings) command.addOption(option);
  return command;
}

const notes = `
One provider alone: <PROVIDER>_ENVIRONMENT is its --environment, <PROVIDER>_BASE_URL its server.

Exit codes:
  0    every balance came
  1    something is missing: a provider failed, or a part of its answer could not be read
  2    wrong usage, or no provider could be asked
  130  interrupted`;

function seconds(value: string): number {
  const parsed = Number(value);
  if (value.trim() !== "" && parsed > 0 && Number.isFinite(parsed)) return parsed;
  throw new InvalidArgumentError("It must be a number above 0.");
}
