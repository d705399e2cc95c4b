import { defaultActor } from "../actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { CollectorError } from "../collector-error.ts";
import type { Database, Queryable } from "../database/database.ts";
import { TENANTED, VIEWS } from "../migrations/0004-views.ts";
import { lockSchema } from "../migrations/lock-schema.ts";
import { quoteName } from "./quote-name.ts";

/** Which role reads the rows of which tenant. */
export interface Reader {
  /** The name of a role of the database, which exists. */
  readonly role: string;
  readonly tenant: string;
}

/**
 * Lets a role read the rows of a tenant, beside those that it reads already: in the tables whose rows are of tenants, and in
 * the views. The role is asked by its name: who is a member of it says `set role` first. `actor` is who lets it, for the
 * audit trail; default: the user of this process and the name of the machine.
 *
 * @throws {CollectorError} when there is no such role, or one that is shown every row whatever is said here.
 */
export async function allowReader(
  database: Database,
  { role, tenant }: Reader,
  actor: string = defaultActor(),
): Promise<void> {
  const { schema } = database;
  await database.transaction(async (transaction) => {
    await lockSchema(transaction, schema);
    await checkRole(transaction, schema, role);
    const name = quoteName(role);
    await transaction.execute(`
grant usage on schema ${schema} to ${name};
grant select on ${readable(schema)} to ${name};
grant select ${RUN_COLUMNS} on ${schema}.run to ${name};`);
    await transaction.query(
      `insert into ${schema}.reader (role, tenant) values ($1, $2) on conflict do nothing`,
      [role, tenant],
    );
    const entry = { actor, action: "allowReader", subject: role, detail: { tenant } };
    await recordAudit(transaction, schema, entry);
  });
}

/**
 * Lets a role no more read the rows of a tenant. A role that is left with none may read nothing here any more, so that it
 * can be dropped. `actor` is as for `allowReader`.
 */
export async function disallowReader(
  database: Database,
  { role, tenant }: Reader,
  actor: string = defaultActor(),
): Promise<void> {
  const { schema } = database;
  await database.transaction(async (transaction) => {
    await lockSchema(transaction, schema);
    await transaction.query(`delete from ${schema}.reader where role = $1 and tenant = $2`, [
      role,
      tenant,
    ]);
    const entry = { actor, action: "disallowReader", subject: role, detail: { tenant } };
    await recordAudit(transaction, schema, entry);
    const { rows } = await transaction.query(
      `select from pg_roles
       where rolname = $1 and not exists (select from ${schema}.reader where role = $1)`,
      [role],
    );
    if (rows.length === 0) return;
    const name = quoteName(role);
    await transaction.execute(`
revoke select on ${readable(schema)} from ${name};
revoke select ${RUN_COLUMNS} on ${schema}.run from ${name};
revoke usage on schema ${schema} from ${name};`);
  });
}

/** What a history ends at: the start of the oldest run that goes on. Names of runs are not those of one tenant. */
const RUN_COLUMNS = "(state, created_at)";

/** `reader` is what the policies of the others look into, and `migration` what says whether all that is there can be read. */
function readable(schema: string): string {
  return [...TENANTED, ...VIEWS, "reader", "migration"]
    .map((table) => `${schema}.${table}`)
    .join(", ");
}

async function checkRole(transaction: Queryable, schema: string, role: string): Promise<void> {
  const { rows } = await transaction.query<{ sees_all: boolean }>(
    `select rolsuper or rolbypassrls or pg_has_role(oid, owner.relowner, 'member') as sees_all
     from pg_roles, (select relowner from pg_class where oid = $2::regclass) owner
     where rolname = $1`,
    [role, `${schema}.snapshot`],
  );
  const [found] = rows;
  const shown = JSON.stringify(role);
  if (found === undefined) {
    throw new CollectorError(`there is no role ${shown}: make it with create role`);
  }
  if (found.sees_all) {
    throw new CollectorError(
      `the role ${shown} is a superuser, bypasses row-level security or can become who owns the tables: it sees the rows of all tenants; name another`,
    );
  }
}
