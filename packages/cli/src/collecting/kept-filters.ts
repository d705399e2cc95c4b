import type { BalanceFilter, Collector } from "@org/collector";
import { didYouMean } from "../connections/index.ts";
import type { HistoryFlags } from "../flags.ts";
import { showName } from "../show.ts";
import { UsageError } from "../usage-error.ts";

/**
 * What kept balances are asked for, one question after the other: those of each connection or provider that is named,
 * and of each account.
 *
 * @throws {UsageError} when nothing was ever collected under a name.
 */
export async function eachFilter(
  collector: Collector,
  names: readonly string[],
  { account: accounts, tenant }: Pick<HistoryFlags, "account" | "tenant">,
): Promise<BalanceFilter[]> {
  const whose = names.length === 0 ? [{}] : await filtersOfNames(collector, names);
  const ofAccounts = accounts && [...new Set(accounts)].map((account) => ({ account }));
  return whose.flatMap((one) =>
    (ofAccounts ?? [{}]).map((account) => ({ tenant, ...one, ...account })),
  );
}

async function filtersOfNames(
  collector: Collector,
  names: readonly string[],
): Promise<BalanceFilter[]> {
  const known = await collector.connections();
  const connections = new Set(known.map(({ name }) => name));
  const providers = new Set(known.map(({ provider }) => provider));
  const wanted = new Set(names);
  for (const name of wanted) {
    if (providers.has(name) || connections.has(name)) continue;
    const hint =
      known.length === 0
        ? "there is no run yet"
        : didYouMean(name, [...new Set([...connections, ...providers])]);
    throw new UsageError(
      `unknown connection ${showName(name)}: nothing was collected under that name; ${hint}`,
    );
  }
  // A label can't be the name of another provider; without one, a connection is named like its own.
  const whole = [...wanted].filter((name) => providers.has(name));
  // Those of a provider that is named are among its own.
  const single = known.filter(({ name, provider }) => wanted.has(name) && !wanted.has(provider));
  return [
    ...whole.map((provider) => ({ provider })),
    ...[...new Set(single.map(({ name }) => name))].map((connection) => ({ connection })),
  ];
}
