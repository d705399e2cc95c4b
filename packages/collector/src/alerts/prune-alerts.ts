import type { Queryable } from "../database/database.ts";
import { type CheckedRules, namesOf } from "./check-rules.ts";

/**
 * Forgets what is raised by rules that are no more, without an event: a rule that gets an old name later would find it
 * raised. For a moment in which no process has other rules.
 *
 * @returns how many were forgotten.
 */
export async function pruneAlerts(
  queryable: Queryable,
  schema: string,
  rules: CheckedRules,
): Promise<number> {
  const { count } = await queryable.query(
    `delete from ${schema}.alert where rule <> all($1::text[])`,
    [namesOf(rules)],
  );
  return count;
}
