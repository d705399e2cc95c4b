import type { Queryable } from "../database/database.ts";

/** Lets one transaction at a time change the design of a schema: until it ends. */
export async function lockSchema(transaction: Queryable, schema: string): Promise<void> {
  // Whoever has it may need longer than a statement with values has.
  await transaction.execute(
    `select pg_advisory_xact_lock(hashtextextended('@org/collector schema ${schema}', 0))`,
  );
}
