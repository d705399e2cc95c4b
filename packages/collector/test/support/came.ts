import { randomUUID } from "node:crypto";
import {
  type Asset,
  type Balance,
  type BalanceReport,
  type BalanceType,
  fromDecimal,
  type Money,
  tokenMoney,
} from "@org/core";
import type { CameAnswer } from "../../src/alerts/came.ts";
import type { Database } from "../../src/database/database.ts";
import { ensurePartitions } from "../../src/migrations/partitions.ts";
import type { Place } from "../../src/place.ts";

/** A place of a test's own: no other test has its connection. */
export function makePlace(place: Partial<Place> = {}): Place {
  return {
    run: randomUUID(),
    runAt: new Date(),
    connection: `connection-${randomUUID()}`,
    tenant: "",
    provider: "finix",
    ...place,
  };
}

/** An entry: `12.34 USD`, available, of no account, in the main pool, without times. */
export function entry(money: string, other: Partial<Omit<Balance, "money">> = {}): Balance {
  return {
    provider: "finix",
    label: null,
    account: null,
    type: "available" satisfies BalanceType,
    pool: "main",
    money: moneyOf(money),
    creditLine: null,
    asOf: null,
    asOfDate: null,
    freshAt: null,
    source: { pointer: "/amount", term: "available" },
    ...other,
  };
}

/** `12.34 USD`, or of a token: `12.34 USDC GA5Z` with its issuer. */
export function moneyOf(text: string): Money {
  const [amount = "", code = "", issuer] = text.split(" ");
  if (issuer === undefined) return fromDecimal(amount, code);
  return tokenMoney(amount, 0, { kind: "token", code, issuer });
}

/** An answer of an account. */
export function answer(
  account: string,
  entries: readonly Balance[],
  other: { readonly fetchedAt?: Date; readonly problems?: BalanceReport["problems"] } = {},
): CameAnswer {
  const { fetchedAt = new Date(), problems = [] } = other;
  return {
    account,
    fetchedAt,
    report: {
      provider: "finix",
      label: null,
      account: account === "" ? null : account,
      entries,
      problems,
      drift: [],
      fetchedAt,
    },
  };
}

/** Keeps an answer: its entries as a snapshot, that it came, and where it is. */
export async function keepAnswer(
  database: Database,
  { connection, tenant, provider, run }: Place,
  { account: asked, report, fetchedAt }: CameAnswer,
): Promise<void> {
  const { schema } = database;
  await database.transaction(async (transaction) => {
    await ensurePartitions(transaction, schema, fetchedAt);
    for (const [position, { account, type, pool, money, source }] of report.entries.entries()) {
      const { asset, amount, scale } = money;
      await transaction.query(
        `insert into ${schema}.snapshot
           (fetched_at, connection, asked, position, tenant, run, provider, account, type, pool,
            asset_kind, asset, issuer, amount, scale, term, pointer)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
                 round($14::numeric / 10::numeric ^ $15::integer, $15::integer), $15, $16, $17)`,
        [
          fetchedAt,
          connection,
          asked,
          position,
          tenant,
          run,
          provider,
          account,
          type,
          pool,
          asset.kind,
          asset.code,
          issuerOf(asset),
          String(amount),
          scale,
          source.term,
          source.pointer,
        ],
      );
    }
    await transaction.query(
      `insert into ${schema}.task (run_at, run, connection, account, tenant, provider, state,
         fetched_at, snapshot_at, problems)
       values ($1, gen_random_uuid(), $2, $3, $4, $5, 'came', $1, $1, $6)`,
      [
        fetchedAt,
        connection,
        asked,
        tenant,
        provider,
        report.problems.length === 0 ? null : JSON.stringify(report.problems),
      ],
    );
    await transaction.query(
      `insert into ${schema}.head
         (connection, asked, tenant, provider, run, fetched_at, snapshot_at, entries)
       values ($1, $2, $3, $4, $5, $6, $6, $7)
       on conflict (connection, asked) do update
       set fetched_at = excluded.fetched_at, snapshot_at = excluded.snapshot_at, failures = 0`,
      [connection, asked, tenant, provider, run, fetchedAt, report.entries.length],
    );
  });
}

/** Counts a failure of an account. */
export async function keepFailure(
  { query, schema }: Database,
  { connection, tenant, provider, run }: Place,
  asked: string,
): Promise<void> {
  await query(
    `insert into ${schema}.head (connection, asked, tenant, provider, run, failures)
     values ($1, $2, $3, $4, $5, 1)
     on conflict (connection, asked) do update set failures = head.failures + 1`,
    [connection, asked, tenant, provider, run],
  );
}

function issuerOf(asset: Asset): string | null {
  return asset.kind === "token" ? (asset.issuer ?? null) : null;
}
