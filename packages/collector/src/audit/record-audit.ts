import type { Queryable } from "../database/database.ts";

/** Who asked for what. */
export interface AuditEntry {
  /** Who: a user, a service, a schedule. */
  readonly actor: string;
  /** What was asked for: `collect`, `allowReader`. */
  readonly action: string;
  /** Of what: the name of a run, of a role. */
  readonly subject: string;
  /** What else there is to know, as JSON has it. It is kept for good: no secrets. */
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Keeps who asked for what, in the transaction of what was asked for where there is one. The table refuses to change or
 * delete a row; only who owns it can undo that.
 */
export async function recordAudit(
  queryable: Queryable,
  schema: string,
  { actor, action, subject, detail }: AuditEntry,
): Promise<void> {
  await queryable.query(
    `insert into ${schema}.audit (actor, action, subject, detail) values ($1, $2, $3, $4::jsonb)`,
    [actor, action, subject, detail === undefined ? null : JSON.stringify(detail)],
  );
}
