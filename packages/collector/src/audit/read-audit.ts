import type { Queryable } from "../database/database.ts";
import type { AuditEntry } from "./record-audit.ts";

/** Which entries are read: all, but for what is named here. */
export interface AuditFilter {
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  /** From this time on. */
  readonly from?: Date | undefined;
  /** Before this time. */
  readonly to?: Date | undefined;
  /** Goes on after the last entry of a page: its id. */
  readonly after?: string | undefined;
  /** How many a page has, 1 to 1,000. Default 100. */
  readonly limit?: number | undefined;
}

/** An entry as it is kept. */
export interface StoredAuditEntry extends AuditEntry {
  /** Its number: later ones are higher. */
  readonly id: string;
  /** By the clock of the database. */
  readonly at: Date;
}

/** Some entries, the newest first. */
export interface AuditPage {
  readonly entries: readonly StoredAuditEntry[];
  /** What to give as `after` for the next page; null: there is none. */
  readonly next: string | null;
}

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1_000;

/** Reads a page of who asked for what, the newest first. */
export async function readAudit(
  queryable: Queryable,
  schema: string,
  filter: AuditFilter = {},
): Promise<AuditPage> {
  const { actor, action, subject, from, to, after, limit = DEFAULT_LIMIT } = filter;
  const size = Math.min(Math.max(Math.trunc(limit), 1), MAX_LIMIT);
  const { rows } = await queryable.query<AuditRow>(
    `select id, at, actor, action, subject, detail from ${schema}.audit
     where ($1::text is null or actor = $1)
       and ($2::text is null or action = $2)
       and ($3::text is null or subject = $3)
       and ($4::timestamptz is null or at >= $4)
       and ($5::timestamptz is null or at < $5)
       and ($6::bigint is null or id < $6)
     order by id desc
     limit $7`,
    [
      actor ?? null,
      action ?? null,
      subject ?? null,
      from ?? null,
      to ?? null,
      after ?? null,
      // One more tells whether there is a next page.
      size + 1,
    ],
  );
  const entries = rows.slice(0, size).map(({ detail, ...row }) => ({
    ...row,
    ...(detail === null ? {} : { detail }),
  }));
  return { entries, next: rows.length > size ? (entries.at(-1)?.id ?? null) : null };
}

type AuditRow = Readonly<Record<string, unknown>> &
  Omit<StoredAuditEntry, "detail"> & { readonly detail: Readonly<Record<string, unknown>> | null };
