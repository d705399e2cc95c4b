import { randomUUID } from "node:crypto";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe, inject } from "vitest";

/** A database of a test's own, by what a collector is told: the address of a server's, or a folder. */
export interface TestDatabase extends AsyncDisposable {
  readonly database: string;
}

/** Runs the same tests on a server and on the embedded database. */
export function onBothDatabases(tests: (make: () => Promise<TestDatabase>) => void): void {
  describe.skipIf(inject("postgres") === null)("on PostgreSQL", () => tests(makeOnServer));
  describe("on PGlite", () => tests(makeInFolder));
}

/** A new database on the server that all tests share. */
export async function makeOnServer(): Promise<TestDatabase> {
  const server = inject("postgres");
  if (server === null) throw new Error("there is no PostgreSQL");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    database: String(url),
    async [Symbol.asyncDispose]() {
      await onServer(server, `drop database ${name} with (force)`);
    },
  };
}

/** A new folder for an embedded database. */
export async function makeInFolder(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "collector-"));
  await cp(inject("emptyFolder"), folder, { recursive: true });
  return {
    database: folder,
    async [Symbol.asyncDispose]() {
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
