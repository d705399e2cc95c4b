import type { Asset } from "@org/core";
import type { Queryable } from "../database/database.ts";
import type { Stated } from "./watched.ts";

interface StatedRow extends Readonly<Record<string, unknown>> {
  readonly asked: string;
  readonly account: string | null;
  readonly type: string;
  readonly pool: string;
  readonly term: string;
  readonly asset_kind: "fiat" | "token";
  readonly asset: string;
  readonly issuer: string | null;
}

/**
 * What accounts stated in their last whole answer before the newest, where that was another. One with a problem may lack
 * what could not be read of it: nothing is missing by it.
 */
export async function readStatedBefore(
  transaction: Queryable,
  schema: string,
  connection: string,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, readonly Stated[]>> {
  const { rows } = await transaction.query<StatedRow>(
    `select before.asked, before.account, before.type, before.pool, before.term,
            before.asset_kind, before.asset, before.issuer
     from ${schema}.head head
     cross join lateral (
       select snapshot_at from ${schema}.task
       where connection = head.connection and account = head.asked and state = 'came'
         and fetched_at < head.fetched_at and problems is null
       order by fetched_at desc limit 1
     ) whole
     join ${schema}.snapshot before
       on before.connection = head.connection and before.asked = head.asked
       and before.fetched_at = whole.snapshot_at
     where head.connection = $1 and head.asked = any($2::text[])
       and head.snapshot_at <> whole.snapshot_at`,
    [connection, accounts],
  );
  const stated = new Map<string, Stated[]>();
  for (const row of rows) {
    const { asked, account, type, pool, term } = row;
    const of = stated.get(asked) ?? [];
    of.push({ account: account ?? asked, type, pool, term, asset: assetOf(row) });
    stated.set(asked, of);
  }
  return stated;
}

function assetOf({ asset_kind: kind, asset: code, issuer }: StatedRow): Asset {
  if (kind === "fiat" || issuer === null) return { kind, code };
  return { kind, code, issuer };
}
