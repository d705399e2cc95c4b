import type { Database } from "../../src/database/database.ts";

/** An event as it is kept. */
export interface KeptEvent extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly tenant: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The events of a connection, in their order. */
export async function eventsOf(
  { query, schema }: Database,
  connection: string,
): Promise<readonly KeptEvent[]> {
  const { rows } = await query<KeptEvent>(
    `select id, tenant, type, data from ${schema}.event
     where data ->> 'connection' = $1 order by created_at`,
    [connection],
  );
  return rows;
}

/** Their types. */
export async function typesOf(database: Database, connection: string): Promise<string[]> {
  return (await eventsOf(database, connection)).map(({ type }) => type);
}
