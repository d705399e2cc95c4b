import type { Queryable } from "../database/database.ts";
import { lockSchema } from "./lock-schema.ts";

/** The tables that have a partition for each month, in UTC. */
const PARTITIONED = ["task", "snapshot"] as const;

/**
 * Makes the partitions of the month of a time and of the next one, where they are missing. A run makes them, so a
 * run of up to a month has all that it writes to. To be called in a transaction: one at a time makes them.
 *
 * Who is not the owner reads them through their table: its policies don't hold for who names a partition (PostgreSQL,
 * "Row Security Policies"), so that is shown nothing, whatever was granted.
 */
export async function ensurePartitions(
  transaction: Queryable,
  schema: string,
  at: Date,
): Promise<void> {
  await lockSchema(transaction, schema);
  for (const table of PARTITIONED) {
    for (const offset of [0, 1]) {
      const [from, to] = [monthOf(at, offset), monthOf(at, offset + 1)];
      const name = `${table}_${from.slice(0, 7).replace("-", "_")}`;
      const { rows } = await transaction.query("select to_regclass($1) as found", [
        `${schema}.${name}`,
      ]);
      if (rows[0]?.["found"] !== null) continue;
      await transaction.execute(
        `create table if not exists ${schema}.${name} partition of ${schema}.${table}
         for values from ('${from}') to ('${to}');
         alter table ${schema}.${name} enable row level security;`,
      );
    }
  }
}

/** The first instant of a month in UTC, so many months after that of a time. */
function monthOf(at: Date, offset: number): string {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + offset, 1)).toISOString();
}
