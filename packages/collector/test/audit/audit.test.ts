import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { readAudit } from "../../src/audit/read-audit.ts";
import { recordAudit } from "../../src/audit/record-audit.ts";
import { onBothDatabases } from "../support/databases.ts";
import { useDatabase } from "../support/open-database.ts";

onBothDatabases((make) => {
  const open = useDatabase(make);

  it("keeps who asked for what, with its transaction", async () => {
    const database = open();
    const { schema } = database;
    const entry = {
      actor: randomUUID(),
      action: "run.start",
      subject: "night",
      detail: { connections: ["a", "b"], accounts: 3 },
    };
    const before = new Date();
    await database.transaction((transaction) => recordAudit(transaction, schema, entry));
    const undone = database.transaction(async (transaction) => {
      await recordAudit(transaction, schema, { ...entry, subject: "undone" });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    const { entries, next } = await readAudit(database, schema, { actor: entry.actor });
    expect(entries).toEqual([
      { ...entry, id: expect.stringMatching(/^\d+$/), at: expect.any(Date) },
    ]);
    expect(entries[0]?.at.getTime()).toBeGreaterThan(before.getTime() - 60_000);
    expect(next).toBeNull();
  });

  it("is read by what is asked for, the newest first, page by page", async () => {
    const database = open();
    const { schema } = database;
    const actor = randomUUID();
    for (let number = 0; number < 5; number++) {
      const action = number % 2 === 0 ? "run.start" : "reader.allow";
      await recordAudit(database, schema, { actor, action, subject: `s${number}` });
    }
    const pages: string[][] = [];
    let after: string | undefined;
    do {
      const page = await readAudit(database, schema, { actor, limit: 2, after });
      pages.push(page.entries.map(({ subject }) => subject));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(pages).toEqual([["s4", "s3"], ["s2", "s1"], ["s0"]]);

    const subjectsOf = async (filter: Parameters<typeof readAudit>[2]): Promise<string[]> =>
      (await readAudit(database, schema, { actor, ...filter })).entries.map((one) => one.subject);
    expect(await subjectsOf({ action: "reader.allow" })).toEqual(["s3", "s1"]);
    expect(await subjectsOf({ subject: "s2" })).toEqual(["s2"]);
    expect(await subjectsOf({ to: new Date(0) })).toEqual([]);
    expect(await subjectsOf({ from: new Date(0) })).toHaveLength(5);
    const { entries } = await readAudit(database, schema, { actor });
    expect(entries[0]).not.toHaveProperty("detail");
  });

  it("refuses to change or delete what it keeps, also to who owns it", async () => {
    const database = open();
    const { schema } = database;
    const actor = randomUUID();
    await recordAudit(database, schema, { actor, action: "a", subject: "b" });
    for (const statement of [
      `update ${schema}.audit set actor = 'nobody'`,
      `update ${schema}.audit set actor = 'nobody' where false`,
      `delete from ${schema}.audit`,
      `truncate ${schema}.audit`,
    ]) {
      await expect(database.execute(statement)).rejects.toThrow(
        `rows of ${schema}.audit are only added`,
      );
    }
    expect((await readAudit(database, schema, { actor })).entries).toHaveLength(1);
  });
});
