import { existsSync } from "node:fs";
import { join } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import type { Database, Queryable, Result, Row } from "./database.ts";
import { folderError } from "./folder-error.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import { makeFolder } from "./make-folder.ts";
import { nothingKept } from "./nothing-kept.ts";
import { asText, asTime, INT8, NUMERIC, TIMESTAMPTZ } from "./types.ts";

/** Where the database of this process is. */
export interface EmbeddedOptions {
  /** A folder, which is made where there is none. */
  readonly folder: string;
  readonly schema: string;
  /** Whether there must be a database in it. */
  readonly existing: boolean;
}

/**
 * Opens PostgreSQL in this process (PGlite), kept in a folder. One process at a time has it: one that was halted until
 * another took it over fails then, and writes nothing more.
 *
 * @throws {CollectorError} when another process has it open, or the folder can't have a database.
 */
export async function openEmbedded({
  folder,
  schema,
  existing,
}: EmbeddedOptions): Promise<Database> {
  const dataDir = join(folder, "data");
  // Without the file of its version, a folder has no database of PostgreSQL.
  if (existing && !existsSync(join(dataDir, "PG_VERSION"))) throw nothingKept(folder);
  const lock = await makeFolder(folder)
    .then(() => lockFolder(folder))
    .catch((error: unknown) => {
      throw folderError(folder, error);
    });
  let lite: PGlite;
  try {
    const parsers = { [INT8]: asText, [NUMERIC]: asText, [TIMESTAMPTZ]: asTime };
    lite = await PGlite.create({ dataDir, parsers });
    guard(lite, lock);
  } catch (error) {
    await lock.release();
    throw folderError(folder, error);
  }
  return {
    kind: "embedded",
    schema,
    ...queryableOf(lite),
    async execute(text) {
      try {
        await lite.exec(text);
      } catch (error) {
        // Statements that begin a transaction and fail in it leave it open, for all who come after.
        await lite.exec("rollback").catch(() => {});
        throw error;
      }
    },
    transaction: (work) => lite.transaction((transaction) => work(queryableOf(transaction))),
    async connect() {
      return { ...queryableOf(lite), async [Symbol.asyncDispose]() {} };
    },
    async close() {
      try {
        // Closing writes a checkpoint.
        if (isHeld(lock)) await lite.close();
      } finally {
        await lock.release();
      }
    },
  };
}

/** Looks at the lock before all that PGlite is told to run, its own `commit` and `rollback` included. */
function guard(lite: PGlite, lock: FolderLock): void {
  const run = lite.execProtocolRawSync.bind(lite);
  lite.execProtocolRawSync = (message) => {
    lock.check();
    return run(message);
  };
}

function isHeld(lock: FolderLock): boolean {
  try {
    lock.check();
    return true;
  } catch {
    return false;
  }
}

function queryableOf(lite: PGlite | Transaction): Queryable {
  return {
    async query<R extends Row>(text: string, values: readonly unknown[] = []): Promise<Result<R>> {
      const { rows, affectedRows = 0 } = await lite.query<R>(text, [...values]);
      return { rows, count: Math.max(affectedRows, rows.length) };
    },
    async execute(text) {
      await lite.exec(text);
    },
  };
}
