import { CollectorError } from "../collector-error.ts";
import type { Database } from "../database/database.ts";
import { nothingKept } from "../database/nothing-kept.ts";
import { LATEST, tooNew, versionOf } from "./migrate.ts";

/**
 * Sees that the tables of the collector are of the version that this code knows; writes nothing.
 *
 * @throws {CollectorError} when there are none, or they are older or newer: it says what to do.
 */
export async function checkVersion(database: Database): Promise<void> {
  const { schema } = database;
  const { rows } = await database.query<{ is_there: boolean }>(
    "select to_regclass($1) is not null as is_there",
    [`${schema}.migration`],
  );
  const version = rows[0]?.is_there ? await versionOf(database, schema) : 0;
  if (version === LATEST) return;
  if (version === 0) throw nothingKept(`schema ${schema}`);
  if (version > LATEST) throw tooNew(schema, version, LATEST);
  throw new CollectorError(
    `the tables in schema ${schema} are of version ${version}, and this package reads ${LATEST}: collect with this version first, which brings them to it, or ask with the one that collects`,
  );
}
