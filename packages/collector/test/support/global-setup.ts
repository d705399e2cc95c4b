import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { TestProject } from "vitest/node";
import { postgresPrograms, startPostgres } from "./postgres-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a server that all tests share, each with databases of its own; null: there is none. */
    readonly postgres: string | null;
    /** A folder with an empty embedded database, to be copied: making one takes seconds. */
    readonly emptyFolder: string;
  }
}

/** What all test files share. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "collector-empty-"));
  await (await PGlite.create({ dataDir: join(folder, "data") })).close();
  project.provide("emptyFolder", folder);
  const server = await sharedServer();
  project.provide("postgres", server?.url ?? null);
  return async () => {
    await server?.[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  };
}

/**
 * One PostgreSQL for all test files: that of `TEST_POSTGRES_URL`, such as a service of a workflow, or one that is started.
 */
async function sharedServer(): Promise<(AsyncDisposable & { readonly url: string }) | undefined> {
  const given = process.env["TEST_POSTGRES_URL"];
  if (given !== undefined) return { url: given, async [Symbol.asyncDispose]() {} };
  if (postgresPrograms() !== undefined) return await startPostgres(["max_connections=300"]);
  const message =
    "PostgreSQL is missing: apt-get install postgresql, or name a server in TEST_POSTGRES_URL.";
  if (process.env["CI"]) throw new Error(message);
  console.warn(`${message} Its tests are skipped.`);
  return undefined;
}
