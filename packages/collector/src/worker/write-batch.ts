import type { BalanceReport } from "@org/core";
import { raiseAlerts } from "../alerts/raise-alerts.ts";
import type { Queryable } from "../database/database.ts";
import type { Place } from "../place.ts";
import { notify } from "../queue/notify.ts";
import type { Attempt } from "../queue/queue.ts";
import type { Answer } from "../snapshots/answer.ts";
import { writeAnswers } from "../snapshots/write-answers.ts";
import { writeFailures } from "../snapshots/write-failures.ts";
import { type StoredError, storedError, verdictOf } from "./classify.ts";
import type { WorkContext } from "./context.ts";

/** What came of an account: a report, or an error. */
export type Outcome =
  | {
      readonly account: string;
      readonly report: BalanceReport;
      /** When it came, as `performance.now()` says it: a clock that is set meanwhile makes no answer older. */
      readonly arrivedMs: number;
    }
  | { readonly account: string; readonly error: unknown };

/** The attempt at what is asked for once. */
export const ONLY_ATTEMPT: Attempt = { isFirst: false, isLast: true };

/** What was written of a batch. */
export interface Written {
  readonly came: number;
  readonly failed: number;
  /** Accounts that may answer later. */
  readonly toRetry: number;
  /** Why the first of those did not answer. */
  readonly reason: string | undefined;
}

interface Failure extends StoredError {
  readonly account: string;
}

/**
 * Writes what came of accounts, in a transaction: balances, alerts, and what became of each. An account of which that is
 * written already is left out. At the last attempt what may answer later has failed.
 */
export async function writeBatch(
  transaction: Queryable,
  context: WorkContext,
  place: Place,
  outcomes: readonly Outcome[],
  { isFirst, isLast }: Attempt,
): Promise<Written> {
  const { schema } = context.database;
  const waiting = await lockWaiting(transaction, schema, place, outcomes);
  const open = outcomes.filter(({ account }) => waiting.has(account));
  const now = await databaseTime(transaction);
  const answers = open.flatMap((outcome) => ("report" in outcome ? [answerOf(outcome, now)] : []));
  const failures: Failure[] = [];
  const passing: Failure[] = [];
  for (const outcome of open) {
    if ("report" in outcome) continue;
    const verdict = verdictOf(outcome.error, isFirst);
    if (verdict === "returned") continue;
    const failure = { account: outcome.account, ...storedError(outcome.error) };
    (verdict === "failed" || isLast ? failures : passing).push(failure);
  }
  await markAnswers(transaction, schema, place, answers);
  await markFailures(transaction, schema, place, failures, "failed");
  await markFailures(transaction, schema, place, passing, "waiting");
  await writeFailures(transaction, schema, place, failures, now);
  const events = await raiseAlerts(transaction, schema, context.rules, place, {
    answers,
    failures,
  });
  await notify(transaction, context.queue, events);
  return {
    came: answers.length,
    failed: failures.length,
    toRetry: passing.length,
    reason: passing[0]?.message,
  };
}

/** The accounts that still wait. No other transaction ends them meanwhile. */
async function lockWaiting(
  transaction: Queryable,
  schema: string,
  { run, runAt, connection }: Place,
  outcomes: readonly Outcome[],
): Promise<ReadonlySet<string>> {
  const { rows } = await transaction.query<{ account: string }>(
    `select account from ${schema}.task
     where run = $1 and run_at = $2 and connection = $3 and account = any($4::text[])
       and state = 'waiting'
     order by account for update`,
    [run, runAt, connection, outcomes.map(({ account }) => account)],
  );
  return new Set(rows.map(({ account }) => account));
}

async function databaseTime(transaction: Queryable): Promise<Date> {
  const { rows } = await transaction.query<{ now: Date }>("select clock_timestamp() as now");
  return rows[0]?.now ?? new Date();
}

/** An answer, with the time when it came by the clock of the database: as long ago as by this process. */
function answerOf(
  { account, report, arrivedMs }: Extract<Outcome, { readonly report: BalanceReport }>,
  now: Date,
): Answer {
  return { account, report, fetchedAt: new Date(now.getTime() - (performance.now() - arrivedMs)) };
}

async function markAnswers(
  transaction: Queryable,
  schema: string,
  place: Place,
  answers: readonly Answer[],
): Promise<void> {
  if (answers.length === 0) return;
  const written = await writeAnswers(transaction, schema, place, answers);
  const reports = new Map(answers.map((answer) => [answer.account, answer]));
  const rows = written.map(({ account, snapshotAt, times }) => {
    const { fetchedAt, report } = reports.get(account) ?? {};
    const problems = report?.problems ?? [];
    return {
      account,
      snapshot_at: snapshotAt,
      fetched_at: fetchedAt,
      times,
      problems: problems.length === 0 ? null : problems,
    };
  });
  await transaction.query(
    `update ${schema}.task as t
     set state = 'came', attempts = t.attempts + 1, error = null, error_class = null,
         fetched_at = a.fetched_at, snapshot_at = a.snapshot_at, times = a.times,
         problems = a.problems
     from jsonb_to_recordset($4::jsonb) as a
       (account text, fetched_at timestamptz, snapshot_at timestamptz, times jsonb, problems jsonb)
     where t.run = $1 and t.run_at = $2 and t.connection = $3 and t.account = a.account`,
    [place.run, place.runAt, place.connection, JSON.stringify(rows)],
  );
}

async function markFailures(
  transaction: Queryable,
  schema: string,
  { run, runAt, connection }: Place,
  failures: readonly Failure[],
  state: "failed" | "waiting",
): Promise<void> {
  if (failures.length === 0) return;
  await transaction.query(
    `update ${schema}.task as t
     set state = $4, attempts = t.attempts + 1, error = f.error, error_class = f.class
     from unnest($5::text[], $6::jsonb[], $7::text[]) as f (account, error, class)
     where t.run = $1 and t.run_at = $2 and t.connection = $3 and t.account = f.account`,
    [
      run,
      runAt,
      connection,
      state,
      failures.map(({ account }) => account),
      failures.map(({ json }) => json),
      failures.map(({ errorClass }) => errorClass),
    ],
  );
}
