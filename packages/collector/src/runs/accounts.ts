import { randomUUID } from "node:crypto";
import { CollectorError } from "../collector-error.ts";
import type { Database } from "../database/database.ts";

/** An account to ask for, and by which connection. */
export interface AccountOfConnection {
  readonly connection: string;
  readonly account: string;
}

/**
 * A query of the collector's database that gives the accounts: its columns `connection` and `account` are texts. It is asked
 * once, and its rows are read as they are needed.
 */
export interface AccountQuery {
  readonly query: string;
  readonly values?: readonly unknown[] | undefined;
}

/** The accounts of a run. */
export type Accounts =
  | Iterable<AccountOfConnection>
  | AsyncIterable<AccountOfConnection>
  | AccountQuery;

const PAGE = 1_000;

/** The accounts one by one, wherever they come from. */
export async function* eachAccount(
  database: Database,
  accounts: Accounts,
): AsyncGenerator<AccountOfConnection, void, undefined> {
  const source = "query" in accounts ? accountsOfQuery(database, accounts) : accounts;
  for await (const one of source) {
    if (typeof one?.connection !== "string" || typeof one.account !== "string") {
      throw new CollectorError(
        `an account of a run is { connection, account }, two texts: this is ${JSON.stringify(one)}`,
      );
    }
    yield one;
  }
}

/** By a cursor that holds its rows: no transaction stays open while accounts are added. */
async function* accountsOfQuery(
  database: Database,
  { query, values = [] }: AccountQuery,
): AsyncGenerator<AccountOfConnection, void, undefined> {
  const session = await database.connect();
  const cursor = `accounts_${randomUUID().replaceAll("-", "")}`;
  try {
    await session.query(
      `declare ${cursor} no scroll cursor with hold for
       select q.connection::text as connection, q.account::text as account
       from (${query.replace(/;\s*$/, "")}) as q`,
      values,
    );
    for (;;) {
      const { rows } = await session.query<{ connection: string; account: string }>(
        `fetch ${PAGE} from ${cursor}`,
      );
      yield* rows;
      if (rows.length < PAGE) return;
    }
  } finally {
    // A server's is gone with its session, which may not answer any more.
    if (database.kind === "embedded") await session.execute(`close ${cursor}`).catch(() => {});
    await session[Symbol.asyncDispose]();
  }
}
