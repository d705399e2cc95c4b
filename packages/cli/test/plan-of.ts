import { clientSettingsOf } from "../src/client-settings.ts";
import type { Flags } from "../src/flags.ts";
import { type Plan, plan } from "../src/plan.ts";
import type { ProviderEntry } from "../src/providers.ts";
import type { Settings } from "../src/setting-options.ts";
import { chooseTargets } from "../src/targets.ts";

/** What the command plans by flags and variables, without a file of connections. */
export function planOf(
  flags: Flags,
  settings: Settings,
  providers: readonly ProviderEntry[],
): Plan {
  const choice = { names: [], flags: { ...flags, config: false as const }, settings };
  return plan(chooseTargets(choice, { providers, commands: [] }), clientSettingsOf(flags));
}
