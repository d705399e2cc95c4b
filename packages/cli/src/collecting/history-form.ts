import type { BalanceFilter, Collector } from "@org/collector";
import type { Balance } from "@org/core";
import { filterEntries } from "../filter.ts";
import type { HistoryFlags } from "../flags.ts";
import { instantOf } from "../moment.ts";
import { balancesForm } from "./balances-form.ts";
import { changesForm, stateOf } from "./changes-form.ts";
import type { KeptForm } from "./kept-form.ts";
import { staleForm } from "./stale-form.ts";

/** What the flags ask: the last balances, where they ask nothing else. `use` is what becomes of the answer. */
export async function withHistory(
  collector: Collector,
  flags: HistoryFlags,
  use: <Item extends object>(form: KeptForm<Item>) => Promise<void>,
): Promise<void> {
  const { asOf, changes, since, stale } = flags;
  // The database says when something came, so it says how long ago that is.
  const now = await collector.now();
  const isShown = (balance: Balance): boolean => filterEntries([balance], flags).length > 0;
  if (stale !== undefined) {
    const time = instantOf(stale, now);
    return await use(staleForm((filter) => collector.stale(time, filter)));
  }
  if (changes !== undefined) {
    const [from = new Date(0), to = now] = changes.map((moment) => instantOf(moment, now));
    const read = (filter: BalanceFilter) => collector.changes(from, to, filter);
    return await use(
      changesForm((filter) => only(read(filter), (change) => isShown(stateOf(change)))),
    );
  }
  const read = (filter: BalanceFilter) => {
    const { account } = filter;
    if (asOf !== undefined) return collector.asOf(instantOf(asOf, now), filter);
    if (since === undefined || account === undefined) return collector.latest(filter);
    return collector.history({ ...filter, account, from: instantOf(since, now) });
  };
  await use(balancesForm((filter) => only(read(filter), isShown)));
}

async function* only<Item>(
  items: AsyncIterable<Item>,
  isShown: (item: Item) => boolean,
): AsyncGenerator<Item, void, undefined> {
  for await (const item of items) if (isShown(item)) yield item;
}
