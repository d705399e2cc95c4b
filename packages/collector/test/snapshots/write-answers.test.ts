import { type Balance, equals, money } from "@org/core";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/database/database.ts";
import { historyOf } from "../../src/snapshots/history-of.ts";
import { latestBalances } from "../../src/snapshots/latest-balances.ts";
import { writeAnswers } from "../../src/snapshots/write-answers.ts";
import { all, keep, openMigrated, placeOf } from "../support/answers.ts";
import { onBothDatabases, type TestDatabase } from "../support/databases.ts";
import { reportOf, usd } from "../support/reports.ts";

/** Any amount that core's money has. */
const amounts = fc
  .tuple(fc.boolean(), fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 64 }))
  .chain(([isNegative, digits, scale]) =>
    fc
      .bigInt(0n, 10n ** BigInt(digits) - 1n)
      .map((amount) => [isNegative ? -amount : amount, scale] as const),
  );

const texts = fc.string({ unit: "binary", minLength: 1, maxLength: 30 });

const assets = fc.oneof(
  fc.constantFrom("USD", "JPY", "KWD").map((code) => ({ kind: "fiat", code }) as const),
  fc
    .record(
      { code: texts, issuer: fc.string({ maxLength: 30 }), references: fc.constantFrom("USD", "") },
      { requiredKeys: ["code"] },
    )
    .map((token) => ({ kind: "token", ...token }) as const),
);

