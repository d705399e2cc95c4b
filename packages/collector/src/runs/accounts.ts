import { CollectorError } from "../collector-error.ts";
import type { Database } from "../database/database.ts";

/** An account to ask for, and by which connection. */
export interface AccountOfConnection {
  readonly connection: string;
  readonly account: string;
}

/**
 * A query of the collector's database that gives the accounts: its columns `connection` and `account` are texts. It is asked
 * page by page, so it must give the same rows each time.
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

/** No transaction stays open meanwhile: each page begins after the last row of the one before. */
async function* accountsOfQuery(
  database: Database,
  { query, values = [] }: AccountQuery,
): AsyncGenerator<AccountOfConnection, void, undefined> {
  const [first, second] = [values.length + 1, values.length + 2];
  const page = `
    select q.connection::text as connection, q.account::text as account
    from (${query.replace(/;\s*$/, "")}) as q
    where $${first}::text is null or (q.connection::text, q.account::text) > ($${first}, $${second}::text)
    order by 1, 2 limit ${PAGE}`;
  let last: AccountOfConnection | undefined;
  for (;;) {
    const place = [last?.connection ?? null, last?.account ?? null];
    const { rows } = await database.query<{ connection: string; account: string }>(page, [
      ...values,
      ...place,
    ]);
    yield* rows;
    last = rows.at(-1);
    if (rows.length < PAGE) return;
  }
}
