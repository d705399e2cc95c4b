import { CollectorError } from "../collector-error.ts";
import type { Queryable } from "../database/database.ts";
import { partitionsOf } from "./partitions.ts";

/** Before all times: nothing was pruned. */
const EVER = new Date(-8.64e15);

/**
 * Reads answers from a time on, and makes sure that they are kept: before the first is given, and after the last, since
 * they may have been pruned meanwhile. Without a time: all that are kept when it begins.
 *
 * @throws {CollectorError} when some were pruned.
 */
export async function* whileKept<T>(
  queryable: Queryable,
  schema: string,
  from: Date | undefined,
  answers: AsyncIterable<T>,
): AsyncGenerator<T, void, undefined> {
  const start = await keptSince(queryable, schema);
  if (from !== undefined && from < start) throw pruned(from, start);
  yield* answers;
  const end = await keptSince(queryable, schema);
  if (end > (from ?? start)) throw pruned(from ?? start, end);
}

/** Since when every answer is kept. */
async function keptSince(queryable: Queryable, schema: string): Promise<Date> {
  const partitions = await partitionsOf(queryable, schema, "task");
  return partitions.find(({ isRest }) => isRest)?.end ?? EVER;
}

function pruned(from: Date, since: Date): CollectorError {
  const lost = from > EVER ? from.toISOString() : "earlier months";
  return new CollectorError(
    `the balances of ${lost} were pruned: what is kept begins at ${since.toISOString()}`,
  );
}
