import { CollectorError, isDatabaseError } from "@org/collector";
import { UsageError } from "../usage-error.ts";

/**
 * Does something with the database.
 *
 * @throws {UsageError} when that can't be used as it was asked for, or fails: somebody can do something about it.
 */
export async function withoutStack<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CollectorError) throw new UsageError(`${sentenceOf(error)}.`);
    if (isDatabaseError(error)) throw new UsageError(`The database failed: ${error.message}.`);
    throw error;
  }
}

function sentenceOf({ message }: Error): string {
  return `${message.slice(0, 1).toUpperCase()}${message.slice(1)}`;
}
