import { expect, it } from "vitest";
import type { Database } from "../src/database/database.ts";
import { openDatabase } from "../src/database/open-database.ts";
import { migrations } from "../src/migrations/index.ts";
import { LATEST, migrate, versionOf } from "../src/migrations/migrate.ts";
import { onBothDatabases } from "./support/databases.ts";

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
});
