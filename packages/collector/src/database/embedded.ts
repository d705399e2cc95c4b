import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import type { Database, Queryable, Result, Row } from "./database.ts";
import { lockFolder } from "./folder-lock.ts";
import { asText, asTime, INT8, NUMERIC, TIMESTAMPTZ } from "./types.ts";

/** Where the database of this process is. */
export interface EmbeddedOptions {
  /** A folder, which is made where there is none. */
  readonly folder: string;
  readonly schema: string;
}

/**
 * Opens PostgreSQL in this process (PGlite), kept in a folder. One process at a time has it.
 *
 * @throws {CollectorError} when another process has it open.
 */
export async function openEmbedded({ folder, schema }: EmbeddedOptions): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const lock = await lockFolder(folder);
  const parsers = { [INT8]: asText, [NUMERIC]: asText, [TIMESTAMPTZ]: asTime };
  let lite: PGlite;
  try {
    lite = await PGlite.create({ dataDir: join(folder, "data"), parsers });
  } catch (error) {
    await lock.release();
    throw error;
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
        await lite.close();
      } finally {
        await lock.release();
      }
    },
  };
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
