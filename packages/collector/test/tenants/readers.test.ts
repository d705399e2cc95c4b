import { randomUUID } from "node:crypto";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import pg from "pg";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { checkRules } from "../../src/alerts/check-rules.ts";
import { raiseAlerts } from "../../src/alerts/raise-alerts.ts";
import { readAudit } from "../../src/audit/read-audit.ts";
import { openCollector } from "../../src/collector.ts";
import type { Database } from "../../src/database/database.ts";
import { openDatabase } from "../../src/database/open-database.ts";
import { TENANTED, VIEWS } from "../../src/migrations/0004-views.ts";
import { allowReader, disallowReader } from "../../src/tenants/allow-reader.ts";
import { asReader } from "../../src/tenants/as-reader.ts";
import { quoteName } from "../../src/tenants/quote-name.ts";
import { answer, entry, keepAnswer, makePlace } from "../support/came.ts";
import { makeInFolder, makeOnServer } from "../support/databases.ts";
import { useDatabase } from "../support/open-database.ts";

const READABLE = [...TENANTED, ...VIEWS];

/** A name that is no other test's, with all that a name may have in it. */
function nameOfRole(words: string): string {
  return `${words} "; drop table x; -- ${randomUUID().slice(0, 8)}`;
}

/** Keeps a run of a tenant with an account: a row in every table that has rows of tenants. */
async function keepTenant(database: Database, tenant: string): Promise<void> {
  const { query, schema } = database;
  const place = makePlace({ tenant });
  const { run, runAt, connection, provider } = place;
  const came = answer("A", [entry("1 USD")]);
  await keepAnswer(database, place, came);
  await query(
    `insert into ${schema}.run (id, name, state, requested_by)
     values ($1::uuid, $1::text, 'ended', 'x')`,
    [run],
  );
  await query(
    `insert into ${schema}.listing (run, connection, tenant, provider) values ($1, $2, $3, $4)`,
    [run, connection, tenant, provider],
  );
  await query(
    `insert into ${schema}.task
       (run_at, run, connection, account, tenant, provider, state, fetched_at, snapshot_at)
     values ($1, $2, $3, 'A', $4, $5, 'came', $6, $6)`,
    [runAt, run, connection, tenant, provider, came.fetchedAt],
  );
  const rules = checkRules([{ name: "low", kind: "below", asset: "USD", amount: "5" }]);
  await database.transaction((transaction) =>
    raiseAlerts(transaction, schema, rules, place, { answers: [came], failures: [] }),
  );
}

/** Of which tenants there are rows in each table and view, for who asks. */
async function tenantsSeen(
  query: (text: string) => Promise<{ readonly rows: readonly object[] }>,
  schema: string,
): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  for (const table of READABLE) {
    const { rows } = await query(`select distinct tenant from ${schema}.${table} order by tenant`);
    seen[table] = rows.map((row) => Reflect.get(row, "tenant"));
  }
  return seen;
}

function everywhere(...tenants: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(READABLE.map((table) => [table, tenants]));
}

describe("on PGlite", () => {
  const open = useDatabase(makeInFolder);
  const [acme, both, stranger] = [nameOfRole("acme"), nameOfRole("both"), nameOfRole("stranger")];

  beforeAll(async () => {
    const database = open();
    for (const tenant of ["acme", "bold"]) await keepTenant(database, tenant);
    for (const role of [acme, both, stranger]) {
      await database.execute(`create role ${quoteName(role)}`);
    }
    await allowReader(database, { role: acme, tenant: "acme" });
    await allowReader(database, { role: acme, tenant: "acme" });
    await allowReader(database, { role: both, tenant: "acme" });
    await allowReader(database, { role: both, tenant: "bold" });
  });

  it("shows a role the rows of its tenants, and who owns the tables all", async () => {
    const database = open();
    const { schema } = database;
    const seenBy = (role: string): Promise<Record<string, unknown>> =>
      asReader(database, role, ({ query }) => tenantsSeen(query, schema));
    expect(await seenBy(acme)).toEqual(everywhere("acme"));
    expect(await seenBy(both)).toEqual(everywhere("acme", "bold"));
    expect(await tenantsSeen(database.query, schema)).toEqual(everywhere("acme", "bold"));
  });

  it("is who it was before after the transaction, also where that fails", async () => {
    const database = open();
    const who = async (): Promise<unknown> =>
      (await database.query("select current_user::text as who")).rows[0]?.["who"];
    const before = await who();
    await expect(asReader(database, acme, ({ query }) => query("select 1/0"))).rejects.toThrow(
      "zero",
    );
    expect(await who()).toBe(before);
    expect(before).not.toBe(acme);
  });

  it("refuses roles that read no tenant, and names that are another role", async () => {
    const database = open();
    const run = (role: string) => asReader(database, role, async () => expect.unreachable());
    await expect(run("none")).rejects.toThrow('the role "none" reads no tenant');
    await expect(run("postgres")).rejects.toThrow('the role "postgres" reads no tenant');
    await expect(run(stranger)).rejects.toThrow("permission denied");
    await expect(run(randomUUID())).rejects.toThrow("does not exist");
  });
});

