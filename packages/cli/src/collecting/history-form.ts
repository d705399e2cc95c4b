import {
  type BalanceFilter,
  balanceChanges,
  balancesAsOf,
  type Database,
  historyOf,
  latestBalances,
  staleSince,
} from "@org/collector";
import type { Balance } from "@org/core";
import { filterEntries } from "../filter.ts";
import type { HistoryFlags } from "../flags.ts";
import { balancesForm } from "./balances-form.ts";
import { changesForm, stateOf } from "./changes-form.ts";
import type { KeptForm } from "./kept-form.ts";
import { staleForm } from "./stale-form.ts";

/** What the flags ask: the last balances, where they ask nothing else. `use` is what becomes of the answer. */
export async function withHistory(
  database: Database,
  flags: HistoryFlags,
  use: <Item extends object>(form: KeptForm<Item>) => Promise<void>,
): Promise<void> {
  const { schema } = database;
  const { asOf, changes, since, stale } = flags;
  const isShown = (balance: Balance): boolean => filterEntries([balance], flags).length > 0;
  if (stale !== undefined) {
    const time = new Date(Date.now() - stale.ms);
    return await use(staleForm((filter) => staleSince(database, schema, time, filter)));
  }
  if (changes !== undefined) {
    const [from = new Date(0), to = new Date()] = changes;
    const read = (filter: BalanceFilter) => balanceChanges(database, schema, from, to, filter);
    return await use(
      changesForm((filter) => only(read(filter), (change) => isShown(stateOf(change)))),
    );
  }
  const read = (filter: BalanceFilter) => {
    const { account } = filter;
    if (asOf !== undefined) return balancesAsOf(database, schema, asOf, filter);
    if (since === undefined || account === undefined) {
      return latestBalances(database, schema, filter);
    }
    return historyOf(database, schema, { ...filter, account, from: since });
  };
  await use(balancesForm((filter) => only(read(filter), isShown)));
}

async function* only<Item>(
  items: AsyncIterable<Item>,
  isShown: (item: Item) => boolean,
): AsyncGenerator<Item, void, undefined> {
  for await (const item of items) if (isShown(item)) yield item;
}
