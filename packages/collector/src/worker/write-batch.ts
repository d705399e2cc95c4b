import type { BalanceReport } from "@org/core";
import { raiseAlerts } from "../alerts/raise-alerts.ts";
import type { Queryable } from "../database/database.ts";
import type { Place } from "../place.ts";
import { notify } from "../queue/notify.ts";
import type { Answer } from "../snapshots/answer.ts";
import { writeAnswers } from "../snapshots/write-answers.ts";
import { writeFailures } from "../snapshots/write-failures.ts";
import { type StoredError, storedError, verdictOf } from "./classify.ts";
import type { WorkContext } from "./context.ts";
import { waitingAmong } from "./waiting-among.ts";

/** What came of an account: a report, or an error. */
export type Outcome =
  | {
      readonly account: string;
      readonly report: BalanceReport;
      /** When it came, as `performance.now()` says it: a clock that is set meanwhile makes no answer older. */
      readonly arrivedMs: number;
    }
  | { readonly account: string; readonly error: unknown };

/** What decides whether an account that gave no answer is asked again. */
export interface Attempt {
  readonly isLast: boolean;
  /** Whether the client was made for it. */
  readonly isFresh: boolean;
}

/** The attempt at what is asked for once. */
export const ONLY_ATTEMPT: Attempt = { isLast: true, isFresh: true };

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
  { isLast, isFresh }: Attempt,
): Promise<Written> {
  const { schema } = context.database;
  const accounts = outcomes.map(({ account }) => account);
  const waiting = new Set(await waitingAmong(transaction, schema, place, accounts, "for update"));
  const open = outcomes.filter(({ account }) => waiting.has(account));
  const now = await databaseTime(transaction);
  const answers = open.flatMap((outcome) => ("report" in outcome ? [answerOf(outcome, now)] : []));
  const failures: Failure[] = [];
  const passing: Failure[] = [];
  for (const outcome of open) {
    if ("report" in outcome) continue;
    const verdict = verdictOf(outcome.error, isFresh);
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
    `insert into ${schema}.task as t
       (run, run_at, connection, tenant, provider, account, state, fetched_at, snapshot_at, times, problems)
     select $1, $2, $3, $4, $5, a.account, 'came', a.fetched_at, a.snapshot_at, a.times, a.problems
     from jsonb_to_recordset($6::jsonb) as a
       (account text, fetched_at timestamptz, snapshot_at timestamptz, times jsonb, problems jsonb)
     ${BY_KEY} error = null, error_class = null, fetched_at = excluded.fetched_at,
       snapshot_at = excluded.snapshot_at, times = excluded.times, problems = excluded.problems`,
    [...valuesOf(place), JSON.stringify(rows)],
  );
}

async function markFailures(
  transaction: Queryable,
  schema: string,
  place: Place,
  failures: readonly Failure[],
  state: "failed" | "waiting",
): Promise<void> {
  if (failures.length === 0) return;
  await transaction.query(
    `insert into ${schema}.task as t
       (run, run_at, connection, tenant, provider, account, state, error, error_class)
     select $1, $2, $3, $4, $5, f.account, $6, f.error, f.class
     from unnest($7::text[], $8::jsonb[], $9::text[]) as f (account, error, class)
     ${BY_KEY} error = excluded.error, error_class = excluded.error_class`,
    [
      ...valuesOf(place),
      state,
      failures.map(({ account }) => account),
      failures.map(({ json }) => json),
      failures.map(({ errorClass }) => errorClass),
    ],
  );
}

/**
 * Changes rows of `task`, which are there and locked, where they would be inserted: so each is looked up by its key, and
 * not all of a run are read for a few where statistics know nothing of it yet.
 */
const BY_KEY = `on conflict (run, connection, account, run_at) do update set
       state = excluded.state, attempts = t.attempts + 1,`;

function valuesOf({ run, runAt, connection, tenant, provider }: Place): readonly unknown[] {
  return [run, runAt, connection, tenant, provider];
}
