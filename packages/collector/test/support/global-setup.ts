import type { TestProject } from "vitest/node";
import { postgresPrograms, startPostgres } from "./postgres-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a server that all tests share, each with databases of its own; null: there is none. */
    readonly postgres: string | null;
  }
}

/**
 * One PostgreSQL for all test files: that of `TEST_POSTGRES_URL`, such as a service of a workflow, or one that is started.
 */
export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const given = process.env["TEST_POSTGRES_URL"];
  if (given !== undefined) {
    project.provide("postgres", given);
    return undefined;
  }
  if (postgresPrograms() === undefined) {
    const message =
      "PostgreSQL is missing: apt-get install postgresql, or name a server in TEST_POSTGRES_URL.";
    if (process.env["CI"]) throw new Error(message);
    console.warn(`${message} Its tests are skipped.`);
    project.provide("postgres", null);
    return undefined;
  }
  const server = await startPostgres(["max_connections=300"]);
  project.provide("postgres", server.url);
  return async () => await server[Symbol.asyncDispose]();
}
