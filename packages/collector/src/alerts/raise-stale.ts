import type { Queryable } from "../database/database.ts";
import type { CheckedAgeRule, CheckedRules } from "./check-rules.ts";
import { type Finding, subjectOf } from "./finding.ts";
import { writeFindings } from "./write-findings.ts";

/** Where the next page begins: after this account, for this rule. */
export interface StaleCursor {
  readonly rule: string;
  readonly connection: string;
  readonly account: string;
}

/** What a page of accounts came to. */
export interface StalePage {
  /** The ids of the events that it made. */
  readonly events: readonly string[];
  /** What to go on with; null: all accounts were looked at. */
  readonly next: StaleCursor | null;
}

/** So many changes a page: a transaction that ends soon. */
const PAGE_SIZE = 1_000;

/**
 * Tells of accounts whose last answer has become older than a rule allows, or is no longer: once for each crossing. It
 * reads those alone that changed, a page at a call, so that each page can have a transaction of its own. An account that
 * never answered has no last answer; rules of failures tell of it.
 */
export async function raiseStale(
  transaction: Queryable,
  schema: string,
  { staleAnswers }: CheckedRules,
  after: StaleCursor | null = null,
): Promise<StalePage> {
  const start = staleAnswers.findIndex(({ name }) => name === after?.rule);
  const events: string[] = [];
  for (const rule of staleAnswers.slice(Math.max(start, 0))) {
    const cursor = rule.name === after?.rule ? after : null;
    const rows = await readChanges(transaction, schema, rule, cursor);
    const findings = rows.map((row) => findingOf(rule, row));
    events.push(...(await writeFindings(transaction, schema, findings)));
    const last = rows.at(-1);
    if (last !== undefined && rows.length === PAGE_SIZE) {
      const { connection, asked } = last;
      return { events, next: { rule: rule.name, connection, account: asked } };
    }
  }
  return { events, next: null };
}

interface ChangedRow extends Readonly<Record<string, unknown>> {
  readonly connection: string;
  readonly asked: string;
  readonly tenant: string;
  readonly provider: string;
  readonly fetched_at: Date;
  readonly is_stale: boolean;
}

/** The accounts that are stale without an alert, or have one and are not. */
async function readChanges(
  transaction: Queryable,
  schema: string,
  { name, olderThanMs, scope }: CheckedAgeRule,
  after: StaleCursor | null,
): Promise<readonly ChangedRow[]> {
  const { rows } = await transaction.query<ChangedRow>(
    `select head.connection, head.asked, head.tenant, head.provider, head.fetched_at, age.is_stale
     from ${schema}.head head
     cross join lateral (
       select head.fetched_at < now() - $2 * interval '1 millisecond' as is_stale
     ) age
     left join ${schema}.alert alert
       on alert.rule = $1 and alert.connection = head.connection and alert.asked = head.asked
     where age.is_stale = (alert.rule is null)
       and ($3::text[] is null or head.tenant = any($3))
       and ($4::text[] is null or head.connection = any($4))
       and ($5::text[] is null or head.provider = any($5))
       and ($6::text[] is null or head.asked = any($6))
       and ($7::text is null or (head.connection, head.asked) > ($7, $8))
     order by head.connection, head.asked
     limit ${PAGE_SIZE}`,
    [
      name,
      olderThanMs,
      scope.tenant,
      scope.connection,
      scope.provider,
      scope.account,
      after?.connection ?? null,
      after?.account ?? "",
    ],
  );
  return rows;
}

function findingOf(
  { name, olderThanMs }: CheckedAgeRule,
  { connection, asked, tenant, provider, fetched_at: fetchedAt, is_stale: isBeyond }: ChangedRow,
): Finding<"balance.stale" | "balance.fresh"> {
  return {
    rule: name,
    subject: subjectOf(connection, asked),
    tenant,
    connection,
    asked,
    isBeyond,
    type: isBeyond ? "balance.stale" : "balance.fresh",
    data: () => ({
      rule: name,
      tenant,
      connection,
      provider,
      account: asked,
      of: "answer",
      olderThanMs,
      since: fetchedAt.toISOString(),
    }),
  };
}
