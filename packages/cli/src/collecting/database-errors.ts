import { CollectorError } from "@org/collector";
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
    if (isOfDatabase(error)) throw new UsageError(`The database failed: ${error.message}.`);
    throw error;
  }
}

function sentenceOf({ message }: Error): string {
  return `${message.slice(0, 1).toUpperCase()}${message.slice(1)}`;
}

/** Errors of PostgreSQL have an SQLSTATE, and those of its connection a code of the system, or these words. */
function isOfDatabase(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { code = "" } = error as NodeJS.ErrnoException;
  return (
    /^[0-9A-Z]{5}$/.test(code) ||
    /^E(?:CONN|PIPE|HOST|NET|AI_|TIMEDOUT|NOTFOUND)/.test(code) ||
    /^(?:Connection terminated|timeout exceeded when trying to connect)/.test(error.message)
  );
}