describe.skipIf(inject("postgres") === null)("on PostgreSQL", () => {
  const open = useDatabase(makeOnServer);
  /** The address of the test's database for another role. */
  let addressOf: (role: string) => string;

  beforeAll(async () => {
    const database = open();
    for (const tenant of ["acme", "bold"]) await keepTenant(database, tenant);
    const { rows } = await database.query<{ name: string }>(
      "select current_database()::text as name",
    );
    addressOf = (role) => {
      const url = new URL(inject("postgres") ?? "");
      url.pathname = `/${rows[0]?.name}`;
      url.username = encodeURIComponent(role);
      url.password = PASSWORD;
      return String(url);
    };
  });

  const PASSWORD = randomUUID();

  /** Roles are of the whole server: they are gone with the test. */
  async function withRoles(
    count: number,
    test: (...roles: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const database = open();
    const roles = Array.from({ length: count }, (_, index) => nameOfRole(`role ${index}`));
    for (const role of roles) {
      await database.execute(`create role ${quoteName(role)} login password '${PASSWORD}'`);
    }
    try {
      await test(...roles);
    } finally {
      for (const role of roles) {
        await database.execute(`drop owned by ${quoteName(role)}; drop role ${quoteName(role)};`);
      }
    }
  }

  async function asLogin<T>(role: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: addressOf(role) });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  it("shows each role that connects the rows of its tenant alone, in tables and views", async () => {
    await withRoles(3, async (acme = "", bold = "", stranger = "") => {
      const database = open();
      const { schema } = database;
      await allowReader(database, { role: acme, tenant: "acme" });
      await allowReader(database, { role: bold, tenant: "bold" });
      const seenBy = (role: string): Promise<Record<string, unknown>> =>
        asLogin(role, (client) => tenantsSeen((text) => client.query(text), schema));
      expect(await seenBy(acme)).toEqual(everywhere("acme"));
      expect(await seenBy(bold)).toEqual(everywhere("bold"));
      await expect(seenBy(stranger)).rejects.toThrow("permission denied");
      expect(await tenantsSeen(database.query, schema)).toEqual(everywhere("acme", "bold"));
    });
  });

  it("shows no partition, no other reader and no row without a tenant, also where somebody grants all", async () => {
    await withRoles(2, async (acme = "", granted = "") => {
      const database = open();
      const { schema } = database;
      await allowReader(database, { role: acme, tenant: "acme" });
      const { rows: partitions } = await database.query<{ name: string }>(
        `select inhrelid::regclass::text as name from pg_inherits
         join pg_class on oid = inhrelid and relkind = 'r'
         where inhparent in ('${schema}.task'::regclass, '${schema}.snapshot'::regclass)`,
      );
      expect(partitions.length).toBeGreaterThanOrEqual(4);
      const months = partitions.map(({ name }) => name);
      await asLogin(acme, async (client) => {
        for (const name of [...months, `${schema}.delivery`, `${schema}.audit`]) {
          await expect(client.query(`select from ${name}`)).rejects.toThrow("permission denied");
        }
        await expect(client.query(`select name from ${schema}.run`)).rejects.toThrow("denied");
        const { rows } = await client.query(`select role, tenant from ${schema}.reader`);
        expect(rows).toEqual([{ role: acme, tenant: "acme" }]);
        for (const table of TENANTED) {
          await expect(client.query(`delete from ${schema}.${table}`)).rejects.toThrow("denied");
        }
      });
      await database.execute(`
grant usage on schema ${schema} to ${quoteName(granted)};
grant select on all tables in schema ${schema} to ${quoteName(granted)}, ${quoteName(acme)};`);
      await asLogin(granted, async (client) => {
        for (const name of [...months, ...READABLE.map((table) => `${schema}.${table}`)]) {
          expect((await client.query(`select from ${name}`)).rowCount).toBe(0);
        }
      });
      await asLogin(acme, async (client) => {
        for (const name of months) {
          expect((await client.query(`select from ${name}`)).rowCount).toBe(0);
        }
      });
    });
  });

  it("lets a reader export the rows of its tenant in every way", async () => {
    await withRoles(1, async (acme = "") => {
      await allowReader(open(), { role: acme, tenant: "acme" });
      await using collector = await openCollector({
        database: addressOf(acme),
        connections: [],
        existing: true,
      });
      const ways = [
        { format: "ndjson" },
        { format: "ndjson", rows: "history" },
        { format: "singer" },
      ] as const;
      for (const way of ways) {
        const output = new PassThrough();
        const { balances } = await collector.export(output, way);
        output.end();
        const written = await text(output);
        expect(balances).toBeGreaterThan(0);
        expect(written).toContain('"acme"');
        expect(written).not.toContain('"bold"');
      }
    });
  });

  it("takes the rights back with the last tenant, so that the role can be dropped", async () => {
    await withRoles(1, async (role = "") => {
      const database = open();
      const { schema } = database;
      await allowReader(database, { role, tenant: "acme" });
      await allowReader(database, { role, tenant: "bold" }, "an operator");
      await disallowReader(database, { role, tenant: "acme" }, "an operator");
      const { entries } = await readAudit(database, schema, { subject: role });
      expect(entries.map(({ actor, action, detail }) => [actor, action, detail])).toEqual([
        ["an operator", "disallowReader", { tenant: "acme" }],
        ["an operator", "allowReader", { tenant: "bold" }],
        [expect.stringContaining("@"), "allowReader", { tenant: "acme" }],
      ]);
      expect(
        await asLogin(role, (client) => tenantsSeen((text) => client.query(text), schema)),
      ).toEqual(everywhere("bold"));
      await disallowReader(database, { role, tenant: "bold" });
      await disallowReader(database, { role, tenant: "bold" });
      await database.execute(`drop role ${quoteName(role)}; create role ${quoteName(role)};`);
      await disallowReader(database, { role: "no such role", tenant: "bold" });
    });
  });

  it("serves tenants over one pool whose own role sees nothing", async () => {
    await withRoles(2, async (acme = "", application = "") => {
      const database = open();
      const { schema } = database;
      await allowReader(database, { role: acme, tenant: "acme" });
      await database.execute(`
alter role ${quoteName(application)} noinherit;
grant ${quoteName(acme)} to ${quoteName(application)};`);
      const address = addressOf(application);
      const pool = await openDatabase({ database: address, schema, maxConnections: 1 });
      try {
        const statement = `select tenant from ${schema}.balance`;
        await expect(pool.query(statement)).rejects.toThrow("permission denied");
        const { rows } = await asReader(pool, acme, ({ query }) => query(statement));
        expect(rows).toEqual([{ tenant: "acme" }]);
        await expect(pool.query(statement)).rejects.toThrow("permission denied");
        const another = asReader(pool, "postgres", async () => expect.unreachable());
        await expect(another).rejects.toThrow("permission denied to set role");
      } finally {
        await pool.close();
      }
    });
  });

  it("refuses roles for which there would be no limit, and those that are not there", async () => {
    await withRoles(2, async (member = "", bypassing = "") => {
      const database = open();
      const allow = (role: string): Promise<void> =>
        allowReader(database, { role, tenant: "acme" });
      await database.execute(`alter role ${quoteName(bypassing)} bypassrls`);
      await database.execute(`grant postgres to ${quoteName(member)}`);
      for (const role of ["postgres", member, bypassing]) {
        await expect(allow(role)).rejects.toThrow("it sees the rows of all tenants");
      }
      await expect(allow("nobody \" '")).rejects.toThrow("make it with create role");
      const { rows } = await database.query(
        `select from ${database.schema}.reader where tenant = 'acme' and role = any($1)`,
        [["postgres", member, bypassing]],
      );
      expect(rows).toEqual([]);
    });
  });
});
