import type { Queryable } from "../database/database.ts";
import type { Run } from "./find-run.ts";

/** What became of a run so far. */
export interface RunReport extends Run {
  readonly accounts: {
    /** Not asked for yet, or to be asked for again. */
    readonly waiting: number;
    readonly came: number;
    readonly failed: number;
    readonly skipped: number;
  };
  /** How many accounts failed, by the class of their error. */
  readonly failedByClass: Readonly<Record<string, number>>;
  /** Connections whose accounts could not be found, and why. */
  readonly unlisted: readonly { readonly connection: string; readonly error: unknown }[];
  /** Accounts whose answer had a part that is no balance. */
  readonly withProblems: number;
}

/** Counts what became of the accounts of a run. */
export async function reportOfRun(
  queryable: Queryable,
  schema: string,
  run: Run,
): Promise<RunReport> {
  const { rows } = await queryable.query<{
    state: keyof RunReport["accounts"];
    class: string | null;
    accounts: string;
    problems: string;
  }>(
    `select state, error_class as class, count(*) as accounts, count(problems) as problems
     from ${schema}.task where run = $1 and run_at = $2 group by 1, 2 order by 3 desc, 2`,
    [run.id, run.createdAt],
  );
  const accounts = { waiting: 0, came: 0, failed: 0, skipped: 0 };
  const failedByClass: Record<string, number> = {};
  let withProblems = 0;
  for (const row of rows) {
    const count = Number(row.accounts);
    accounts[row.state] += count;
    withProblems += Number(row.problems);
    if (row.state === "failed") failedByClass[row.class ?? "Error"] = count;
  }
  const listings = await queryable.query<{ connection: string; error: unknown }>(
    `select connection, error from ${schema}.listing
     where run = $1 and state = 'failed' order by connection`,
    [run.id],
  );
  return { ...run, accounts, failedByClass, unlisted: listings.rows, withProblems };
}

/** An account that failed, and why: a dead letter. */
export interface DeadLetter {
  readonly connection: string;
  readonly provider: string;
  /** Empty: all that the credentials see. */
  readonly account: string;
  readonly attempts: number;
  /** The error as JSON, without secrets. */
  readonly error: unknown;
}

const PAGE = 1_000;

/** The accounts of a run that failed, page by page. */
export async function* deadLettersOf(
  queryable: Queryable,
  schema: string,
  run: Run,
): AsyncGenerator<DeadLetter, void, undefined> {
  let last: DeadLetter | undefined;
  for (;;) {
    const { rows } = await queryable.query<DeadLetter & Record<string, unknown>>(
      `select connection, provider, account, attempts, error from ${schema}.task
       where run = $1 and run_at = $2 and state = 'failed'
         and ($3::text is null or (connection, account) > ($3, $4::text))
       order by connection, account limit ${PAGE}`,
      [run.id, run.createdAt, last?.connection ?? null, last?.account ?? null],
    );
    yield* rows;
    last = rows.at(-1);
    if (rows.length < PAGE) return;
  }
}