onBothDatabases((make) => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await make();
    database = await openMigrated(test);
  });
  afterAll(async () => {
    await database.close();
    await test[Symbol.asyncDispose]();
  });

  async function rowsOf(account: string): Promise<number> {
    const { rows } = await database.query(
      `select count(*)::int as rows from ${database.schema}.snapshot where asked = $1`,
      [account],
    );
    return Number(rows[0]?.["rows"]);
  }

  it("gives back every digit of any amount, and every word of any asset", async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(amounts, assets, texts), { maxLength: 20 }),
        async (values) => {
          const connection = `property-${count++}`;
          const entries = values.map(([[amount, scale], asset, term]) => ({
            money: money(amount, scale, asset),
            term,
          }));
          await keep(database, { at: "2026-11-20T10:00:00Z", connection, answers: { a: entries } });
          const kept = await all(latestBalances(database, database.schema, { connection }));
          expect(kept.map((balance) => balance.money.toJSON())).toEqual(
            entries.map((entry) => storedJson(entry.money.toJSON())),
          );
          expect(
            kept.every((balance, i) =>
              equals(balance.money, storedMoney(entries[i]?.money ?? usd(0))),
            ),
          ).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("gives back all that an entry says", async () => {
    const entry = {
      type: "booked",
      pool: "issuing",
      label: "Tenant A",
      money: usd(-1),
      creditLine: "excluded",
      asOf: new Date("2026-11-20T09:59:59.123Z"),
      asOfDate: "2026-11-20T17:30:00",
      freshAt: new Date("0001-01-01T00:00:00Z"),
      term: 'ledger "balance", {1}',
    } as const;
    await keep(database, {
      at: "2026-11-20T10:00:00Z",
      connection: "all",
      answers: { a: [entry] },
    });
    const [kept] = await all(latestBalances(database, database.schema, { connection: "all" }));
    const { position, asked, tenant, connection, fetchedAt, run, ...balance } = kept ?? {};
    expect(balance).toEqual(reportOf([entry], "a").entries[0] satisfies Balance | undefined);
    expect({ position, asked, tenant, connection, fetchedAt }).toEqual({
      position: 0,
      asked: "a",
      tenant: "",
      connection: "all",
      fetchedAt: new Date("2026-11-20T10:00:00Z"),
    });
    expect(run).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("adds rows when an answer differs, and once a month", async () => {
    const answers = (cents: number) => ({
      monthly: [{ money: usd(cents) }, { money: usd(7), term: "x" }],
    });
    const steps = [
      ["2026-09-10T10:00:00Z", 100, true, 2],
      ["2026-09-11T10:00:00Z", 100, false, 2],
      ["2026-09-12T10:00:00Z", 101, true, 4],
      ["2026-09-30T23:59:59.999Z", 101, false, 4],
      ["2026-10-01T00:00:00Z", 101, false, 6],
      ["2026-10-02T00:00:00Z", 101, false, 6],
    ] as const;
    for (const [at, cents, isChanged, rows] of steps) {
      const [written] = await keep(database, { at, answers: answers(cents) });
      expect(written?.isChanged, at).toBe(isChanged);
      expect(await rowsOf("monthly"), at).toBe(rows);
    }
    const history = await all(historyOf(database, database.schema, { account: "monthly" }));
    expect(history.map(({ fetchedAt, money }) => [fetchedAt.toISOString(), money.amount])).toEqual(
      steps.flatMap(([at, cents]) => [
        [new Date(at).toISOString(), BigInt(cents)],
        [new Date(at).toISOString(), 7n],
      ]),
    );
  });

  it.each([
    ["an amount", { money: usd(2) }],
    ["its decimals", { money: money(10n, 3, { kind: "fiat", code: "USD" }) }],
    ["the issuer", { money: money(1n, 2, { kind: "token", code: "USD", issuer: "b" }) }],
    ["the word", { term: "other", pointer: "/available_amount" }],
    ["the pointer", { pointer: "/other" }],
    ["the type", { type: "reserved" }],
    ["the pool", { pool: "funded" }],
    ["the account", { account: "b" }],
    ["the credit line", { creditLine: "included" }],
    ["the label", { label: "b" }],
  ] as const)("holds an answer for another one by %s", async (what, other) => {
    const account = `by ${what}`;
    const base = { money: usd(1) };
    await keep(database, { at: "2026-11-20T10:00:00Z", answers: { [account]: [base] } });
    await keep(database, {
      at: "2026-11-20T11:00:00Z",
      answers: { [account]: [{ ...base, ...other }] },
    });
    expect(await rowsOf(account)).toBe(2);
  });

  it("keeps the times of an answer that says the same at another time", async () => {
    const answer = (asOf: string | null, freshAt: string | null = null) => [
      {
        money: usd(1),
        asOf: asOf === null ? null : new Date(asOf),
        freshAt: freshAt === null ? null : new Date(freshAt),
      },
      { money: usd(2), term: "x", asOfDate: asOf?.slice(0, 10) ?? null },
    ];
    const stated = [
      ["2026-11-01T00:00:00.000Z", null],
      ["2026-11-01T00:00:00.000Z", null],
      ["2026-11-02T00:00:00.001Z", "2026-11-03T00:00:00.000Z"],
      [null, null],
    ] as const;
    const written = [];
    for (const [hour, times] of stated.entries()) {
      written.push(
        ...(await keep(database, {
          at: `2026-11-20T1${hour}:00:00Z`,
          connection: "times",
          answers: { times: answer(times[0], times[1]) },
        })),
      );
    }
    expect(await rowsOf("times")).toBe(2);
    expect(written.map(({ times }) => times === null)).toEqual([true, true, false, false]);
    const history = await all(historyOf(database, database.schema, { account: "times" }));
    expect(
      history.map(({ asOf, asOfDate, freshAt }) => [
        asOf?.toISOString() ?? null,
        asOfDate,
        freshAt?.toISOString() ?? null,
      ]),
    ).toEqual(
      stated.flatMap(([asOf, freshAt]) => [
        [asOf, null, freshAt],
        [null, asOf?.slice(0, 10) ?? null, null],
      ]),
    );
    const latest = await all(latestBalances(database, database.schema, { connection: "times" }));
    expect(latest.map(({ asOf, asOfDate }) => [asOf, asOfDate])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("keeps an answer that is late beside the last one", async () => {
    const runs = [
      ["2026-11-20T10:00:00Z", 1],
      ["2026-11-20T12:00:00Z", 2],
      ["2026-11-20T11:00:00Z", 3],
      ["2026-11-20T11:00:00Z", 4],
      ["2026-11-20T12:00:00Z", 5],
      ["2026-11-20T12:00:00.001Z", 6],
    ] as const;
    for (const [at, cents] of runs) {
      await keep(database, { at, connection: "late", answers: { late: [{ money: usd(cents) }] } });
    }
    const latest = await all(latestBalances(database, database.schema, { connection: "late" }));
    expect(latest.map(({ money }) => money.amount)).toEqual([6n]);
    const history = await all(historyOf(database, database.schema, { account: "late" }));
    expect(history.map(({ money }) => money.amount).sort()).toEqual([1n, 2n, 3n, 4n, 5n, 6n]);
  });

  it("keeps the answers of many runs at once, the newest as the last", async () => {
    const at = "2026-11-20T10:00:00Z";
    const connection = "at once";
    const accounts = Array.from({ length: 20 }, (_, i) => `once-${i}`);
    await keep(database, { at, connection, answers: {} });
    await Promise.all(
      Array.from({ length: 8 }, (_, run) =>
        database.transaction((transaction) =>
          writeAnswers(
            transaction,
            database.schema,
            placeOf({ at, connection, answers: {} }),
            // Each begins with another account, and every other one goes backwards.
            [...accounts.slice(run * 2), ...accounts.slice(0, run * 2)]
              .sort((a, b) => (run % 2 === 0 ? 0 : b.localeCompare(a)))
              .map((account) => ({
                account,
                report: reportOf([{ money: usd(run) }], account),
                fetchedAt: new Date(Date.parse(at) + ((run * 5) % 8)),
              })),
          ),
        ),
      ),
    );
    const latest = await all(latestBalances(database, database.schema, { connection }));
    expect(latest.map(({ money }) => money.amount)).toEqual(accounts.map(() => 3n));
    for (const account of accounts) expect(await rowsOf(account)).toBe(8);
  });

  it("changes nothing when the same is written again", async () => {
    const run = { at: "2026-11-20T10:00:00Z", connection: "twice", answers: {} };
    const answers = ["twice", "twice too"].map((account) => ({
      account,
      report: reportOf([{ money: usd(1), asOf: new Date(0) }], account),
      fetchedAt: new Date(run.at),
    }));
    const write = () =>
      database.transaction((transaction) =>
        writeAnswers(
          transaction,
          database.schema,
          placeOf({ ...run, id: "00000000-0000-4000-8000-000000000001" }),
          answers,
        ),
      );
    const content = async () => {
      const heads = await database.query(
        `select * from ${database.schema}.head where connection = 'twice' order by asked`,
      );
      return [heads.rows, await rowsOf("twice"), await rowsOf("twice too")];
    };
    const first = await write();
    const before = await content();
    expect(await write()).toEqual(first.map((written) => ({ ...written, isChanged: false })));
    expect(await content()).toEqual(before);
  });

  it("keeps an answer without entries as the last one", async () => {
    await keep(database, {
      at: "2026-11-20T10:00:00Z",
      connection: "empty",
      answers: { e: [{ money: usd(1) }] },
    });
    await keep(database, { at: "2026-11-20T11:00:00Z", connection: "empty", answers: { e: [] } });
    expect(await all(latestBalances(database, database.schema, { connection: "empty" }))).toEqual(
      [],
    );
  });

  it("holds what PostgreSQL refuses: U+0000, halves of characters, the year 0", async () => {
    const term = "a\0b\uD800c\\u0000";
    const asOf = new Date("0000-06-01T00:00:00Z");
    await keep(database, {
      at: "2026-11-20T10:00:00Z",
      connection: "odd",
      answers: { odd: [{ money: usd(1), term, pointer: "/\0", asOf }] },
    });
    const [kept] = await all(latestBalances(database, database.schema, { connection: "odd" }));
    expect(kept?.source.term).toBe("a\uFFFDb\uFFFDc\\u0000");
    expect(kept?.asOf).toBeNull();
  });

  it("takes a few statements for a hundred accounts", async () => {
    const accounts = Array.from({ length: 100 }, (_, i) => `few-${i}`);
    const answers = (cents: number) =>
      Object.fromEntries(accounts.map((account) => [account, [{ money: usd(cents) }]]));
    await keep(database, { at: "2026-11-20T10:00:00Z", connection: "few", answers: answers(1) });
    let statements = 0;
    const report = answers(2);
    await database.transaction(async (transaction) => {
      const counting = {
        ...transaction,
        query: async (text: string, values?: readonly unknown[]) => {
          statements++;
          return await transaction.query(text, values);
        },
      };
      await writeAnswers(
        counting as typeof transaction,
        database.schema,
        placeOf({ at: "2026-11-20T11:00:00Z", connection: "few", answers: {} }),
        accounts.map((account, i) => ({
          account,
          // One half says the same as before.
          report: reportOf(i % 2 === 0 ? (report[account] ?? []) : [{ money: usd(1) }], account),
          fetchedAt: new Date("2026-11-20T11:00:00Z"),
        })),
      );
    });
    expect(statements).toBeLessThanOrEqual(5);
  });
});

/** Money as a database can hold it: of a token's code, what is no text becomes U+FFFD. */
function storedMoney(value: ReturnType<typeof money>): ReturnType<typeof money> {
  const { asset } = value;
  const code = asset.code.replaceAll("\0", "\uFFFD").toWellFormed();
  return money(value.amount, value.scale, { ...asset, code });
}

function storedJson(json: ReturnType<ReturnType<typeof money>["toJSON"]>): unknown {
  return {
    ...json,
    asset: { ...json.asset, code: json.asset.code.replaceAll("\0", "\uFFFD").toWellFormed() },
  };
}
