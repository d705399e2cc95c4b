import { expect } from "vitest";
import type { Collector } from "../../../src/collector.ts";
import { QUEUES } from "../../../src/queue/jobs.ts";
import type { AccountOfConnection } from "../../../src/runs/accounts.ts";

/** What is expected of a run beside that it is whole. */
export interface Expected {
  /** The class of the error that an account is to have failed with; undefined: it is to have come. */
  readonly failed?: (account: string) => string | undefined;
}

/**
 * Expects that a run ends, and of its database: every account is there exactly once, with its answer, or among the dead
 * letters with its reason; each answer was written once; nothing else is there, and no job is left.
 */
export async function expectWholeRun(
  collector: Collector,
  run: string,
  accounts: readonly AccountOfConnection[],
  { failed = () => undefined }: Expected = {},
): Promise<void> {
  const report = await collector.wait(run);
  const failures = accounts.filter(({ account }) => failed(account) !== undefined);
  expect(report).toMatchObject({
    state: "ended",
    accounts: {
      waiting: 0,
      skipped: 0,
      came: accounts.length - failures.length,
      failed: failures.length,
    },
    unlisted: [],
  });
  expect(await collector.runs()).toHaveLength(1);
  await expectTasks(collector, accounts, failed);
  await expectDeadLetters(collector, run, failures);
  await expectAnswers(collector, accounts.length - failures.length);
  await expectNoJob(collector);
}

async function expectTasks(
  { database }: Collector,
  accounts: readonly AccountOfConnection[],
  failed: (account: string) => string | undefined,
): Promise<void> {
  const { rows } = await database.query<{ connection: string; account: string; class: string }>(
    `select connection, account, error_class as class,
            state = 'came' and fetched_at between run_at and now() and snapshot_at is not null as came,
            state = 'failed' and error->>'message' <> '' as failed
     from ${database.schema}.task order by 1, 2`,
  );
  const expected = accounts
    .map(({ connection, account }) => {
      const name = failed(account);
      const isFailed = name !== undefined;
      return { connection, account, class: name ?? null, came: !isFailed, failed: isFailed };
    })
    .sort((a, b) => compare(a.connection, b.connection) || compare(a.account, b.account));
  // The database orders texts by its own rules.
  const found = [...rows].sort(
    (a, b) => compare(a.connection, b.connection) || compare(a.account, b.account),
  );
  expect(found).toEqual(expected);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function expectDeadLetters(
  collector: Collector,
  run: string,
  failures: readonly AccountOfConnection[],
): Promise<void> {
  const letters = await Array.fromAsync(collector.deadLetters(run));
  expect(letters.map(({ account }) => account).sort()).toEqual(
    failures.map(({ account }) => account).sort(),
  );
}

/** Each answer is there once: the entries of one time, from the first to the last, and its head says where. */
async function expectAnswers({ database }: Collector, came: number): Promise<void> {
  const { schema } = database;
  const { rows } = await database.query(
    `select count(*)::int as answers,
            count(*) filter (where s.times = 1 and s.entries = s.last + 1
              and h.entries = s.entries and h.snapshot_at = s.at
              and t.snapshot_at = s.at)::int as whole
     from (select connection, asked, count(distinct fetched_at) as times, count(*) as entries,
                  max(position) as last, max(fetched_at) as at
           from ${schema}.snapshot group by 1, 2) s
     left join ${schema}.head h on h.connection = s.connection and h.asked = s.asked
     left join ${schema}.task t on t.connection = s.connection and t.account = s.asked`,
  );
  expect(rows).toEqual([{ answers: came, whole: came }]);
}

/** A worker may still be about to find that the last job was done by another. What is told waits for who has a target. */
async function expectNoJob(collector: Collector): Promise<void> {
  const { database } = collector;
  const open = async (): Promise<unknown> => {
    const { rows } = await database.query(
      `select name, state, count(*)::int from ${database.schema}_queue.job
       where state < 'completed' and name = any($1) group by 1, 2`,
      [QUEUES.filter((name) => name !== "balances.notify")],
    );
    return rows;
  };
  await expect.poll(open, { timeout: 60_000, interval: 100 }).toEqual([]);
}
