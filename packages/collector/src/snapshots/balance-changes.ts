import { isZero, type Money, subtract } from "@org/core";
import type { Queryable, Row } from "../database/database.ts";
import { answerAsOf, tenantIs } from "./as-of.ts";
import type { StatedTimes } from "./entry-row.ts";
import { earlierConditions, headPage } from "./head-pages.ts";
import { whileKept } from "./kept-since.ts";
import type { Observation } from "./observation.ts";
import { pages } from "./pages.ts";
import { readEntries } from "./read-entries.ts";
import type { BalanceFilter, StoredBalance } from "./stored-balance.ts";

/** A balance at two times: where it differs, or is at one of them alone. */
export type BalanceChange =
  | { readonly kind: "added"; readonly before: null; readonly after: StoredBalance }
  | { readonly kind: "removed"; readonly before: StoredBalance; readonly after: null }
  | {
      readonly kind: "changed";
      readonly before: StoredBalance;
      readonly after: StoredBalance;
      /** The amount after less the amount before. */
      readonly difference: Money;
    };

/** Accounts whose answers are compared at once: all of their entries are in memory. */
const PAGE_ACCOUNTS = 500;

/**
 * Which balances differ between two times, each time as {@link balancesAsOf} has it. Of one account, entries of the same
 * account, type, pool, asset, credit line and vendor's word are the same balance; of several, the first is held against
 * the first. An amount that is written with other decimals has not changed.
 *
 * @throws {CollectorError} when the balances of one of the times were pruned, also while they were read.
 */
export async function* balanceChanges(
  queryable: Queryable,
  schema: string,
  from: Date,
  to: Date,
  filter: BalanceFilter = {},
): AsyncGenerator<BalanceChange, void, undefined> {
  const load = async (after: Pair | undefined) => {
    const where = earlierConditions(schema, filter, after);
    const isOf = (side: string): string => tenantIs(side, where, filter);
    const { rows } = await queryable.query<Pair>(
      `select h.connection, h.asked,
         b.tenant as before_tenant, b.provider as before_provider, b.run as before_run, b.fetched_at as before_at,
         b.snapshot_at as before_snapshot, b.times as before_times,
         a.tenant as after_tenant, a.provider as after_provider, a.run as after_run, a.fetched_at as after_at,
         a.snapshot_at as after_snapshot, a.times as after_times
       from ${headPage(schema, where, PAGE_ACCOUNTS)} h
       left join lateral (${answerAsOf(schema, where.value(from))}) b on ${isOf("b")}
       left join lateral (${answerAsOf(schema, where.value(to))}) a on ${isOf("a")}
       order by h.connection, h.asked`,
      where.values,
    );
    return rows;
  };
  const earlier = from < to ? from : to;
  const kept = whileKept(queryable, schema, earlier, pages(PAGE_ACCOUNTS, load));
  for await (const pairs of kept) {
    yield* changesOf(queryable, schema, pairs.filter(isApart), filter);
  }
}

/** The answers about an account at two times; a snapshot that is null: there was none. */
interface Pair extends Row {
  readonly connection: string;
  readonly asked: string;
  readonly before_tenant: string;
  readonly before_provider: string;
  readonly before_run: string;
  readonly before_at: Date;
  readonly before_snapshot: Date | null;
  readonly before_times: readonly StatedTimes[] | null;
  readonly after_tenant: string;
  readonly after_provider: string;
  readonly after_run: string;
  readonly after_at: Date;
  readonly after_snapshot: Date | null;
  readonly after_times: readonly StatedTimes[] | null;
}

/** Whether the entries of the two answers are not in the same rows. */
function isApart({ before_snapshot, after_snapshot }: Pair): boolean {
  return before_snapshot?.getTime() !== after_snapshot?.getTime();
}

async function* changesOf(
  queryable: Queryable,
  schema: string,
  pairs: readonly Pair[],
  filter: BalanceFilter,
): AsyncGenerator<BalanceChange, void, undefined> {
  const sides = pairs.map((pair) => ({
    before: observationOf(pair, "before"),
    after: observationOf(pair, "after"),
  }));
  const observations = sides.flatMap(({ before, after }) => [before, after]).filter(isThere);
  const entries = new Map<Observation | null, StoredBalance[]>(
    observations.map((observation) => [observation, []]),
  );
  for await (const { observation, balance } of readEntries(
    queryable,
    schema,
    observations,
    filter,
  )) {
    entries.get(observation)?.push(balance);
  }
  for (const { before, after } of sides) {
    yield* compare(entries.get(before) ?? [], entries.get(after) ?? []);
  }
}

function* compare(
  before: readonly StoredBalance[],
  after: readonly StoredBalance[],
): Generator<BalanceChange, void, undefined> {
  const open = byKey(before);
  for (const [key, now] of byKey(after)) {
    const then = open.get(key);
    open.delete(key);
    if (then === undefined) {
      yield { kind: "added", before: null, after: now };
      continue;
    }
    const difference = subtract(now.money, then.money);
    if (!isZero(difference)) yield { kind: "changed", before: then, after: now, difference };
  }
  for (const gone of open.values()) yield { kind: "removed", before: gone, after: null };
}

/** Balances of an answer by what tells them apart, and by their order where nothing does. */
function byKey(balances: readonly StoredBalance[]): Map<string, StoredBalance> {
  const seen = new Map<string, number>();
  return new Map(
    balances.map((balance) => {
      const { account, type, pool, creditLine, source, money } = balance;
      const { kind, code, ...token } = money.asset;
      const issuer = "issuer" in token ? token.issuer : undefined;
      const key = JSON.stringify([
        account,
        type,
        pool,
        kind,
        code,
        issuer,
        creditLine,
        source.term,
      ]);
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      return [`${count} ${key}`, balance];
    }),
  );
}

function observationOf(pair: Pair, side: "before" | "after"): Observation | null {
  const { connection, asked } = pair;
  const snapshot_at = pair[`${side}_snapshot`];
  if (snapshot_at === null) return null;
  return {
    connection,
    asked,
    tenant: pair[`${side}_tenant`],
    provider: pair[`${side}_provider`],
    run: pair[`${side}_run`],
    fetched_at: pair[`${side}_at`],
    snapshot_at,
    times: pair[`${side}_times`],
  };
}

function isThere(observation: Observation | null): observation is Observation {
  return observation !== null;
}
