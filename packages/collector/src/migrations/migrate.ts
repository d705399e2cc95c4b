import { CollectorError } from "../collector-error.ts";
import type { Database, Queryable } from "../database/database.ts";
import { migrations as all } from "./index.ts";
import { lockSchema } from "./lock-schema.ts";
import type { Migration } from "./migration.ts";

/** What was done to a database. */
export interface MigrationReport {
  /** The version that it had; 0: none. */
  readonly from: number;
  /** The version that it has. */
  readonly to: number;
}

/** The newest version that this code knows. */
export const LATEST: number = all.length;

/**
 * Brings the tables of the collector to a version, up or down, one step in each transaction. Others who do the same wait,
 * and find it done; what is interrupted is undone by the database, and done by the next who asks. Down loses what the
 * taken-back tables held.
 *
 * @throws {CollectorError} when the database is newer than this code, or there is no such version.
 */
export async function migrate(
  database: Database,
  target: number = LATEST,
  migrations: readonly Migration[] = all,
): Promise<MigrationReport> {
  if (!Number.isInteger(target) || target < 0 || target > migrations.length) {
    throw new CollectorError(`there is no version ${target}: known are 0 to ${migrations.length}`);
  }
  const { schema } = database;
  const from = await database.transaction(async (transaction) => {
    await lockSchema(transaction, schema);
    await transaction.execute(versionTable(schema));
    return await versionOf(transaction, schema);
  });
  if (from > migrations.length) {
    throw tooNew(schema, from, migrations.length);
  }
  while (await step(database, target, migrations));
  return { from, to: target };
}

/** Why tables that a newer version made can't be used. */
export function tooNew(schema: string, version: number, known: number): CollectorError {
  return new CollectorError(
    `the tables in schema ${schema} are of version ${version}, and this package knows ${known}: install a newer @org/collector`,
  );
}

/** The version of the tables: 0 where there are none. */
export async function versionOf(queryable: Queryable, schema: string): Promise<number> {
  const { rows } = await queryable.query<{ version: number }>(
    `select coalesce(max(version), 0)::int as version from ${schema}.migration`,
  );
  return rows[0]?.version ?? 0;
}

/** Takes one step; false: there is none to take. */
async function step(
  database: Database,
  target: number,
  migrations: readonly Migration[],
): Promise<boolean> {
  const { schema } = database;
  return await database.transaction(async (transaction) => {
    await lockSchema(transaction, schema);
    const version = await versionOf(transaction, schema);
    if (version === target) return false;
    const isUp = version < target;
    const migration = migrations[isUp ? version : version - 1];
    if (migration === undefined) return false;
    await transaction.execute(isUp ? migration.up(schema) : migration.down(schema));
    if (isUp) {
      const values = [migration.version, migration.name];
      await transaction.query(`insert into ${schema}.migration values ($1, $2)`, values);
    } else {
      const values = [migration.version];
      await transaction.query(`delete from ${schema}.migration where version = $1`, values);
    }
    return true;
  });
}

function versionTable(schema: string): string {
  return `
create schema if not exists ${schema};
create table if not exists ${schema}.migration (
  version    integer primary key,
  name       text not null,
  applied_at timestamptz not null default clock_timestamp()
);`;
}
