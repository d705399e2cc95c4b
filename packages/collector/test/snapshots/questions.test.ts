import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/database/database.ts";
import type { Place } from "../../src/place.ts";
import { balanceChanges } from "../../src/snapshots/balance-changes.ts";
import { balancesAsOf } from "../../src/snapshots/balances-as-of.ts";
import { historyOf } from "../../src/snapshots/history-of.ts";
import { latestBalances } from "../../src/snapshots/latest-balances.ts";
import { staleSince } from "../../src/snapshots/stale-since.ts";
import type { StoredBalance } from "../../src/snapshots/stored-balance.ts";
import { writeFailures } from "../../src/snapshots/write-failures.ts";
import { all, keep, openMigrated, placeOf } from "../support/answers.ts";
import { onBothDatabases, type TestDatabase } from "../support/databases.ts";
import { usd } from "../support/reports.ts";

/** What a test looks at. */
function brief({ connection, asked, account, money, source }: StoredBalance): string {
  return `${connection} ${asked ?? "*"}/${account} ${source.term} ${money}`;
}

onBothDatabases((make) => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await make();
    database = await openMigrated(test);
    await keep(database, {
      at: "2026-10-30T10:00:00Z",
      tenant: "x",
      answers: {
        a: [{ money: usd(100) }, { money: usd(10), term: "held", type: "reserved" }],
        b: [{ money: usd(5) }],
      },
    });
    await keep(database, {
      at: "2026-10-31T10:00:00Z",
      tenant: "x",
      answers: {
        a: [{ money: usd(100) }, { money: usd(10), term: "held", type: "reserved" }],
        b: [{ money: usd(6) }],
      },
    });
    await keep(database, {
      at: "2026-11-01T10:00:00Z",
      tenant: "x",
      answers: { a: [{ money: usd(120) }], c: [{ money: usd(7) }] },
    });
    await keep(database, {
      at: "2026-11-01T12:00:00Z",
      connection: "other",
      tenant: "y",
      answers: {
        "": [
          { money: usd(1), account: "a", asOf: new Date("2026-11-01T11:00:00Z") },
          { money: usd(2), account: "z", freshAt: new Date("2026-10-01T11:00:00Z") },
        ],
      },
    });
  });
  afterAll(async () => {
    await database.close();
    await test[Symbol.asyncDispose]();
  });

  const asOf = async (time: string, filter = {}) =>
    (await all(balancesAsOf(database, database.schema, new Date(time), filter))).map(brief);
  const latest = async (filter = {}) =>
    (await all(latestBalances(database, database.schema, filter))).map(brief);

  it("knows the latest", async () => {
    expect(await latest()).toEqual([
      "main a/a available_amount 1.20 USD",
      "main b/b available_amount 0.06 USD",
      "main c/c available_amount 0.07 USD",
      "other */a available_amount 0.01 USD",
      "other */z available_amount 0.02 USD",
    ]);
  });

  it.each([
    ["2026-10-30T09:59:59.999Z", []],
    [
      "2026-10-30T10:00:00Z",
      [
        "main a/a available_amount 1.00 USD",
        "main a/a held 0.10 USD",
        "main b/b available_amount 0.05 USD",
      ],
    ],
    [
      "2026-11-01T09:00:00Z",
      [
        "main a/a available_amount 1.00 USD",
        "main a/a held 0.10 USD",
        "main b/b available_amount 0.06 USD",
      ],
    ],
    [
      "2026-11-01T11:00:00Z",
      [
        "main a/a available_amount 1.20 USD",
        "main b/b available_amount 0.06 USD",
        "main c/c available_amount 0.07 USD",
      ],
    ],
  ])("knows what was known at %s", async (time, expected) => {
    expect(await asOf(time)).toEqual(expected);
  });

  it("knows the same of now as the latest", async () => {
    expect(await all(balancesAsOf(database, database.schema, new Date("2026-12-01")))).toEqual(
      await all(latestBalances(database, database.schema)),
    );
  });

  it.each([
    [{ tenant: "x" }, 3],
    [{ connection: "other" }, 2],
    [{ provider: "finix" }, 5],
    [{ provider: "stripe" }, 0],
    [{ account: "a" }, 2],
    [{ account: "z" }, 1],
    [{ account: "a", connection: "main" }, 1],
    [{ asset: "USD" }, 5],
    [{ asset: "EUR" }, 0],
    [{ type: "reserved" }, 0],
    [{ type: "available", tenant: "y", account: "z", asset: "USD" }, 1],
  ])("asks for a part alone: %j", async (filter, count) => {
    expect(await latest(filter)).toHaveLength(count);
    expect(await asOf("2026-12-01", filter)).toHaveLength(count);
  });

  it("tells what changed between two times", async () => {
    const changes = await all(
      balanceChanges(
        database,
        database.schema,
        new Date("2026-10-30T10:00:00Z"),
        new Date("2026-11-01T10:00:00Z"),
      ),
    );
    expect(
      changes.map(({ kind, before, after, ...rest }) => [
        kind,
        before && brief(before),
        after && brief(after),
        "difference" in rest ? String(rest.difference) : null,
      ]),
    ).toEqual([
      [
        "changed",
        "main a/a available_amount 1.00 USD",
        "main a/a available_amount 1.20 USD",
        "0.20 USD",
      ],
      ["removed", "main a/a held 0.10 USD", null, null],
      [
        "changed",
        "main b/b available_amount 0.05 USD",
        "main b/b available_amount 0.06 USD",
        "0.01 USD",
      ],
      ["added", null, "main c/c available_amount 0.07 USD", null],
    ]);
  });

  it("tells the same backwards, and nothing of one time", async () => {
    const [then, now] = [new Date("2026-10-30T10:00:00Z"), new Date("2026-11-01T10:00:00Z")];
    const kinds = async (from: Date, to: Date) =>
      (await all(balanceChanges(database, database.schema, from, to))).map(({ kind }) => kind);
    expect(await kinds(now, then)).toEqual(["changed", "added", "changed", "removed"]);
    expect(await kinds(then, then)).toEqual([]);
    // October's rows of the account were written anew in November, and say the same.
    await keep(database, {
      at: "2026-10-20T10:00:00Z",
      connection: "same",
      answers: { s: [{ money: usd(1) }] },
    });
    await keep(database, {
      at: "2026-11-20T10:00:00Z",
      connection: "same",
      answers: { s: [{ money: usd(1) }] },
    });
    const [from, to] = [new Date("2026-10-21"), new Date("2026-11-21")];
    expect(
      await all(balanceChanges(database, database.schema, from, to, { connection: "same" })),
    ).toEqual([]);
    await database.query(`delete from ${database.schema}.head where connection = 'same'`);
  });

  it("holds entries that nothing tells apart against one another in their order", async () => {
    const answers = (...cents: number[]) => ({ d: cents.map((it) => ({ money: usd(it) })) });
    await keep(database, {
      at: "2026-10-20T10:00:00Z",
      connection: "double",
      answers: answers(1, 2),
    });
    await keep(database, {
      at: "2026-10-21T10:00:00Z",
      connection: "double",
      answers: answers(1, 3, 4),
    });
    const [from, to] = [new Date("2026-10-20T11:00:00Z"), new Date("2026-10-21T11:00:00Z")];
    const changes = await all(
      balanceChanges(database, database.schema, from, to, { connection: "double" }),
    );
    expect(changes.map(({ before, after }) => [before?.money.amount, after?.money.amount])).toEqual(
      [
        [2n, 3n],
        [undefined, 4n],
      ],
    );
    await database.query(`delete from ${database.schema}.head where connection = 'double'`);
  });

  it("knows every answer about an account, also one that an answer about all names", async () => {
    const history = async (filter: Parameters<typeof historyOf>[2]) =>
      (await all(historyOf(database, database.schema, filter))).map(
        (balance) => `${balance.fetchedAt.toISOString()} ${brief(balance)}`,
      );
    expect(await history({ account: "b" })).toEqual([
      "2026-10-30T10:00:00.000Z main b/b available_amount 0.05 USD",
      "2026-10-31T10:00:00.000Z main b/b available_amount 0.06 USD",
    ]);
    expect(await history({ account: "a", type: "available" })).toEqual([
      "2026-10-30T10:00:00.000Z main a/a available_amount 1.00 USD",
      "2026-10-31T10:00:00.000Z main a/a available_amount 1.00 USD",
      "2026-11-01T10:00:00.000Z main a/a available_amount 1.20 USD",
      "2026-11-01T12:00:00.000Z other */a available_amount 0.01 USD",
    ]);
    const [from, to] = [new Date("2026-10-31T10:00:00Z"), new Date("2026-11-01T10:00:00Z")];
    expect(
      await history({ account: "a", connection: "main", type: "available", from, to }),
    ).toEqual(["2026-10-31T10:00:00.000Z main a/a available_amount 1.00 USD"]);
  });

  it("knows what is stale: its answer, or what the provider states in it", async () => {
    const stale = async (time: string, filter = {}) =>
      (await all(staleSince(database, database.schema, new Date(time), filter))).map(
        ({ connection, asked, stale }) => `${connection} ${asked ?? "*"} ${stale.join(" ")}`,
      );
    expect(await stale("2026-10-01T00:00:00Z")).toEqual([]);
    expect(await stale("2026-11-01T10:00:00Z")).toEqual(["main b fetchedAt", "other * freshAt"]);
    expect(await stale("2026-11-01T11:30:00Z", { connection: "other" })).toEqual([
      "other * asOf freshAt",
    ]);
    expect(await stale("2026-11-01T10:00:00Z", { tenant: "x" })).toEqual(["main b fetchedAt"]);
    expect(await stale("2026-11-01T11:30:00Z", { account: "a", connection: "other" })).toEqual([
      "other * asOf",
    ]);
    // One answer about two accounts, of which one is old.
    const both = [
      { money: usd(1), account: "p", asOf: new Date("2026-11-01T00:00:00Z") },
      { money: usd(1), account: "q", asOf: new Date("2026-11-03T00:00:00Z") },
    ];
    await keep(database, { at: "2026-11-03T01:00:00Z", connection: "two", answers: { "": both } });
    expect(await stale("2026-11-02T00:00:00Z", { connection: "two" })).toEqual(["two * asOf"]);
    expect(await stale("2026-11-02T00:00:00Z", { account: "p" })).toEqual(["two * asOf"]);
    expect(await stale("2026-11-02T00:00:00Z", { account: "q" })).toEqual([]);
    await database.query(`delete from ${database.schema}.head where connection = 'two'`);
    // An account that says the same, and that it is newer.
    const answers = { n: [{ money: usd(1), asOf: new Date("2026-11-01T00:00:00Z") }] };
    await keep(database, { at: "2026-11-01T01:00:00Z", connection: "new", answers });
    expect(await stale("2026-11-02T00:00:00Z", { connection: "new" })).toEqual([
      "new n fetchedAt asOf",
    ]);
    answers.n = [{ money: usd(1), asOf: new Date("2026-11-03T00:00:00Z") }];
    await keep(database, { at: "2026-11-03T01:00:00Z", connection: "new", answers });
    expect(await stale("2026-11-02T00:00:00Z", { connection: "new" })).toEqual([]);
  });

  it("counts a run that is asked for again once", async () => {
    const { schema } = database;
    const connection = "asked again";
    const failures = [{ account: "f", errorClass: "ApiError" }];
    const failAt = async (place: Place, at: string): Promise<unknown> => {
      await database.transaction((transaction) =>
        writeFailures(transaction, schema, place, failures, new Date(at)),
      );
      const { rows } = await database.query(
        `select failures from ${schema}.head where connection = $1`,
        [connection],
      );
      return rows[0]?.["failures"];
    };
    const first = placeOf({ at: "2026-11-10T02:00:00Z", connection, answers: {} });
    const second = placeOf({ at: "2026-11-11T02:00:00Z", connection, answers: {} });
    expect(await failAt(first, "2026-11-10T02:10:00Z")).toBe(1);
    expect(await failAt(first, "2026-11-10T09:00:00Z")).toBe(1);
    expect(await failAt(second, "2026-11-11T02:10:00Z")).toBe(2);
    expect(await failAt(first, "2026-11-11T09:00:00Z")).toBe(2);
  });

  it("counts failures since the last answer", async () => {
    const { schema } = database;
    const connection = "failing";
    const fail = (at: string) =>
      database.transaction((transaction) =>
        writeFailures(
          transaction,
          schema,
          placeOf({ at, connection, answers: {} }),
          [
            { account: "f", errorClass: "TimeoutError" },
            { account: "g", errorClass: "ApiError" },
          ],
          new Date(at),
        ),
      );
    const known = async () => {
      const rows = await all(staleSince(database, schema, new Date("2026-12-01"), { connection }));
      return rows.map(({ asked, fetchedAt, failures, errorClass }) => [
        asked,
        fetchedAt?.toISOString() ?? null,
        failures,
        errorClass,
      ]);
    };
    await fail("2026-11-10T10:00:00Z");
    await fail("2026-11-11T10:00:00Z");
    expect(await known()).toEqual([
      ["f", null, 2, "TimeoutError"],
      ["g", null, 2, "ApiError"],
    ]);
    expect(await all(latestBalances(database, schema, { connection }))).toEqual([]);
    await keep(database, {
      at: "2026-11-12T10:00:00Z",
      connection,
      answers: { f: [{ money: usd(1) }] },
    });
    await keep(database, {
      at: "2026-11-11T09:00:00Z",
      connection,
      answers: { g: [{ money: usd(1) }] },
    });
    // The failure of a run that was slower than the answer, and one after it.
    await fail("2026-11-11T10:30:00Z");
    expect(await known()).toEqual([
      ["f", "2026-11-12T10:00:00.000Z", 0, null],
      ["g", "2026-11-11T09:00:00.000Z", 3, "ApiError"],
    ]);
  });

  it("reads a large answer by pages, whole, though a newer one comes meanwhile", async () => {
    const answers = (cents: number) => ({
      "": Array.from({ length: 4_500 }, (_, i) => ({ money: usd(cents), account: `${i}` })),
    });
    await keep(database, { at: "2026-11-10T10:00:00Z", connection: "large", answers: answers(1) });
    const read: StoredBalance[] = [];
    for await (const balance of latestBalances(database, database.schema, {
      connection: "large",
    })) {
      if (read.push(balance) !== 1) continue;
      await keep(database, {
        at: "2026-11-10T11:00:00Z",
        connection: "large",
        answers: answers(2),
      });
    }
    expect(read.map(({ account }) => account)).toEqual(
      answers(1)[""].map(({ account }) => account),
    );
    expect(new Set(read.map(({ money }) => money.amount))).toEqual(new Set([1n]));
    const one = await all(
      latestBalances(database, database.schema, { connection: "large", account: "4321" }),
    );
    expect(one.map(brief)).toEqual(["large */4321 available_amount 0.02 USD"]);
  });

  it("reads many accounts by pages", async () => {
    const names = Array.from({ length: 2_500 }, (_, i) => `n${i}`);
    const answers = Object.fromEntries(names.map((name) => [name, [{ money: usd(1) }]]));
    await keep(database, { at: "2026-11-10T10:00:00Z", connection: "many", answers });
    const filter = { connection: "many" };
    const read = await all(latestBalances(database, database.schema, filter));
    expect(new Set(read.map(({ asked }) => asked))).toEqual(new Set(names));
    expect(read).toHaveLength(names.length);
    expect(
      await all(balancesAsOf(database, database.schema, new Date("2026-12-01"), filter)),
    ).toEqual(read);
    const changes = balanceChanges(
      database,
      database.schema,
      new Date("2026-11-01"),
      new Date("2026-12-01"),
      filter,
    );
    expect(await all(changes)).toHaveLength(names.length);
  });
});
