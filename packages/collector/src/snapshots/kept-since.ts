import { CollectorError } from "../collector-error.ts";
import type { Queryable } from "../database/database.ts";
import { partitionsOf } from "./partitions.ts";

/**
 * Makes sure that the answers of a time are kept.
 *
 * @throws {CollectorError} when they were pruned.
 */
export async function checkKept(queryable: Queryable, schema: string, time: Date): Promise<void> {
  for (const { isRest, end } of await partitionsOf(queryable, schema, "task")) {
    if (!isRest || time >= end) continue;
    throw new CollectorError(
      `the balances of ${time.toISOString()} were pruned: what is kept begins at ${end.toISOString()}`,
    );
  }
}
