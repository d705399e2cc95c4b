import type { ProviderEntry } from "./providers.ts";
import { settingsOf } from "./settings.ts";

/** What to do where there is nobody to ask. */
export function explainNoTarget(providers: readonly ProviderEntry[]): string {
  const width = Math.max(...providers.map(({ provider }) => provider.title.length)) + 2;
  const lines = providers.map((entry) => {
    const names = settingsOf(entry).map(({ env }) => env);
    return `  ${entry.provider.title.padEnd(width)}${names.join(" ")}`;
  });
  return [
    "There is no provider to ask. Set the variables of those that you have accounts with:",
    ...lines,
    "Or name connections in a file: balances init",
    "Flags for them, and everything else: balances --help",
  ].join("\n");
}
