import { CollectorError } from "../collector-error.ts";
import type { Database, Queryable } from "../database/database.ts";
import { quoteName } from "./quote-name.ts";

/**
 * Runs `work` in a transaction as a role, which sees the rows of its tenants alone: for an application that serves many
 * tenants over one pool of connections. It holds for the transaction alone (`set local role`), so a connection goes back
 * to the pool as it was.
 *
 * It protects from a statement that forgets to say whose rows it wants. It does not protect from statements that a tenant
 * writes: `reset role` and `commit` are statements too. Whoever sends SQL of their own connects as their own role.
 *
 * The application connects as a role that is a member of the tenants' roles and owns nothing: outside of this it then sees
 * no rows at all.
 *
 * @throws {CollectorError} when it is no role that {@link allowReader} let read.
 * @throws {Error} when the application may not be that role: the one of the database.
 */
export async function asReader<T>(
  database: Database,
  role: string,
  work: (reader: Queryable) => Promise<T>,
): Promise<T> {
  return await database.transaction(async (transaction) => {
    await transaction.execute(`set local role ${quoteName(role)}`);
    await checkReader(transaction, database.schema, role);
    return await work(transaction);
  });
}

/**
 * A name may be another role than it says: PostgreSQL takes `none` for who is connected, and cuts names at 63 bytes. And a
 * role that reads no tenant may be one that is shown all of them.
 */
async function checkReader(transaction: Queryable, schema: string, role: string): Promise<void> {
  const { rows } = await transaction.query<{ is_reader: boolean }>(
    `select current_user = $1 and exists (select from ${schema}.reader where role = $1) as is_reader`,
    [role],
  );
  if (rows[0]?.is_reader === true) return;
  throw new CollectorError(
    `the role ${JSON.stringify(role)} reads no tenant's rows: let it, with allowReader`,
  );
}
