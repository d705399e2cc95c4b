import type { Queryable } from "../database/database.ts";
import type { Finding } from "./finding.ts";

/** So many rows a statement. */
const AT_ONCE = 1_000;

/**
 * Keeps what is beyond its limit, and makes an event of each change: one for a crossing and one for the way back, also
 * where several transactions find the same. What was found before is no change.
 *
 * @returns the ids of the events.
 */
export async function writeFindings(
  transaction: Queryable,
  schema: string,
  findings: readonly Finding[],
): Promise<string[]> {
  const raised = findings.filter(({ isBeyond }) => isBeyond);
  const back = findings.filter(({ isBeyond }) => !isBeyond);
  return [
    ...(await write(transaction, raise(schema), raised)),
    ...(await write(transaction, clear(schema), back)),
  ];
}

async function write(
  transaction: Queryable,
  statement: string,
  findings: readonly Finding[],
): Promise<string[]> {
  const events: string[] = [];
  for (let start = 0; start < findings.length; start += AT_ONCE) {
    const rows = findings.slice(start, start + AT_ONCE);
    const values = [jsonOf(rows.map((finding) => ({ ...finding, data: finding.data() })))];
    const { rows: told } = await transaction.query<{ id: string }>(statement, values);
    events.push(...told.map(({ id }) => id));
  }
  return events;
}

/** Rows are taken in one order by all, so that no two transactions wait for each other. */
const GIVEN = `
given as (
  select * from jsonb_to_recordset($1::jsonb) as finding(
    rule text, subject text, tenant text, connection text, asked text, type text, data jsonb)
)`;

const TOLD = `
insert into SCHEMA.event (id, tenant, type, data)
select gen_random_uuid(), given.tenant, given.type, given.data
from given join changed using (rule, subject)
returning id`;

function raise(schema: string): string {
  return `
with ${GIVEN},
changed as (
  insert into ${schema}.alert (rule, subject, tenant, connection, asked, data)
  select rule, subject, tenant, connection, asked, data from given order by rule, subject
  on conflict do nothing
  returning rule, subject
)
${TOLD.replace("SCHEMA", schema)}`;
}

function clear(schema: string): string {
  return `
with ${GIVEN},
locked as (
  select rule, subject from ${schema}.alert
  where (rule, subject) in (select rule, subject from given)
  order by rule, subject for update
),
changed as (
  delete from ${schema}.alert where (rule, subject) in (select rule, subject from locked)
  returning rule, subject
)
${TOLD.replace("SCHEMA", schema)}`;
}

/** PostgreSQL keeps neither U+0000 nor half of a surrogate pair, and providers write what they like. */
function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === "string" ? member.replaceAll("\0", "\ufffd").toWellFormed() : member,
  );
}
