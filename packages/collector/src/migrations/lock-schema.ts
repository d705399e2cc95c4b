import type { Queryable } from "../database/database.ts";

/** Lets one transaction at a time change the design of a schema: until it ends. */
export async function lockSchema(transaction: Queryable, schema: string): Promise<void> {
  const name = `@org/collector schema ${schema}`;
  await transaction.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [name]);
}
