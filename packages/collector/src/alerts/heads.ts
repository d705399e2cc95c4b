import type { Queryable } from "../database/database.ts";

/** What is known of an account. */
export interface Head {
  /** When its newest answer came; null: none has. */
  readonly fetchedAt: Date | null;
  /** In how many runs it has failed since. */
  readonly failures: number;
}

/** What is known of accounts of a connection. */
export async function readHeads(
  transaction: Queryable,
  schema: string,
  connection: string,
  accounts: readonly string[],
): Promise<ReadonlyMap<string, Head>> {
  const { rows } = await transaction.query<{
    asked: string;
    fetched_at: Date | null;
    failures: number;
  }>(
    `select asked, fetched_at, failures from ${schema}.head
     where connection = $1 and asked = any($2::text[])`,
    [connection, accounts],
  );
  return new Map(
    rows.map(({ asked, fetched_at, failures }) => [asked, { fetchedAt: fetched_at, failures }]),
  );
}
