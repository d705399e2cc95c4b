import type { AnyDefinition } from "@org/core/provider";
import type { Value, YamlSource } from "./yaml-source.ts";

/** The accounts that a connection names; none: it asks for all. */
export function readAccounts(
  source: YamlSource,
  value: Value,
  { provider: { name, balances } }: AnyDefinition,
): string[] {
  if (value === undefined) return [];
  const items = source.items(value)?.map((item) => source.text(item)) ?? [];
  const accounts = items.filter((account) => account !== undefined);
  if (accounts.length === 0 || accounts.length < items.length) {
    source.report(value, "accounts must be a list of ids: `- BA1`; leave it out to ask for all");
  } else if (balances?.account === undefined) {
    source.report(value, `${name} has no accounts to choose among: leave accounts out`);
  } else if (new Set(accounts).size < accounts.length) {
    source.report(value, "accounts names one of them twice");
  }
  return accounts;
}
