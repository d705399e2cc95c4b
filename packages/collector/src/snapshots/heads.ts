import type { Queryable, Row } from "../database/database.ts";
import type { Place } from "../place.ts";
import type { StatedTimes } from "./entry-row.ts";

/** Where the last answer of an account is: a row of `head`. */
export interface Head extends Row {
  readonly asked: string;
  /** Whose the connection was then. */
  readonly tenant: string;
  /** Null: none came yet. */
  readonly fetched_at: Date | null;
  readonly snapshot_at: Date | null;
  readonly digest: string | null;
}

/** What becomes the last answer of an account. */
export interface HeadChange {
  readonly asked: string;
  readonly fetchedAt: Date;
  readonly snapshotAt: Date;
  readonly digest: string;
  readonly times: readonly StatedTimes[] | null;
  readonly entries: number;
}

/**
 * The heads of accounts, made where there are none, and locked until the transaction ends. Each transaction takes them
 * in the same order, so that none waits for another that waits for it.
 */
export async function lockHeads(
  transaction: Queryable,
  schema: string,
  place: Place,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, Head>> {
  const { connection, tenant, provider, run } = place;
  await transaction.query(
    `insert into ${schema}.head (connection, asked, tenant, provider, run)
     select $1, asked, $2, $3, $4 from unnest($5::text[]) asked order by asked
     on conflict do nothing`,
    [connection, tenant, provider, run, accounts],
  );
  const { rows } = await transaction.query<Head>(
    `select asked, tenant, fetched_at, snapshot_at, digest from ${schema}.head
     where connection = $1 and asked = any($2::text[]) order by asked for update`,
    [connection, accounts],
  );
  return new Map(rows.map((head) => [head.asked, head]));
}

/** Moves heads, which are locked, to newer answers. */
export async function moveHeads(
  transaction: Queryable,
  schema: string,
  place: Place,
  changes: readonly HeadChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const { connection, tenant, provider, run } = place;
  await transaction.query(
    `update ${schema}.head h set
       tenant = $2, provider = $3, run = $4,
       fetched_at = c."fetchedAt", snapshot_at = c."snapshotAt", digest = c.digest,
       times = c.times, entries = c.entries,
       failures = case when h.failed_at > c."fetchedAt" then h.failures else 0 end,
       failed_at = case when h.failed_at > c."fetchedAt" then h.failed_at end,
       error_class = case when h.failed_at > c."fetchedAt" then h.error_class end
     from json_to_recordset($5) c(
       asked text, "fetchedAt" timestamptz, "snapshotAt" timestamptz, digest text, times jsonb,
       entries integer)
     where h.connection = $1 and h.asked = c.asked`,
    [connection, tenant, provider, run, JSON.stringify(changes)],
  );
}
