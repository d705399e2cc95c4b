import { money, toDecimalString } from "@org/core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/database/database.ts";
import { historyOf } from "../../src/snapshots/history-of.ts";
import { latestBalances } from "../../src/snapshots/latest-balances.ts";
import type { StoredBalance } from "../../src/snapshots/stored-balance.ts";
import { all, keep, openMigrated } from "../support/answers.ts";
import { onBothDatabases, type TestDatabase } from "../support/databases.ts";
import { usd } from "../support/reports.ts";

/** A balance as the views have it. */
function rowOf(balance: StoredBalance): unknown {
  const { money, source } = balance;
  const { asset } = money;
  return {
    tenant: balance.tenant,
    provider: balance.provider,
    label: balance.label,
    connection: balance.connection,
    asked: balance.asked ?? "",
    position: balance.position,
    account: balance.account,
    type: balance.type,
    pool: balance.pool,
    asset_kind: asset.kind,
    asset: asset.code,
    issuer: "issuer" in asset ? asset.issuer : null,
    reference: "references" in asset ? asset.references : null,
    amount: toDecimalString(money.amount, money.scale),
    scale: money.scale,
    credit_line: balance.creditLine,
    as_of: balance.asOf,
    as_of_date: balance.asOfDate,
    fresh_at: balance.freshAt,
    fetched_at: balance.fetchedAt,
    run: balance.run,
    term: source.term,
    iso20022: source.iso20022 ?? null,
    pointer: source.pointer,
  };
}

onBothDatabases((make) => {
  let test: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    test = await make();
    database = await openMigrated(test);
    const token = { kind: "token", code: "USDC", issuer: "Circle", references: "USD" } as const;
    for (const [day, cents] of [
      [10, 1],
      [11, 1],
      [12, -5],
    ] as const) {
      const asOf = new Date(`2026-11-${day}T09:00:00Z`);
      await keep(database, {
        at: `2026-11-${day}T10:00:00Z`,
        tenant: "t",
        answers: {
          a: [
            { money: usd(cents), asOf, label: "L", creditLine: "excluded" },
            {
              money: money(123456789012345678901n, 18, token),
              asOfDate: `2026-11-${day}`,
              freshAt: asOf,
              type: "owed",
            },
          ],
          "": [{ money: usd(1), account: null, type: "booked" }],
        },
      });
    }
  });
  afterAll(async () => {
    await database.close();
    await test[Symbol.asyncDispose]();
  });

  const order = "order by connection, asked, fetched_at, position";

  it("shows the latest balances as the function gives them", async () => {
    const { rows } = await database.query(`select * from ${database.schema}.balance ${order}`);
    expect(rows).toEqual((await all(latestBalances(database, database.schema))).map(rowOf));
    expect(rows).toHaveLength(3);
  });

  it("shows the history as the function gives it", async () => {
    const { rows } = await database.query(
      `select * from ${database.schema}.balance_history where asked = 'a' ${order}`,
    );
    expect(rows).toEqual(
      (await all(historyOf(database, database.schema, { account: "a" }))).map(rowOf),
    );
    expect(rows).toHaveLength(6);
  });

  it("says of each column what it is", async () => {
    const { rows } = await database.query(
      `select c.table_name::text as view, c.column_name::text as column,
         col_description(format('%I.%I', c.table_schema, c.table_name)::regclass, c.ordinal_position) as comment
       from information_schema.columns c
       where c.table_schema = $1 and c.table_name in ('balance', 'balance_history')`,
      [database.schema],
    );
    expect(rows).toHaveLength(48);
    expect(rows.filter(({ comment }) => comment === null)).toEqual([]);
  });
});
