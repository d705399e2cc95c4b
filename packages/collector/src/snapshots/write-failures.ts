import type { Queryable } from "../database/database.ts";
import type { Place } from "../place.ts";

/** An account that no answer came for, after the last attempt. */
export interface Failure {
  /** The account that was asked for; empty: all that the credentials see. */
  readonly account: string;
  /** The name of the class of its error. */
  readonly errorClass: string;
}

/**
 * Counts failures at the accounts of a connection, each account once: in how many runs it has failed since its last
 * answer. A run that was made before its last failure, such as one that is asked for again, counts no more; nor does a
 * failure that is older than that answer, of two runs at once.
 */
export async function writeFailures(
  transaction: Queryable,
  schema: string,
  place: Place,
  failures: readonly Failure[],
  at: Date,
): Promise<void> {
  if (failures.length === 0) return;
  const { connection, tenant, provider, run, runAt } = place;
  await transaction.query(
    `insert into ${schema}.head as h
       (connection, asked, tenant, provider, run, failures, failed_at, error_class)
     select $1, f.account, $2, $3, $4, 1, $5::timestamptz, f."errorClass"
     from json_to_recordset($6) f(account text, "errorClass" text)
     order by f.account
     on conflict (connection, asked) do update set
       failures = h.failures + case when h.failed_at >= $7::timestamptz then 0 else 1 end,
       failed_at = greatest(h.failed_at, excluded.failed_at),
       error_class = case when h.failed_at > excluded.failed_at then h.error_class
                     else excluded.error_class end
     where h.fetched_at is null or h.fetched_at < excluded.failed_at`,
    [connection, tenant, provider, run, at, JSON.stringify(failures), runAt],
  );
}
