import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { describe, expect, inject, it } from "vitest";
import type { Database } from "../../src/database/database.ts";
import { openDatabase } from "../../src/database/open-database.ts";
import { LATEST, migrate, versionOf } from "../../src/migrations/migrate.ts";
import { makeInFolder, makeOnServer } from "../support/databases.ts";
import { QUICK } from "./support/orders.ts";
import { randomOf, size } from "./support/size.ts";
import { startProcess } from "./support/start-process.ts";

/** The step that makes views of the tables: it waits for who holds one of them. */
const VIEWS = 4;

describe.skipIf(inject("postgres") === null)("on PostgreSQL", () => {
  it("a migration that is killed in the middle of a step is undone, and done by the next", async () => {
    await using test = await makeOnServer();
    await using database = disposable(await openDatabase({ database: test.database }));
    const fresh = await contentAt(LATEST);
    await migrate(database, VIEWS - 1);
    await killed(database, test.database, LATEST, "access exclusive");
    expect(await versionOf(database, database.schema)).toBe(VIEWS - 1);
    expect(await migrate(database)).toEqual({ from: VIEWS - 1, to: LATEST });
    expect(await contentOf(database)).toEqual(fresh);
  });

  it("the same on the way down", async () => {
    await using test = await makeOnServer();
    await using database = disposable(await openDatabase({ database: test.database }));
    const fresh = await contentAt(0);
    await migrate(database);
    await killed(database, test.database, 0, "access share");
    const version = await versionOf(database, database.schema);
    expect(version).toBeGreaterThan(0);
    expect(await migrate(database, 0)).toEqual({ from: version, to: 0 });
    expect(await contentOf(database)).toEqual(fresh);
  });
});

it("a process that is killed while it makes the tables of an embedded database: the next makes the rest", async () => {
  const random = randomOf(size.seed);
  await using test = await makeInFolder();
  for (let strike = 0; strike < size.strikes; strike++) {
    for (const migrateTo of [LATEST, 0]) {
      const orders = { ...QUICK, database: test.database, providerUrl: "", migrateTo };
      await using child = startProcess(orders);
      await child.reached("opened");
      // Any moment will do.
      await Promise.race([sleep(1_500 * random()), child.exit]);
      await child.kill();
    }
  }
  await using database = disposable(await openDatabase({ database: test.database }));
  const version = await versionOf(database, database.schema).catch(() => 0);
  expect(await migrate(database)).toEqual({ from: version, to: LATEST });
  expect(await contentOf(database)).toEqual(await contentAt(LATEST));
});

/** What a database has that went to a version without a fault. */
async function contentAt(version: number): Promise<unknown> {
  await using test = await (inject("postgres") === null ? makeInFolder() : makeOnServer());
  await using database = disposable(await openDatabase({ database: test.database }));
  if (version === 0) await migrate(database);
  await migrate(database, version);
  return await contentOf(database);
}

/** Kills a process that takes the tables to a version, where it waits for a table that is locked. */
async function killed(
  { query }: Database,
  database: string,
  migrateTo: number,
  mode: string,
): Promise<void> {
  const holder = new pg.Client({ connectionString: database });
  await holder.connect();
  try {
    await holder.query(`begin; lock table balances.task in ${mode} mode`);
    await using child = startProcess({ ...QUICK, database, providerUrl: "", migrateTo });
    const waiting = async (): Promise<void> => {
      for (;;) {
        const { rows } = await query(
          `select from pg_stat_activity
           where datname = current_database() and wait_event = 'relation'`,
        );
        if (rows.length > 0) return;
      }
    };
    await child.until(waiting());
    await child.kill();
  } finally {
    await holder.end();
  }
}

/** All that is in the schema, by its kind and name. */
async function contentOf({ query, schema }: Database): Promise<unknown> {
  const { rows } = await query(
    `select c.relkind::text as kind, c.relname::text as name, c.relrowsecurity as secured,
            (select count(*)::int from pg_attribute a where a.attrelid = c.oid) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 order by 1, 2`,
    [schema],
  );
  return rows;
}

function disposable(database: Database): Database & AsyncDisposable {
  return { ...database, [Symbol.asyncDispose]: () => database.close() };
}
