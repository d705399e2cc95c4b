import { expect, it } from "vitest";
import { checkRules } from "../../src/alerts/check-rules.ts";
import { pruneAlerts } from "../../src/alerts/prune-alerts.ts";
import { raiseStale, type StaleCursor, type StalePage } from "../../src/alerts/raise-stale.ts";
import type { AlertRule } from "../../src/alerts/rules.ts";
import { makePlace } from "../support/came.ts";
import { onBothDatabases } from "../support/databases.ts";
import { eventsOf, typesOf } from "../support/events.ts";
import { useDatabase } from "../support/open-database.ts";

const HOUR_MS = 3_600_000;

onBothDatabases((make) => {
  const open = useDatabase(make);

  /** Keeps that accounts answered so many hours ago. */
  async function answered(connection: string, accounts: readonly string[], hoursAgo: number) {
    const { query, schema } = open();
    await query(
      `insert into ${schema}.head (connection, asked, tenant, provider, run, fetched_at)
       select $1, account, 'acme', 'finix', gen_random_uuid(), now() - $3 * interval '1 hour'
       from unnest($2::text[]) account
       on conflict (connection, asked) do update set fetched_at = excluded.fetched_at`,
      [connection, accounts, hoursAgo],
    );
  }

  /** Looks at all accounts, each page in a transaction: how many events each made. */
  async function raise(rules: readonly AlertRule[]): Promise<number[]> {
    const database = open();
    const pages: number[] = [];
    let next: StaleCursor | null = null;
    do {
      const after: StaleCursor | null = next;
      const page: StalePage = await database.transaction((transaction) =>
        raiseStale(transaction, database.schema, checkRules(rules), after),
      );
      pages.push(page.events.length);
      next = page.next;
    } while (next !== null);
    return pages;
  }

  it("tells once that a last answer is old, and once that a new one came", async () => {
    const { connection } = makePlace();
    const rules: AlertRule[] = [
      { name: "old", kind: "stale", of: "answer", olderThanMs: 2 * HOUR_MS, connection },
      { name: "very-old", kind: "stale", of: "answer", olderThanMs: 9 * HOUR_MS, connection },
      {
        name: "not-watched",
        kind: "stale",
        of: "answer",
        olderThanMs: 1,
        connection,
        account: "B",
      },
    ];
    await answered(connection, ["A"], 3);
    expect(await raise(rules)).toEqual([1]);
    expect(await raise(rules)).toEqual([0]);
    await answered(connection, ["A"], 1);
    expect(await raise(rules)).toEqual([1]);
    expect(await eventsOf(open(), connection)).toMatchObject([
      {
        tenant: "acme",
        type: "balance.stale",
        data: { rule: "old", account: "A", of: "answer", olderThanMs: 2 * HOUR_MS },
      },
      { type: "balance.fresh", data: { rule: "old", account: "A" } },
    ]);
  });

  it("says nothing of an account that never answered", async () => {
    const { connection } = makePlace();
    const { query, schema } = open();
    await query(
      `insert into ${schema}.head (connection, asked, tenant, provider, run, failures)
       values ($1, 'A', '', 'finix', gen_random_uuid(), 3)`,
      [connection],
    );
    const rule = { name: "old", kind: "stale", of: "answer", olderThanMs: 1, connection } as const;
    expect(await raise([rule])).toEqual([0]);
  });

  it("goes through many accounts page by page, and every rule of each", async () => {
    const { connection } = makePlace();
    const accounts = Array.from({ length: 2_300 }, (_, index) => `account-${index}`);
    await answered(connection, accounts, 3);
    await answered(connection, accounts.slice(0, 10), 7);
    const rule = (name: string, hours: number): AlertRule => ({
      name,
      kind: "stale",
      of: "answer",
      olderThanMs: hours * HOUR_MS,
      connection,
    });
    const rules = [rule("old", 2), rule("older", 6)];
    expect(await raise(rules)).toEqual([1_000, 1_000, 310]);
    const events = await eventsOf(open(), connection);
    const told = new Set(events.map(({ data }) => `${data["rule"]} ${data["account"]}`));
    expect(told.size).toBe(2_310);
    expect(await raise(rules)).toEqual([0]);
  });

  it("is told once where five look at the same time", async () => {
    const { connection } = makePlace();
    await answered(connection, ["A", "B", "C"], 3);
    const rule = { name: "old", kind: "stale", of: "answer", olderThanMs: 1, connection } as const;
    const pages = await Promise.all(Array.from({ length: 5 }, () => raise([rule])));
    expect(pages.flat().reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it("is forgotten with its rule, without an event", async () => {
    const database = open();
    const { connection } = makePlace();
    await answered(connection, ["A"], 3);
    const rule = {
      name: "to-prune",
      kind: "stale",
      of: "answer",
      olderThanMs: 1,
      connection,
    } as const;
    await raise([rule]);
    expect(await pruneAlerts(database, database.schema, checkRules([rule]))).toBeGreaterThan(0);
    expect(await raise([rule])).toEqual([0]);
    expect(await pruneAlerts(database, database.schema, checkRules([]))).toBe(1);
    expect(await typesOf(database, connection)).toEqual(["balance.stale"]);
    expect(await raise([rule])).toEqual([1]);
  });
});
