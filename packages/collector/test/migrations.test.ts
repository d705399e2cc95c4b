import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { expect, inject, it } from "vitest";
import { openCollector } from "../src/collector.ts";
import type { Database } from "../src/database/database.ts";
import { openDatabase } from "../src/database/open-database.ts";
import { checkVersion } from "../src/migrations/check-version.ts";
import { migrations } from "../src/migrations/index.ts";
import { LATEST, migrate, versionOf } from "../src/migrations/migrate.ts";
import { makeOnServer, onBothDatabases } from "./support/databases.ts";

/** All that is in a schema, by its kind and name. */
async function contentOf({ query, schema }: Database): Promise<unknown> {
  const { rows } = await query(
    `select c.relkind::text as kind, c.relname::text as name,
            coalesce(obj_description(c.oid), '') as comment, c.relrowsecurity as secured
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 order by 1, 2`,
    [schema],
  );
  return rows;
}

onBothDatabases((make) => {
  it("goes up and down by single steps, and leaves nothing of what it takes back", async () => {
    await using test = await make();
    const database = await openDatabase({ database: test.database });
    try {
      const contents: unknown[] = [];
      for (let version = 0; version <= LATEST; version++) {
        await migrate(database, version);
        contents.push(await contentOf(database));
      }
      for (let version = LATEST; version >= 0; version--) {
        await migrate(database, version);
        expect(await contentOf(database)).toEqual(contents[version]);
      }
    } finally {
      await database.close();
    }
  });

  it("is done once by ten who ask at once", async () => {
    await using test = await make();
    const database = await openDatabase({ database: test.database });
    try {
      const reports = await Promise.all(Array.from({ length: 10 }, () => migrate(database)));
      expect(reports.every(({ to }) => to === LATEST)).toBe(true);
      expect(await versionOf(database, database.schema)).toBe(LATEST);
    } finally {
      await database.close();
    }
  });

  it("undoes a step that fails, and keeps those before it", async () => {
    await using test = await make();
    const database = await openDatabase({ database: test.database });
    try {
      const broken = {
        version: 2,
        name: "broken",
        up: () => "select 1; select 1/0",
        down: () => "",
      };
      await expect(migrate(database, 2, [...migrations.slice(0, 1), broken])).rejects.toThrow(
        "division by zero",
      );
      expect(await versionOf(database, database.schema)).toBe(1);
      expect((await migrate(database)).from).toBe(1);
    } finally {
      await database.close();
    }
  });

  it("who only asks changes nothing, and is told what to do about another version", async () => {
    await using test = await make();
    const asking = { database: test.database, connections: [], existing: true };
    await expect(openCollector(asking)).rejects.toThrow("nothing is kept in schema balances");
    const database = await openDatabase({ database: test.database });
    try {
      expect(await contentOf(database)).toEqual([]);
      await migrate(database, LATEST - 1);
      await expect(checkVersion(database)).rejects.toThrow("collect with this version first");
      expect(await versionOf(database, database.schema)).toBe(LATEST - 1);
      await migrate(database);
      await checkVersion(database);
      await database.query(`insert into ${database.schema}.migration values ($1, 'later')`, [
        LATEST + 1,
      ]);
      await expect(checkVersion(database)).rejects.toThrow("install a newer @org/collector");
    } finally {
      await database.close();
    }
  });
});

it("who only asks makes no database in a folder", async () => {
  const folder = await mkdtemp(join(tmpdir(), "collector-empty-"));
  try {
    for (const database of [folder, join(folder, "none")]) {
      const opening = openCollector({ database, connections: [], existing: true });
      await expect(opening).rejects.toThrow(`nothing is kept in ${database}`);
    }
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it.skipIf(inject("postgres") === null)("a role that only reads can ask", async () => {
  await using test = await makeOnServer();
  await (await openCollector({ database: test.database, connections: [] })).close();
  const role = `asks_${randomUUID().replaceAll("-", "")}`;
  const owner = await openDatabase({ database: test.database });
  try {
    await owner.execute(
      `create role ${role} login password 'x'; grant usage on schema balances to ${role};
       grant select on all tables in schema balances to ${role}`,
    );
    const url = new URL(test.database);
    url.username = role;
    url.password = "x";
    await using collector = await openCollector({
      database: String(url),
      connections: [],
      existing: true,
    });
    expect(await Array.fromAsync(collector.latest())).toEqual([]);
    expect(await collector.now()).toBeInstanceOf(Date);
    const output = new PassThrough().resume();
    const report = await collector.export(output, { format: "ndjson" });
    expect(report.balances).toBe(0);
  } finally {
    await owner.execute(`drop owned by ${role}; drop role ${role}`);
    await owner.close();
  }
});
