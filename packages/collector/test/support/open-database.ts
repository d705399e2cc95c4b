import { afterAll, beforeAll } from "vitest";
import type { Database } from "../../src/database/database.ts";
import { openDatabase } from "../../src/database/open-database.ts";
import { migrate } from "../../src/migrations/migrate.ts";
import type { TestDatabase } from "./databases.ts";

/** One database with tables for all tests of a suite, which is opened before them: what gives it. */
export function useDatabase(make: () => Promise<TestDatabase>): () => Database {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await make();
    database = await openDatabase({ database: test.database, maxConnections: 20 });
    await migrate(database);
  });
  afterAll(async () => {
    await database.close();
    await test[Symbol.asyncDispose]();
  });
  return () => database;
}
