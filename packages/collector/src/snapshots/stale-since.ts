import type { Queryable, Row } from "../database/database.ts";
import { WHOLE } from "../place.ts";
import { headConditions, headPage } from "./head-pages.ts";
import { PAGE_OBSERVATIONS, pages } from "./pages.ts";
import type { BalanceFilter } from "./stored-balance.ts";

/** An account of which nothing new is known. */
export interface StaleAccount {
  readonly connection: string;
  readonly tenant: string;
  readonly provider: string;
  /** The account that was asked for; null where one answer is about all that the credentials see. */
  readonly asked: string | null;
  /** When its last answer came; null: none ever came. */
  readonly fetchedAt: Date | null;
  /** The oldest instant that the provider states for a balance of it; null where it states none. */
  readonly asOf: Date | null;
  /** When the provider last brought the oldest data of it up to date; null where it does not say. */
  readonly freshAt: Date | null;
  /** How often asking for it has failed since its last answer. */
  readonly failures: number;
  /** The name of the class of the last of those errors. */
  readonly errorClass: string | null;
  /** Which of the three times are older than they may be. */
  readonly stale: readonly ("fetchedAt" | "asOf" | "freshAt")[];
}

/** Which accounts are looked at. */
export type AccountFilter = Pick<BalanceFilter, "tenant" | "connection" | "provider" | "account">;

/**
 * The accounts of which not all is newer than a time: their last answer is older, or it is newer and what the provider
 * states of a balance in it is not. Where one answer is about many accounts, those that a filter names are looked at
 * alone. A provider may state as `asOf` when a balance last changed: then that is old of an
 * account where nothing happens, and `stale` tells which it is. Days and local times without a zone are not compared.
 */
export async function* staleSince(
  queryable: Queryable,
  schema: string,
  time: Date,
  filter: AccountFilter = {},
): AsyncGenerator<StaleAccount, void, undefined> {
  const load = async (after: StaleRow | undefined) => {
    const where = headConditions(schema, filter, after);
    const isAsked =
      filter.account === undefined
        ? "true"
        : `${where.value(filter.account)} in (s.account, s.asked)`;
    const { rows } = await queryable.query<StaleRow>(
      `select h.connection, h.asked, h.tenant, h.provider, h.fetched_at, h.failures, h.error_class,
         oldest.as_of, oldest.fresh_at
       from ${headPage(schema, where, PAGE_OBSERVATIONS)} h
       left join lateral (
         select
           min(case when h.times is null then s.as_of
               else (h.times -> s.position ->> 0)::timestamptz end) as as_of,
           min(case when h.times is null then s.fresh_at
               else (h.times -> s.position ->> 2)::timestamptz end) as fresh_at
         from ${schema}.snapshot s
         where s.connection = h.connection and s.asked = h.asked and s.fetched_at = h.snapshot_at
           and ${isAsked}
       ) oldest on true
       order by h.connection, h.asked`,
      where.values,
    );
    return rows;
  };
  for await (const rows of pages(PAGE_OBSERVATIONS, load)) {
    for (const row of rows) {
      const account = staleOf(row, time);
      if (account.stale.length > 0) yield account;
    }
  }
}

interface StaleRow extends Row {
  readonly connection: string;
  readonly asked: string;
  readonly tenant: string;
  readonly provider: string;
  readonly fetched_at: Date | null;
  readonly failures: number;
  readonly error_class: string | null;
  readonly as_of: Date | null;
  readonly fresh_at: Date | null;
}

function staleOf(row: StaleRow, time: Date): StaleAccount {
  const { connection, tenant, provider, failures } = row;
  const stale: StaleAccount["stale"][number][] = [];
  if (row.fetched_at === null || row.fetched_at < time) stale.push("fetchedAt");
  if (row.as_of !== null && row.as_of < time) stale.push("asOf");
  if (row.fresh_at !== null && row.fresh_at < time) stale.push("freshAt");
  return {
    connection,
    tenant,
    provider,
    asked: row.asked === WHOLE ? null : row.asked,
    fetchedAt: row.fetched_at,
    asOf: row.as_of,
    freshAt: row.fresh_at,
    failures,
    errorClass: row.error_class,
    stale,
  };
}
