import type { Database } from "../database/database.ts";
import type { Place } from "../place.ts";

/** The place of a connection in a run that goes on; undefined: the run has ended, was cancelled, or is gone. */
export async function placeInRun(
  { query, schema }: Database,
  run: string,
  connection: string,
): Promise<Place | undefined> {
  const { rows } = await query<{ runAt: Date; tenant: string; provider: string }>(
    `select r.created_at as "runAt", l.tenant, l.provider
     from ${schema}.run r join ${schema}.listing l on l.run = r.id
     where r.id = $1 and l.connection = $2 and r.state in ('listing', 'running')`,
    [run, connection],
  );
  const [row] = rows;
  return row === undefined ? undefined : { run, connection, ...row };
}
