import { type Command, Option } from "commander";
import type { ProviderEntry } from "./providers.ts";
import { headerSettingsOf, type Setting, serverSettingsOf, settingsOf } from "./settings.ts";

/** What a setting is, and where that was said. */
export interface SettingValue {
  readonly value: string;
  /** Whether the command line says it; else the environment does. */
  readonly isFlag: boolean;
}

/** By the name of its environment variable, each setting that has a value. */
export type Settings = ReadonlyMap<string, SettingValue>;

/** The settings of all providers, as flags that have a variable each. */
export function settingOptionsOf(providers: readonly ProviderEntry[]): Option[] {
  return [
    ...providers.flatMap(settingsOf).map(optionOf),
    ...providers.flatMap(headerSettingsOf).map(optionOf),
    ...providers.flatMap(serverSettingsOf).map((setting) => optionOf(setting).hideHelp()),
  ];
}

/** The settings that flags of a command or the environment give a value. */
export function settingsFrom(command: Command, options: readonly Option[]): Settings {
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

function optionOf({ flag, description, env }: Setting): Option {
  return new Option(`${flag} <value>`, description).env(env);
}
