import type { Queryable } from "../database/database.ts";

/** A connection that some run was about. */
export interface KnownConnection {
  readonly name: string;
  readonly provider: string;
}

/** The connections that runs were about, by name, those included that are in no configuration now. */
export async function knownConnections(
  queryable: Queryable,
  schema: string,
): Promise<readonly KnownConnection[]> {
  const { rows } = await queryable.query<{ name: string; provider: string }>(
    `select distinct connection as name, provider from ${schema}.listing order by 1, 2`,
  );
  return rows;
}
